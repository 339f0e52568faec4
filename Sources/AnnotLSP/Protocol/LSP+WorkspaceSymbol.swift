extension LSP {
  struct WorkspaceSymbolParams: Decodable, Sendable {
    let query: String
    /// Where the client takes parts of the answer.
    let partialResultToken: ProgressToken?
  }
}
