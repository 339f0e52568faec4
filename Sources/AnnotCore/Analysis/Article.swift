/// A whole article as the join sees it: its paragraphs in place, and what they say together.
struct Article {
  let text: SourceText
  let blocks: [Block]
  let paragraphs: [Paragraph]
  let settings: Settings
  /// The day of writing, if something tells it.
  let datelineDay: CalendarDay?
  var joined = Joined()

  var openMarks: [Joined.OpenMark] { joined.openMarks }
  var quotations: [Quotation] { joined.quotations }
  var speakers: [Speaker] { joined.speakers }
  var mentions: [ResolvedMention] { joined.mentions }
  var claims: [Claim] { joined.claims }
  var people: NamedPeople { joined.people }

  /// The place of the paragraph of prose at `offset`, or nil outside all of them.
  func paragraphIndex(at offset: Int) -> Int? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return paragraphs[checked: low].flatMap { $0.range.contains(offset) ? low : nil }
  }

  /// The paragraph of prose at `offset`, or nil outside all of them.
  func paragraph(at offset: Int) -> Paragraph? { paragraphIndex(at: offset).flatMap { paragraphs[checked: $0] } }

  /// The kind of the prose at `offset`, or nil outside all paragraphs.
  func kind(at offset: Int) -> BlockKind? { paragraph(at: offset)?.kind }
}
