import AnnotCore

extension Snapshot {
  /// The ledger of the article, with links back to its lines.
  func ledger(shownAt ledger: DocumentURI?) -> LSP.TextDocumentContentResult {
    if let ledger { answerMemory.rememberLedger(at: ledger) }
    return LSP.TextDocumentContentResult(text: analysis.ledger { [uri] line in "\(uri)#L\(line)" })
  }
}
