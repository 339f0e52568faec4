/// Gives every block its role, from its own looks and from what stands around it.
struct RoleClassifier {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let markup: Markup
  private var blocks: [Block]
  private let features: [BlockFeatures]
  private let isPage: [Bool]

  /// - Parameter features: what each block looks like.
  static func classified(
    _ blocks: [Block], _ features: [BlockFeatures], in bytes: UnsafeBufferPointer<UInt8>, markup: Markup
  ) -> [Block] {
    var classifier = RoleClassifier(blocks, features, in: bytes, markup: markup)
    classifier.nameCaptions()
    classifier.nameFront()
    classifier.nameCredits()
    classifier.namePage()
    classifier.namePullQuotes()
    classifier.nameHeadings()
    classifier.splitDatelines()
    return classifier.blocks
  }

  private init(
    _ blocks: [Block], _ features: [BlockFeatures], in bytes: UnsafeBufferPointer<UInt8>, markup: Markup
  ) {
    self.blocks = blocks
    self.features = features
    self.bytes = bytes
    self.markup = markup
    isPage = PageBoilerplate.decide(blocks, features)
  }

  /// Whether the block is still to be named.
  private func isOpen(_ index: Int) -> Bool { blocks[index].kind == .body && !isPage[index] }

  private mutating func nameCaptions() {
    for index in blocks.indices where isOpen(index) {
      let isCredited =
        features[index].credit > 0 && CreditLine.isCaption(blocks[index].range, features[index], in: bytes)
      if isCredited || CreditLine.isAlternativeText(blocks[index].range, in: bytes) { blocks[index].kind = .caption }
    }
  }

  private mutating func namePage() {
    for index in blocks.indices where isPage[index] && (blocks[index].kind == .body || blocks[index].kind == .list) {
      blocks[index].kind = .boilerplate
    }
  }

  // MARK: The top of the article

  /// Names the headline, and the dek, byline, dates and captions between it and the first paragraph.
  private mutating func nameFront() {
    let front = blocks.indices.prefix(leadIndex ?? blocks.count).prefix(Self.longestFront)
    guard let headline = headlineIndex(in: front) else {
      for index in front where isOpen(index) && Byline.isByline(blocks[index].range, afterHeadline: false, in: bytes) {
        blocks[index].kind = .byline
      }
      return
    }
    blocks[headline].kind = .headline
    blocks[headline].level = 1
    for index in front where index < headline && isOpen(index) {
      if Byline.isByline(blocks[index].range, afterHeadline: false, in: bytes) {
        blocks[index].kind = .byline
      } else if features[index].isTitleLike {
        // What stands above a headline is the section's name, or the way to it.
        blocks[index].kind = .boilerplate
      }
    }
    for index in front where index > headline && isOpen(index) { nameDetail(index) }
    nameAgencyCaptions(below: headline)
    nameDek(after: headline, details: front.filter { $0 > headline })
  }

  /// The first paragraph of running text. A dek may look like one, and a caption too; the byline stands below them.
  private var leadIndex: Int? {
    let paragraphs = blocks.indices.lazy.filter {
      !isPage[$0] && blocks[$0].kind == .body && features[$0].isText && !isClosedHeadline($0)
    }
    let early = paragraphs.prefix(Self.mostEarlyParagraphs + 1)
    guard let first = early.first, first > 0 else { return early.first }
    for (paragraph, next) in zip(early, Array(early.dropFirst()) + [blocks.count]) {
      let line = features[paragraph]
      guard line.words <= Self.longestDek, line.innerEnds <= 2, next - first <= Self.longestFront else { break }
      let hasByline = blocks.indices[(paragraph + 1)..<next].contains {
        blocks[$0].kind == .body && Byline.namesWriter(blocks[$0].range, in: bytes)
      }
      if hasByline { return next < blocks.count ? next : nil }
    }
    return first
  }

  /// Names a line between headline and first paragraph that says who wrote it, when, or what a picture shows.
  private mutating func nameDetail(_ index: Int) {
    let line = features[index]
    let last = blocks[checked: index - 1]?.kind
    if Byline.isByline(blocks[index].range, afterHeadline: true, in: bytes)
      || (last == .byline && line.isTitleLike && Byline.isNames(blocks[index].range, in: bytes))
    {
      blocks[index].kind = .byline
    }
  }

