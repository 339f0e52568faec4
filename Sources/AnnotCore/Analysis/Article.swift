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
    let next = paragraphs.index(endingAfter: offset)
    return paragraphs[checked: next].flatMap { $0.range.contains(offset) ? next : nil }
  }

  /// The paragraph of prose at `offset`, or nil outside all of them.
  func paragraph(at offset: Int) -> Paragraph? { paragraphs.paragraph(at: offset) }

  /// The kind of the prose at `offset`, or nil outside all paragraphs.
  func kind(at offset: Int) -> BlockKind? { paragraph(at: offset)?.kind }
}
