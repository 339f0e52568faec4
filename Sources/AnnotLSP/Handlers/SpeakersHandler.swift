/// `annot/speakers`: who speaks in the article, and what each says.
enum SpeakersHandler: DocumentRequestHandler {
  static let method = "annot/speakers"

  static func reply(to params: LSP.TextDocumentParams, in snapshot: Snapshot) -> SpeakersReport {
    SpeakersReport(snapshot: snapshot)
  }
}
