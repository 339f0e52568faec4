/// A few words that an editor shows between those of the article.
public struct InlayHint: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Who *she* or *the mayor* is, behind the words.
    case mentions
    /// Whose a quotation is that its own paragraph gives to nobody, before it.
    case followUps
  }

  public var kind: Kind
  /// In bytes of the article.
  public var offset: Int
  public var label: String
  public var speaker: Speaker.ID
  /// Why: the name of the sieve.
  var sieve: String
}

extension Analysis {
  /// The hints in `range`, in text order.
  public func inlayHints(in range: TextRange, kinds: Set<InlayHint.Kind>) -> [InlayHint] {
    var hints: [InlayHint] = []
    let name = SpeakerName(annotations)
    if kinds.contains(.mentions) { hints += mentionHints(in: range, name) }
    if kinds.contains(.followUps) { hints += followUpHints(in: range, name) }
    return hints.sorted { ($0.offset, $0.kind.rawValue) < ($1.offset, $1.kind.rawValue) }
  }

  /// What a hint is to tell when it is asked.
  public func tooltip(of hint: InlayHint) -> Hover? {
    guard let speaker = annotations.speaker(hint.speaker) else { return nil }
    var text = HoverText()
    text.speaker(speaker)
    text.line()
    let evidence =
      hint.kind == .mentions ? EvidenceText.mention(hint.sieve) : EvidenceText.attribution(hint.sieve)
    text.text(evidence.prefix(1).uppercased() + evidence.dropFirst() + ". ")
    if let first = speaker.mentions.first {
      text.text("First mentioned in line \(lines.line(at: first.start) + 1).")
    }
    return Hover(range: TextRange(hint.offset, hint.offset), markdown: text.markdown, plainText: text.plain)
  }

  /// Behind each pronoun and role of somebody with a name, unless the paragraph spoke of them just before, or names them
  /// right behind: *the county's engineer, Jane Roe*.
  private func mentionHints(in range: TextRange, _ name: SpeakerName) -> [InlayHint] {
    var hints: [InlayHint] = []
    // Whom a paragraph spoke of before the range begins decides what is told in it. A hint stands behind its words, so the
    // paragraph may have ended where the range begins.
    let start = (paragraph(at: range.start - 1) ?? paragraph(at: range.start))?.range.start ?? range.start
    let first = annotations.mentions.partitioningIndex { $0.range.start >= start }
    var paragraphEnd = 0
    var present: Speaker.ID?
    for place in annotations.mentions.indices[first...] {
      let mention = annotations.mentions[place]
      guard mention.range.start <= range.end else { break }
      if mention.range.start >= paragraphEnd {
        paragraphEnd = paragraph(at: mention.range.start)?.range.end ?? mention.range.end
        present = nil
      }
      defer { present = mention.speaker }
      guard Self.namelessSieves.contains(mention.sieve), present != mention.speaker, range.touches(mention.range.end),
        let speaker = annotations.speaker(mention.speaker), speaker.kind != .anonymous
      else { continue }
      let label = name.short(speaker)
      guard !text[mention.range].lowercased().contains(label.lowercased()) else { continue }
      if let next = annotations.mentions[checked: place + 1], next.speaker == mention.speaker,
        next.range.start <= mention.range.end + ", ".utf8.count
      {
        continue
      }
      hints.append(
        InlayHint(
          kind: .mentions, offset: mention.range.end, label: "(\(label))", speaker: mention.speaker,
          sieve: mention.sieve))
    }
    return hints
  }

  /// The sieves that find who a mention is where its words name nobody.
  private static let namelessSieves: Set<String> = ["pronoun", "role", "noun-of-name"]

  private func followUpHints(in range: TextRange, _ name: SpeakerName) -> [InlayHint] {
    annotations.quotations.compactMap { quotation in
      guard let start = quotation.parts.first?.start, range.touches(start), let id = quotation.speaker,
        let speaker = annotations.speaker(id), let paragraph = paragraph(at: start),
        quotation.source.map({ !paragraph.range.contains($0.start) }) ?? true
      else { return nil }
      return InlayHint(
        kind: .followUps, offset: start, label: "\(name.short(speaker)):", speaker: id, sieve: quotation.evidence.sieve)
    }
  }
}
