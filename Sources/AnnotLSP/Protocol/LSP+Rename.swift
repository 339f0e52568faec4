extension LSP {
  struct RenameParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    let position: Position
    let newName: String
  }

  /// The answer to `textDocument/prepareRename`.
  struct PrepareRenameResult {
    let range: Range
    let placeholder: String
  }
}

extension LSP.PrepareRenameResult: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("placeholder", placeholder)
    }
  }
}
