extension Analysis {
  /// Where the caret's subject comes again, in text order: all mentions of the speaker; on a quotation, all that its
  /// speaker is quoted as saying, or itself where nobody is named.
  ///
  /// - Parameter includingIntroduction: whether the mention that introduces the speaker is among them.
  public func references(at offset: Int, includingIntroduction: Bool) -> [TextRange] {
    guard let subject = subject(at: offset) else { return [] }
    let introduction = speaker(of: subject).flatMap(introduction)
    switch subject {
    case .mention(let mention):
      let mentions = annotations.speaker(mention.speaker)?.mentions ?? []
      return includingIntroduction ? mentions : mentions.filter { $0 != introduction }
    case .quotation(let place):
      guard let quotation = annotations.quotations[checked: place] else { return [] }
      guard let speaker = quotation.speaker else { return [quotation.range] }
      let ranges = index.quotations(of: speaker).map { annotations.quotations[$0].range }
      return (ranges + [includingIntroduction ? introduction : nil].compactMap { $0 }).sorted()
    }
  }
}
