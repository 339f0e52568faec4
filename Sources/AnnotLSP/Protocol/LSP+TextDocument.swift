extension LSP {
  struct TextDocumentIdentifier: Decodable, Sendable {
    let uri: DocumentURI
  }

  struct VersionedTextDocumentIdentifier: Decodable, Sendable {
    let uri: DocumentURI
    let version: Int
  }

  struct TextDocumentItem: Decodable, Sendable {
    let uri: DocumentURI
    let languageId: String
    let version: Int
    let text: String
  }

  struct DidOpenTextDocumentParams: Decodable, Sendable {
    let textDocument: TextDocumentItem
  }

  struct DidChangeTextDocumentParams: Decodable, Sendable {
    let textDocument: VersionedTextDocumentIdentifier
    let contentChanges: [ContentChange]
  }

  /// New text for a range, or for the whole document where there is none.
  struct ContentChange: Decodable, Sendable {
    let range: Range?
    let text: String
  }

  struct DidCloseTextDocumentParams: Decodable, Sendable {
    let textDocument: TextDocumentIdentifier
  }

  struct DidSaveTextDocumentParams: Decodable, Sendable {
    let textDocument: TextDocumentIdentifier
  }

  /// The parameters of requests about one document.
  struct TextDocumentParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
  }

  /// The parameters of requests about one place.
  struct TextDocumentPositionParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    let position: Position
  }
}
