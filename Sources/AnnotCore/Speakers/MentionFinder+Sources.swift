// Which of a paragraph's mentions the source of a report is.

extension MentionFinder {
  /// The index of the mention that a source is: the first that lies in it, else the last that it lies in.
  static func mention(of source: TextRange, in mentions: [Mention]) -> Int? {
    let first = mentions.partitioningIndex { $0.range.start >= source.start }
    // A source may be no more than the first word of the name that it belongs to.
    if let mention = mentions[checked: first],
      source.contains(mention.range) || mention.range.contains(source)
    {
      return holder(of: bearer(of: first, in: mentions), in: mentions)
    }
    guard let before = mentions[checked: first - 1], before.range.contains(source) else { return nil }
    return first - 1
  }

  /// Who is called by the title that the mention at `index` is part of: *Labour's **Shadow Home** Secretary Jane Roe*.
  private static func bearer(of index: Int, in mentions: [Mention]) -> Int {
    let part = mentions[index].range
    let around = max(0, index - 2)..<min(mentions.count, index + 3)
    return around.first { other in
      guard let name = mentions[other].name, mentions[other].kind == .person else { return false }
      return mentions[other].range.contains(part) && !name.overlaps(part)
    } ?? index
  }

  /// Who holds the office that the mention at `index` is, where the name stands behind it in the sentence: ***the
  /// hospital's chair**, Jane Roe*, ***a spokesman** for the port, Jane Roe*.
  private static func holder(of index: Int, in mentions: [Mention]) -> Int {
    let office = mentions[index]
    guard office.form == .role, !office.isPlural else { return index }
    let behind = index + 1..<min(mentions.count, index + 4)
    return behind.first { other in
      let name = mentions[other]
      guard name.form == .name, name.kind == .person, name.sentence == office.sentence else { return false }
      let isNext = other == index + 1 && name.range.start == office.range.end + ", ".utf8.count
      return office.isDefinite && isNext || name.role?.overlaps(office.range) == true
    } ?? index
  }
}
