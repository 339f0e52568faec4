import AnnotCore

/// All that a read may see: one version of one document, analysed, and what the client can take. Immutable, so that any
/// thread may read it while the main loop goes on.
struct Snapshot: Sendable {
  let uri: DocumentURI
  let version: Int
  let analysis: Analysis
  /// Where something was typed just now, in bytes; nil once the writer pauses.
  let caret: Int?
  let client: ClientProfile
  var settings = ServerSettings()
  /// Of the document; of an article on disk there is none to keep.
  var answerMemory = AnswerMemory()
  let longLines = LongLineColumns()
}
