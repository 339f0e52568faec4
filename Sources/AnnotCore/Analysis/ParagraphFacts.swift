/// What one paragraph says, worked out from its text alone.
///
/// Offsets are bytes from the paragraph's start, so the facts stay true when the paragraph moves. Whether the paragraph
/// is a headline, body or boilerplate is not known here: that depends on its neighbours and is the join's business.
final class ParagraphFacts: Sendable {
  /// The text with its markup masked (``Prose``): same length, same offsets.
  let prose: [UInt8]
  /// Quotation marks, paired.
  let marks: [MarkedSpan]
  let language: LanguageFacts
  /// How many sentences were parsed, those included whose parses were for the claims alone.
  let sentencesParsed: Int
  /// The tokens as words to look up.
  let words: ParagraphWords
  /// By token: whether it stands inside quotation marks.
  let isQuoted: [Bool]
  /// In text order.
  let dates: [DateExpression]
  /// In text order.
  let quantities: [Quantity]
  let reports: [ReportedSpan]
  /// In text order.
  let claims: [DraftClaim]
  let mentions: [Mention]
  /// By mention: the words of its role, as ``RoleWords`` has them.
  let roleWords: [[String]]
  /// For each report, the index of the mention that its source is, if it is one.
  let sourceMentions: [Int?]
  /// The span that opens here and is still open where the paragraph ends.
  let openSpan: MarkedSpan?
  /// The span that goes on with a quotation which the paragraph before left open, if it did: it opens with the paragraph,
  /// as the convention is, or closes what was never opened here.
  let resumedSpan: MarkedSpan?
  /// The name that the paragraph opens with, if it is laid out as a speech of a transcript.
  let turn: TranscriptTurn?
  /// The index of the mention that opens the last sentence, outside marks.
  let subjectOfLastSentence: Int?
  /// Whether the paragraph introduces the next.
  let endsInColon: Bool

  init(_ draft: ParagraphDraft) {
    let (prose, marks, language) = (draft.prose, draft.marks, draft.language)
    let (words, reports) = (draft.words, draft.reports)
    let turn = TranscriptTurn(prose: prose, language: language)
    let mentions = MentionFinder.mentions(
      in: words, language: language, marks: marks, label: turn?.name, sources: reports.compactMap(\.source))
    self.prose = prose
    self.marks = marks
    self.language = language
    sentencesParsed = draft.parsedForClaims.sentences.count(where: \.isParsed)
    let dates = DateReader.dates(in: words)
    self.words = words
    self.dates = dates
    let quantities = QuantityReader.quantities(in: words, dates: dates)
    let isQuoted = Self.isQuoted(language.tokens, marks: marks)
    self.quantities = quantities
    self.isQuoted = isQuoted
    self.reports = reports
    claims = ClaimFinder(
      words: words.with(tokens: draft.parsedForClaims.tokens), lemmas: draft.lemmas, language: draft.parsedForClaims,
      quantities: quantities, isQuoted: isQuoted, reports: reports, marks: marks
    ).claims().map { $0.worded(from: prose) }
    self.mentions = mentions
    roleWords = mentions.map { mention in
      guard let role = mention.role?.clamped(to: prose.count) else { return [] }
      return RoleWords.wordsEndingInHead(of: String(decoding: prose[role.start..<role.end], as: UTF8.self))
    }
    self.turn = turn
    sourceMentions = reports.map { report in report.source.flatMap { MentionFinder.mention(of: $0, in: mentions) } }
    openSpan = marks.last { $0.depth == 0 }.flatMap { span in
      span.opening != nil && span.closing == nil && span.range.end == prose.count ? span : nil
    }
    let start = prose.firstIndex { !ASCII.isWhitespace($0) && $0 != Prose.filler } ?? 0
    resumedSpan = marks.first.flatMap { $0.range.start <= start ? $0 : nil }
    subjectOfLastSentence = mentions.last.flatMap { last in
      mentions.firstIndex { $0.sentence == last.sentence && !$0.isQuoted }
    }
    endsInColon = prose.last { !ASCII.isWhitespace($0) } == UInt8(ascii: ":")
  }

  /// The words of `range` as the text has them.
  func string(_ range: TextRange) -> String {
    let clamped = range.clamped(to: prose.count)
    return String(decoding: prose[clamped.start..<clamped.end], as: UTF8.self)
  }
}

extension ParagraphFacts {
  private static func isQuoted(_ tokens: [Token], marks: [MarkedSpan]) -> [Bool] {
    let outermost = marks.filter { $0.depth == 0 }
    var place = 0
    return tokens.map { token in
      while let span = outermost[checked: place], span.range.end <= Int(token.start) { place += 1 }
      return outermost[checked: place]?.range.contains(Int(token.start)) ?? false
    }
  }

  /// The outermost stretches in marks that lie in one of `parts`, which are in text order.
  func fragments(in parts: [TextRange]) -> [TextRange] {
    guard let first = parts.first, let last = parts.last else { return [] }
    let start = marks.partitioningIndex { $0.range.start >= first.start }
    var place = 0
    return marks[start...].prefix { $0.range.start < last.end }.compactMap { span in
      while let part = parts[checked: place], part.end <= span.range.start { place += 1 }
      return span.depth == 0 && parts[checked: place]?.contains(span.range) == true ? span.range : nil
    }
  }
}
