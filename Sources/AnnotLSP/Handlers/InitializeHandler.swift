/// `initialize`: agrees with the client on what each can take.
enum InitializeHandler: RequestHandler {
  static let method = "initialize"

  static func work(_ parameters: Parameters) throws -> RequestWork {
    let params = try parameters.decode(LSP.InitializeParams.self)
    return .session { session in
      session.client = ClientProfile(params.capabilities)
      session.client.folders = params.folders.compactMap(\.filePath)
      session.sources.folders = session.client.folders
      session.parentProcess = params.processId.flatMap { Int32(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil }
      session.trace = params.trace ?? .off
      if let options = params.initializationOptions { session.initialize(options: options) }
      session.phase = .running
      return .success(
        LSP.InitializeResult(
          positionEncoding: session.client.positionEncoding.rawValue, version: Version.current,
          offersCodeActions: session.client.takesCodeActions, preparesRename: session.client.preparesRename,
          semanticTokens: LSP.SemanticTokensOptions(legend: session.client.tokenNaming.legend),
          workspace: LSP.WorkspaceOptions(
            contentScheme: session.client.showsServerDocuments ? LedgerAddress.scheme : nil,
            fileGlob: session.client.tellsOfFiles && session.client.refreshesPulls ? WorkspaceArticles.pattern : nil)
        ).json)
    }
  }
}
