/// `textDocument/documentSymbol`: the outline of the article.
enum DocumentSymbolHandler: RequestHandler {
  static let method = "textDocument/documentSymbol"

  static func work(_ parameters: Parameters) throws -> RequestWork {
    let params = try parameters.decode(LSP.DocumentSymbolParams.self)
    let uri = params.textDocument.uri
    guard let token = params.partialResultToken else {
      return .read(DocumentRead(uri: uri, supersededBy: .contentModified) { whole, _ in .success(whole.symbols.json) })
    }
    let outline = OutlineInParts(token: token)
    return .read(
      DocumentRead(uri: uri, supersededBy: .contentModified, early: .part(outline.begin)) { whole, answer in
        .success(outline.finish(from: whole, to: answer).json)
      })
  }
}
