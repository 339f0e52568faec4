/// What a hover tells of a mention: who it is, where the article introduces them, how much they say.
struct MentionHover {
  let analysis: Analysis
  let mention: ResolvedMention

  var hover: Hover? {
    guard let speaker = analysis.annotations.speaker(mention.speaker) else { return nil }
    var text = HoverText()
    text.speaker(speaker)
    text.line()
    let words = Excerpt.line(analysis.text[mention.range], most: 60)
    // Of *Mayor Jane Roe* it need not be said that she is Jane Roe.
    if !words.hasSuffix(speaker.name) {
      text.emphasis(words)
      text.text(" is \(speaker.name) \(EvidenceText.mention(mention.sieve)).")
      text.line()
    }
    if let first = speaker.mentions.first, first != mention.range {
      text.text("First mentioned in line \(analysis.lines.line(at: first.start) + 1). ")
    }
    text.text(Self.tally(mention.speaker, in: analysis))
    return Hover(range: mention.range, markdown: text.markdown, plainText: text.plain)
  }

  /// *3 quotations and 2 claims in this article.*
  static func tally(_ speaker: Speaker.ID, in analysis: Analysis) -> String {
    let quotations = analysis.index.quotations(of: speaker).count
    let claims = analysis.index.claims(of: speaker).count
    let parts = [(quotations, "quotation"), (claims, "claim")].filter { $0.0 > 0 }.map { Count.of($0.0, $0.1) }
    return parts.isEmpty ? "Not quoted in this article." : parts.joined(separator: " and ") + " in this article."
  }
}
