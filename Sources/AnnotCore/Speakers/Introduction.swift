/// Tells which mention of somebody introduces them to the reader.
enum Introduction {
  /// The place of the first mention in the text that gives the whole name or the name with a role; else of the first that
  /// gives a name, else of the first in the text. What headlines, captions and pull quotes say counts only where the
  /// text says nothing, and so does what somebody quoted says.
  ///
  /// - Parameters:
  ///   - occurrences: of one speaker, in text order.
  ///   - kinds: of the article's paragraphs.
  static func place(among occurrences: some Sequence<SpeakerTable.Occurrence>, kinds: [BlockKind]) -> Int {
    var best = (rank: -1, place: 0)
    for (place, occurrence) in occurrences.enumerated() {
      let rank = rank(of: occurrence, kinds: kinds)
      if rank > best.rank { best = (rank, place) }
      if rank == highest { break }
    }
    return best.place
  }

  private static let highest = 5

  private static func rank(of occurrence: SpeakerTable.Occurrence, kinds: [BlockKind]) -> Int {
    let mention = occurrence.mention
    let isText: Bool =
      switch kinds[checked: occurrence.paragraph] {
      case .body, .list, .blockquote: !mention.isQuoted
      default: false
      }
    let form = mention.form != .name ? 0 : mention.words.count > 1 || mention.role != nil ? 2 : 1
    return isText ? 3 + form : form
  }
}
