import AnnotCore

extension Document {
  init(_ item: LSP.TextDocumentItem, settings: ServerSettings, revision: Int) {
    self.init(
      uri: item.uri, markup: Markup(languageID: item.languageId), version: item.version, text: item.text,
      settings: settings, revision: revision)
  }

  /// Applies a client's changes, each to the text that the one before left.
  mutating func apply(_ changes: [LSP.ContentChange], encoding: PositionEncoding) {
    for change in changes {
      if let range = change.range {
        let bytes = TextRange(range, in: text, lines: lines, encoding: encoding)
        apply(TextEdit(range: bytes, replacement: change.text))
      } else {
        replaceAll(with: change.text)
      }
    }
  }
}
