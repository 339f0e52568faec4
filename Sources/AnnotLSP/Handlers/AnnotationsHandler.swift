/// `annot/annotations`: everything that is found in the article, for views of an editor's own.
enum AnnotationsHandler: DocumentRequestHandler {
  static let method = "annot/annotations"

  static func reply(
    to params: LSP.TextDocumentParams, in snapshot: Snapshot
  ) -> AnnotatedArticle<DocumentURI, LSP.Position> {
    AnnotatedArticle(id: snapshot.uri, snapshot.analysis.annotations, place: snapshot.position)
  }
}
