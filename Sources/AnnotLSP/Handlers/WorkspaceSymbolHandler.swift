/// `workspace/symbol`: speakers and quotations of the open documents and of the articles on disk.
enum WorkspaceSymbolHandler: RequestHandler {
  static let method = "workspace/symbol"

  static func work(_ parameters: Parameters) throws -> RequestWork {
    let params = try parameters.decode(LSP.WorkspaceSymbolParams.self)
    return .workspace { workspace in
      .success(workspace.symbols(matching: params.query, reportingTo: params.partialResultToken).json)
    }
  }
}