  /// Names what stands in place of a picture, the agency and what is to be seen, and the caption in the next line.
  private mutating func nameAgencyCaptions(below headline: Int) {
    for index in blocks.indices where index > headline && isOpen(index) {
      let line = features[index]
      guard !line.endsSentence, line.innerEnds == 0, line.words >= 4, line.words <= 45 else { continue }
      if blocks[index - 1].kind == .caption, line.isTitleLike, isNextLine(index) {
        blocks[index].kind = .caption
      } else if CreditLine.startsWithAgency(blocks[index].range, in: bytes),
        Dateline.end(of: blocks[index].range, isLead: true, in: bytes) == nil
      {
        blocks[index].kind = .caption
      }
    }
  }

  /// Whether no blank line stands above the block.
  private func isNextLine(_ index: Int) -> Bool {
    guard let above = blocks[checked: index - 1] else { return false }
    return bytes[above.range.end..<blocks[index].range.start].count { $0 == ASCII.lineFeed } == 1
  }

  /// How many blocks may stand above the first paragraph.
  private static let longestFront = 24
  /// How many words a dek has at most.
  private static let longestDek = 45
  /// How many deks and captions that look like paragraphs may stand above the byline.
  private static let mostEarlyParagraphs = 2

  private func headlineIndex(in front: some Sequence<Int>) -> Int? {
    if let existing = blocks.firstIndex(where: { $0.kind == .headline }) { return existing }
    if markup == .markdown {
      if let main = blocks.firstIndex(where: { $0.kind == .heading && $0.level == 1 }) { return main }
    }
    let titles = front.filter {
      isOpen($0) && (features[$0].isTitleLike || isClosedHeadline($0))
        && !Byline.isByline(blocks[$0].range, afterHeadline: false, in: bytes)
    }
    let own = titles.filter { features[$0].pageOpening < 40 }
    guard let title = own.first(where: { features[$0].words >= 4 || features[$0].length >= 25 }) ?? own.first
    else { return nil }
    // What stands alone is the start of a text, and quoted speech is the text.
    let isSpeech = features[title].startsWithMark && features[title].reporting > 0
    return blocks.count > 1 && !isSpeech ? title : nil
  }

  /// Whether a first line that ends with a full stop is a headline all the same, as some wires have it: every word in
  /// capitals, or one short sentence without reported speech above several paragraphs that are longer.
  private func isClosedHeadline(_ index: Int) -> Bool {
    guard index == blocks.indices.first(where: { isOpen($0) }), blocks.count > index + 1 else { return false }
    let line = features[index]
    guard line.ending == .period || line.ending == .semicolon, line.words >= 2, line.words <= 24, !line.hasTag else {
      return false
    }
    if line.words >= 4, line.innerEnds <= 1, line.capitalized * 4 >= line.words * 3 { return true }
    guard line.reporting == 0, line.words <= 20, line.innerEnds == 0,
      !(line.startsWithMark && line.doubleMarks >= 2)
    else { return false }
    return features[(index + 1)...].prefix(6).filter { $0.words >= 22 && $0.length > line.length }.count >= 2
  }

  private mutating func nameDek(after headline: Int, details: [Int]) {
    guard
      let index = blocks.indices.first(where: {
        $0 > headline && blocks[$0].kind != .byline && blocks[$0].kind != .frontmatter && !isPage[$0]
      }),
      blocks[index].kind == .body
    else { return }
    let line = features[index]
    guard line.words >= 5, line.words <= Self.longestDek, line.innerEnds <= 1, !line.hasTag, line.ending != .colon,
      index + 1 < blocks.count, Dateline.end(of: blocks[index].range, isLead: true, in: bytes) == nil
    else { return }
    let isAboveDetails = [.byline, .caption].contains(blocks[index + 1].kind)
    let hasDetailsBelow = details.contains { [.byline, .caption].contains(blocks[$0].kind) }
    let hasWriterBelow = details.contains {
      $0 > index && blocks[$0].kind == .byline && Byline.namesWriter(blocks[$0].range, in: bytes)
    }
    let isDek =
      line.endsSentence
      ? line.ending == .period && (isAboveDetails || hasWriterBelow) : hasDetailsBelow || line.words >= 8
    if isDek || features[headline].ending == .semicolon { blocks[index].kind = .dek }
  }

  // MARK: The rest

  /// Names the lines at the end that say who wrote the article, and who else worked on it.
  private mutating func nameCredits() {
    let bylines = blocks.prefix(Self.longestFront).filter { $0.kind == .byline }
    let writers = bylines.flatMap { Byline.writers($0.range, in: bytes) }
    for index in blocks.indices.suffix(Self.longestCredits)
    where blocks[index].kind == .body && features[index].words <= Self.longestCredit {
      let range = blocks[index].range
      // Both read words, which the last paragraphs of an article would otherwise cost at every keystroke.
      if features[index].words <= Self.longestCreditLine && Byline.isCredit(range, in: bytes)
        || !writers.isEmpty && Byline.isBiography(range, of: writers, in: bytes)
      {
        blocks[index].kind = .byline
      }
    }
  }

