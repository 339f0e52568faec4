extension LSP {
  /// The parameters of `workspace/textDocumentContent`, which asks by the ledger's address.
  struct TextDocumentContentParams: DocumentParams {
    /// The article.
    let textDocument: TextDocumentIdentifier
    /// The address of its ledger.
    let uri: DocumentURI

    private enum Key: CodingKey { case uri }

    init(from decoder: any Decoder) throws {
      uri = try decoder.container(keyedBy: Key.self).decode(DocumentURI.self, forKey: .uri)
      guard let article = LedgerAddress.article(of: uri) else {
        throw ResponseError.invalidParams("no ledger of an article: \(uri)")
      }
      textDocument = TextDocumentIdentifier(uri: article)
    }
  }

  struct TextDocumentContentResult: JSONWritable {
    let text: String

    func write(to json: inout JSONWriter) { json.object { $0.field("text", text) } }
  }

  struct TextDocumentContentRefreshParams: JSONWritable {
    let uri: DocumentURI

    func write(to json: inout JSONWriter) { json.object { $0.field("uri", uri) } }
  }
}

/// The address of an article's ledger: `annot-ledger:/harbor.txt.md?file%3A%2F%2F%2Fnews%2Fharbor.txt`.
///
/// The query is the article's own address; what comes before it is only there to be seen in a tab, and to be taken for
/// Markdown.
enum LedgerAddress {
  static let scheme = "annot-ledger"

  static func article(of ledger: DocumentURI) -> DocumentURI? {
    guard ledger.string.hasPrefix(scheme + ":"), let mark = ledger.string.firstIndex(of: "?") else { return nil }
    let query = ledger.string[ledger.string.index(after: mark)...]
    guard !query.isEmpty, let decoded = DocumentURI.decoded(query) else { return nil }
    return DocumentURI(string: decoded)
  }
}
