/// Where something that an article names or repeats is introduced.
public struct Definition: Sendable, Equatable {
  /// The words that were asked about.
  public var origin: TextRange
  /// Where the caret goes.
  public var target: TextRange
  /// What to show around it: the sentence or the quotation; holds ``target``.
  public var context: TextRange
}

extension Analysis {
  /// Where the caret's subject comes from: from words in marks in a headline, dek or pull quote to the quotation that
  /// they are taken from; from a mention, a quotation or a cue to where the article introduces the speaker. Nil where
  /// there is nothing to go to.
  public func definition(at offset: Int) -> Definition? { quotationBehind(offset) ?? declaration(at: offset) }

  /// Where the speaker at the caret is introduced, whether by a mention or a quotation.
  public func declaration(at offset: Int) -> Definition? {
    guard let subject = subject(at: offset), let id = speaker(of: subject), let introduction = introduction(of: id)
    else { return nil }
    return Definition(
      origin: extent(of: subject, at: offset), target: introduction, context: sentence(around: introduction))
  }

  /// Where the article says who the speaker is.
  func introduction(of speaker: Speaker.ID) -> TextRange? {
    annotations.speaker(speaker).flatMap { $0.mentions[checked: $0.introduction] ?? $0.mentions.first }
  }

  private func extent(of subject: CaretSubject, at offset: Int) -> TextRange {
    switch subject {
    case .mention(let mention): return mention.range
    case .quotation(let place):
      guard let quotation = annotations.quotations[checked: place] else { return TextRange(offset, offset) }
      let ranges = quotation.parts + [quotation.cue?.range].compactMap { $0 }
      return ranges.first { $0.contains(offset) } ?? ranges.first { $0.touches(offset) } ?? quotation.range
    }
  }

  /// The sentence that holds `range`, else the range itself.
  func sentence(around range: TextRange) -> TextRange {
    guard let paragraph = paragraph(at: range.start), let sentence = paragraph.sentence(at: range.start),
      sentence.contains(range)
    else { return range }
    return sentence
  }
}

extension Paragraph {
  /// The sentence that holds or ends at `offset`, both in bytes of the article.
  func sentence(at offset: Int) -> TextRange? {
    let words = facts.words
    let next = facts.language.sentences.partitioningIndex { absolute(words.range($0.tokens)).start > offset }
    guard let sentence = facts.language.sentences[checked: next - 1] else { return nil }
    let range = absolute(words.range(sentence.tokens))
    return range.touches(offset) ? range : nil
  }
}
