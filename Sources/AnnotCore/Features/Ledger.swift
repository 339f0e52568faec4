extension Analysis {
  /// The ledger of the article, as Markdown: who says what, what they claim, and what nobody is named for.
  ///
  /// - Parameter address: where a line of the article is found, counted from 1.
  public func ledger(address: @escaping (Int) -> String) -> String {
    var ledger = LedgerText(analysis: self, address: address)
    ledger.write()
    return ledger.text
  }
}

/// The text of a ledger as it is written.
private struct LedgerText {
  private(set) var text = ""
  private let analysis: Analysis
  private let address: (Int) -> String
  private var annotations: Annotations { analysis.annotations }

  init(analysis: Analysis, address: @escaping (Int) -> String) {
    self.analysis = analysis
    self.address = address
  }

  mutating func write() {
    let speaking = annotations.speakers.indices.map(Speaker.ID.init(index:)).filter {
      !analysis.quotations(of: $0).isEmpty || !analysis.claims(of: $0).isEmpty
    }
    let unattributed = annotations.quotations.filter { $0.speaker == nil }
    let unsourced = annotations.claims.filter(\.isUnsourced)
    writeHead(speakers: speaking.count, unattributed: unattributed.count, unsourced: unsourced.count)
    for id in speaking {
      let speaker = annotations.speakers[id.index]
      let role = speaker.role.map { ", \(HoverText.escaped($0))" } ?? (speaker.kind == .anonymous ? ", unnamed" : "")
      section("\(HoverText.escaped(speaker.name))\(role)")
      for place in analysis.quotations(of: id) { write(annotations.quotations[place]) }
      for place in analysis.claims(of: id) { write(annotations.claims[place]) }
    }
    if !unattributed.isEmpty { section("Nobody is named") }
    for quotation in unattributed { write(quotation) }
    if !unsourced.isEmpty { section("Claims without a source") }
    for claim in unsourced { write(claim) }
  }

  private mutating func writeHead(speakers: Int, unattributed: Int, unsourced: Int) {
    let headline = annotations.structure.first { $0.kind == .headline }.map { analysis.prose(of: $0) }
    text = "# \(headline.map { HoverText.escaped(Excerpt.line($0, most: 120)) } ?? "Ledger")\n\n"
    text += "\(Count.of(annotations.quotations.count, "quotation")) by \(Count.of(speakers, "speaker"))"
    if unattributed > 0 { text += ", \(unattributed) by nobody named" }
    text += "; \(Count.of(annotations.claims.count { $0.isAttributed || !$0.isPlain }, "claim"))"
    if unsourced > 0 { text += ", \(unsourced) without a source" }
    text += ".\n"
  }

  private mutating func section(_ title: String) { text += "\n## \(title)\n\n" }

  private mutating func write(_ quotation: Quotation) {
    item(at: quotation.range.start, analysis.excerpt(of: quotation), "\(quotation.style.rawValue) quotation")
  }

  private mutating func write(_ claim: Claim) {
    item(
      at: claim.range.start, analysis.excerpt(of: claim),
      "claim: \(claim.types.map(\.rawValue).joined(separator: ", "))")
  }

  /// *- [Line 12](…): the words — kind*
  private mutating func item(at offset: Int, _ words: String, _ kind: String) {
    let line = analysis.lines.line(at: offset) + 1
    text += "- [Line \(line)](\(address(line))): \(HoverText.escaped(words)) *(\(kind))*\n"
  }
}
