/// A line that an editor shows above one of the article's, and the places it speaks of.
public struct CodeLens: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// How much somebody says, where the article introduces them.
    case speakers
    /// How many claims of a section have no source, at its heading.
    case sections
  }

  public var kind: Kind
  /// What it stands above.
  public var range: TextRange
  /// *Marta Oliveira: 5 quotations, 3 claims*
  public var title: String
  /// In text order, never empty.
  public var places: [TextRange]
}

extension Analysis {
  /// The lenses of these kinds, in text order.
  public func codeLenses(kinds: Set<CodeLens.Kind>) -> [CodeLens] {
    var lenses: [CodeLens] = []
    if kinds.contains(.speakers) { lenses += speakerLenses() }
    if kinds.contains(.sections) { lenses += sectionLenses() }
    return lenses.sorted { ($0.range, $0.kind.rawValue) < ($1.range, $1.kind.rawValue) }
  }

  private func speakerLenses() -> [CodeLens] {
    return annotations.speakers.indices.compactMap { index in
      let speaker = annotations.speakers[index]
      guard let first = speaker.mentions.first else { return nil }
      let quotations = quotations(of: Speaker.ID(index: index))
      let claims = claims(of: Speaker.ID(index: index))
      guard !quotations.isEmpty || !claims.isEmpty else { return nil }
      let counts = [(quotations.count, "quotation"), (claims.count, "claim")].filter { $0.0 > 0 }
      let places = quotations.map { annotations.quotations[$0].range } + claims.map { annotations.claims[$0].range }
      return CodeLens(
        kind: .speakers, range: first,
        title: "\(speaker.name): \(counts.map { Count.of($0.0, $0.1) }.joined(separator: ", "))",
        places: places.sorted())
    }
  }

  private func sectionLenses() -> [CodeLens] {
    var claims = annotations.claims.filter(needsSource)[...]
    let headings = annotations.structure.filter { $0.kind == .headline || $0.kind == .heading }
    return headings.indices.compactMap { index in
      let end = headings[checked: index + 1]?.range.start ?? text.count
      claims = claims.drop { $0.range.start < headings[index].range.end }
      let own = claims.prefix { $0.range.start < end }
      claims = claims.dropFirst(own.count)
      guard !own.isEmpty else { return nil }
      return CodeLens(
        kind: .sections, range: headings[index].range, title: "\(Count.of(own.count, "claim")) without a source",
        places: own.map(\.range))
    }
  }
}
