import AnnotCore

extension Snapshot {
  /// What may stand at `position`; nil where nothing is to be offered.
  func completions(at position: LSP.Position) -> LSP.CompletionList? {
    let completions = analysis.completions(at: offset(of: position), style: settings.analysis.style)
    guard !completions.isEmpty else { return nil }
    return LSP.CompletionList(items: completions.enumerated().map { item($1, at: $0) })
  }

  /// The item with what is known of the speaker.
  func resolvedCompletion(_ params: LSP.ResolveParams) -> LSP.ResolvedItem {
    guard let name = params.data?["speaker"]?.string, let summary = analysis.summary(ofSpeakerNamed: name) else {
      return LSP.ResolvedItem(item: params.item)
    }
    let format = client.completionDocumentationFormat
    let content = LSP.MarkupContent(kind: format, value: format == .markdown ? summary.markdown : summary.plainText)
    return LSP.ResolvedItem(item: params.item, fields: [("documentation", content)])
  }

  private func item(_ completion: Completion, at place: Int) -> LSP.CompletionItem {
    let snippet = client.takesCompletionSnippets ? completion.snippet : nil
    let speaker: Speaker? =
      switch completion.kind {
      case .speaker(let id), .attribution(let id): analysis.annotations.speaker(id)
      case .cue: nil
      }
    let replace = range(completion.word)
    return LSP.CompletionItem(
      label: completion.label, kind: LSP.CompletionItemKind(completion.kind), detail: completion.detail,
      sortText: Self.sortText(place),
      // The whole name is found too, by those who begin with the first name.
      filterText: speaker.flatMap { completion.label.hasPrefix($0.name) ? nil : "\(completion.label) \($0.name)" },
      newText: snippet ?? completion.text, isSnippet: snippet != nil,
      insert: client.tellsInsertFromReplace ? range(completion.typed) : replace, replace: replace,
      additionalTextEdits: completion.others.map {
        LSP.TextEdit(range: range($0.range), newText: .plain($0.replacement))
      },
      data: LSP.CompletionItemData(uri: uri, version: version, speaker: speaker?.name))
  }

  /// Four digits, which compare as their numbers do.
  private static func sortText(_ place: Int) -> String {
    let digits = String(place)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension LSP.CompletionItemKind {
  init(_ kind: Completion.Kind) {
    self =
      switch kind {
      case .speaker: .reference
      case .attribution: .snippet
      case .cue: .keyword
      }
  }
}
