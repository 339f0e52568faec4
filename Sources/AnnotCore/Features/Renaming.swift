/// The name at a place, to be given another spelling.
public struct RenameTarget: Sendable, Equatable {
  /// Without title and possessive ending.
  public var range: TextRange
  public var name: String
}

/// Why a name is not changed.
public enum RenameRefusal: Error, Equatable {
  /// What stands there names nobody, or names somebody by a role or a pronoun.
  case noName
  case emptyName
  /// The new name holds a line end or another control character.
  case notOneLine
}

extension Analysis {
  /// The name at `offset`; nil where there is none to change.
  public func renameTarget(at offset: Int) -> RenameTarget? { naming(at: offset)?.target }

  /// What gives the name at `offset` another spelling wherever it stands: the whole name where the whole name stands,
  /// a part of it where only that part does. In text order, not overlapping.
  public func renaming(at offset: Int, to newName: String) throws(RenameRefusal) -> [TextEdit] {
    guard let (naming, speaker) = naming(at: offset).map({ ($0.name, $0.speaker) }) else { throw .noName }
    guard !newName.unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0 == "\u{2028}" })
    else { throw .notOneLine }
    let newWords = newName.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !newWords.isEmpty else { throw .emptyName }
    let namings = namings(of: speaker)
    let change = NameChange(of: naming, amid: namings, to: newWords)
    var edits: [TextEdit] = []
    for edit in namings.flatMap(change.edits).sorted(by: { $0.range < $1.range })
    where edit.range.start >= edits.last?.range.end ?? 0 {
      edits.append(edit)
    }
    return edits
  }

  private func naming(at offset: Int) -> (target: RenameTarget, name: WrittenName, speaker: Speaker.ID)? {
    guard let resolved = mention(touching: offset), let paragraph = paragraph(at: resolved.range.start),
      let mention = paragraph.mention(of: resolved.range), let name = WrittenName(of: mention, in: paragraph, of: text),
      name.range.touches(offset)
    else { return nil }
    let words = name.words.map(\.text).joined(separator: " ")
    return (RenameTarget(range: name.range, name: words), name, resolved.speaker)
  }

  /// Every place where the speaker is named, in no order.
  private func namings(of id: Speaker.ID) -> [WrittenName] {
    guard let speaker = annotations.speaker(id) else { return [] }
    let tied = speaker.mentions.compactMap(writtenName)
    return tied + UntiedNames(of: speaker, tied: tied, in: self).all
  }

  /// The name in the mention at `range`.
  func writtenName(at range: TextRange) -> WrittenName? {
    guard let paragraph = paragraph(at: range.start), let mention = paragraph.mention(of: range) else { return nil }
    return WrittenName(of: mention, in: paragraph, of: text)
  }
}

extension Paragraph {
  /// The mention that stands at `range`, in bytes of the article.
  func mention(of range: TextRange) -> Mention? {
    let mentions = facts.mentions
    let wanted = range.shifted(by: -self.range.start)
    let next = mentions.partitioningIndex { $0.range >= wanted }
    return mentions[checked: next].flatMap { $0.range == wanted ? $0 : nil }
  }
}