  private static let longestCredits = 16
  /// In words.
  private static let longestCredit = 60
  /// Somewhat more words than ``Byline/isCredit(_:in:)`` lets a line have.
  private static let longestCreditLine = 30

  private mutating func nameHeadings() {
    guard markup == .plain else { return }
    for index in blocks.indices where isOpen(index) && features[index].isTitleLike {
      let line = features[index]
      guard line.words <= 14, !line.startsLowercase, !isSpoken(index), line.ending != .exclamation || line.words > 3
      else { continue }
      let next = blocks.indices.dropFirst(index + 1).first { blocks[$0].kind != .caption && !isPage[$0] }
      guard let next, isText(next), features[next].words > line.words, index > 0 else { continue }
      blocks[index].kind = .heading
      blocks[index].level = 2
    }
  }

  /// Whether a line without a full stop is speech or a question of the text, and no heading: `Q: Why?`, `So what now?`
  private func isSpoken(_ index: Int) -> Bool {
    let line = features[index]
    if line.startsWithMark, line.endsWithMark || line.endsSentence || line.words > 8 { return true }
    guard line.endsSentence || line.doubleMarks > 0 else { return SpeakerLabel.opens(blocks[index].range, in: bytes) }
    if line.doubleMarks > 0, line.endsSentence || line.reporting > 0 { return true }
    let isTitleCase = line.words >= 3 && line.capitalized * 4 >= line.words * 3
    return line.endsSentence && !isTitleCase && QuestionWords.open(blocks[index].range, in: bytes)
      || SpeakerLabel.opens(blocks[index].range, in: bytes)
  }

  private func isText(_ index: Int) -> Bool {
    switch blocks[index].kind {
    case .list, .blockquote: true
    case .body: features[index].isParagraph || features[index].endsSentence || features[index].ending == .colon
    default: false
    }
  }

  private mutating func namePullQuotes() {
    var candidates: [Int] = []
    for index in blocks.indices where isOpen(index) {
      let line = features[index]
      guard line.words >= 3, line.words <= 50, line.startsWithMark else { continue }
      if line.endsWithMark, line.doubleMarks == 2, line.reporting == 0 { candidates.append(index) }
    }
    guard !candidates.isEmpty else { return }
    let repeated = RepeatedWords.repeated(candidates.map { blocks[$0].range }, in: bytes)
    for (candidate, isRepeated) in zip(candidates, repeated) {
      let hasCredit = blocks.indices.contains(candidate + 1) && isDashCredit(candidate + 1)
      guard isRepeated || hasCredit else { continue }
      blocks[candidate].kind = .pullquote
      if hasCredit { blocks[candidate + 1].kind = .pullquote }
    }
  }

  /// `— Jane Roe, mayor`
  private func isDashCredit(_ index: Int) -> Bool {
    guard blocks[index].kind == .body || blocks[index].kind == .list, features[index].words <= 12,
      features[index].words >= 1, !features[index].endsSentence
    else { return false }
    let start = blocks[index].range.start
    guard let first = bytes[checked: start] else { return false }
    if first == UInt8(ascii: "-") { return true }
    return first == 0xE2 && bytes[checked: start + 1] == 0x80 && (0x93...0x95).contains(bytes[checked: start + 2] ?? 0)
  }

  private mutating func splitDatelines() {
    var result: [Block] = []
    result.reserveCapacity(blocks.count + 1)
    var isFirst = true
    for (block, features) in zip(blocks, features) {
      let end =
        isFirst
        ? Dateline.end(of: block.range, isLead: true, in: bytes)
        : features.datelineLength > 0 ? block.range.start + features.datelineLength : nil
      guard block.kind == .body, let end else {
        if block.kind == .body { isFirst = false }
        result.append(block)
        continue
      }
      isFirst = false
      let rest = Whitespace.trimming(TextRange(end, block.range.end), in: bytes)
      guard !rest.isEmpty else {
        result.append(block)
        continue
      }
      result.append(Block(kind: .dateline, range: TextRange(block.range.start, end), level: 0))
      result.append(Block(kind: .body, range: rest, level: 0))
    }
    blocks = result
  }
}
