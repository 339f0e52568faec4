import AnnotCore
import Dispatch

/// An open document: its text as the client has it, and how far the analysis has come.
struct Document {
  let uri: DocumentURI
  let markup: Markup
  var settings: ServerSettings
  private(set) var version: Int
  private(set) var text: SourceText
  private(set) var lines: LineIndex
  /// Names this state of the text; no other state of any document of the session has the same number.
  private(set) var revision: Int

  /// The newest analysis there is, perhaps of an older revision, and perhaps left unfinished.
  private(set) var analysis: Analysis?
  private var analyzedRevision = 0
  /// The revision that is being analysed now. There is one at a time, so that the next can build on it.
  private(set) var revisionInWork: Int?
  let latestRevision: LatestRevision
  /// What is known of the opening while the whole is analysed for the first time.
  private var opening: (analysis: Analysis, revision: Int)?

  /// Where the last edit ended, in bytes of the text, and until when it counts as being written.
  private(set) var caret: Int?
  private(set) var typingEnds: DispatchTime?

  let answerMemory = AnswerMemory()

  /// Reads that wait for the analysis of the present revision.
  var waiting: [WaitingRead] = []
  /// When the findings are to be pushed; nil when they have been, or when the client pulls.
  var publication: DispatchTime?

  init(
    uri: DocumentURI, markup: Markup, version: Int, text: String, settings: ServerSettings = ServerSettings(),
    revision: Int
  ) {
    self.uri = uri
    self.markup = markup
    self.settings = settings
    self.version = version
    self.text = SourceText(text)
    self.lines = LineIndex(self.text)
    self.revision = revision
    latestRevision = LatestRevision(revision)
  }

  var isAnalyzed: Bool { analyzedRevision == revision }

  /// The analysis of the present text, if it is ready.
  var currentAnalysis: Analysis? { isAnalyzed ? analysis : nil }

  /// The analysis of the present text's opening, if it is ready and the whole is not.
  var currentOpening: Analysis? { opening.flatMap { $0.revision == revision ? $0.analysis : nil } }

  /// What to analyse before the whole: the opening of a long article of which nothing is known yet.
  var openingToAnalyze: SourceText? { analysis?.isComplete == true ? nil : text.opening(lines) }

  /// Begins a new state of the text, which edits then make.
  mutating func advance(to version: Int, revision: Int) {
    self.version = version
    self.revision = revision
    latestRevision.advance(to: revision)
  }

  /// The writer is at work, until `end` unless more is typed.
  mutating func holdFindings(until end: DispatchTime) {
    if caret != nil { typingEnds = end }
  }

  /// The writer pauses.
  mutating func releaseFindings() {
    caret = nil
    typingEnds = nil
  }

  mutating func apply(_ edit: TextEdit) {
    caret = edit.range.start + edit.replacement.utf8.count
    let edited = text.applying(edit)
    lines = LineIndex(edited, after: text, lines)
    text = edited
  }

  mutating func replaceAll(with text: String) {
    self.text = SourceText(text)
    lines = LineIndex(self.text)
    releaseFindings()
  }

  /// Begins an analysis: returns the revision it is for.
  mutating func beginAnalysis() -> Int {
    revisionInWork = revision
    return revision
  }

  /// Takes a finished analysis, unless it is of a document that was closed meanwhile and opened again. Returns the one
  /// that it replaces.
  mutating func finishAnalysis(_ analysis: Analysis, of revision: Int) -> Analysis? {
    guard revision == revisionInWork else { return nil }
    revisionInWork = nil
    opening = nil
    defer { self.analysis = analysis }
    if analysis.isComplete { analyzedRevision = revision }
    return self.analysis
  }

  /// Takes the analysis of the opening, which comes before that of the whole.
  mutating func takeOpening(_ analysis: Analysis, of revision: Int) {
    guard revision == revisionInWork, analysis.isComplete else { return }
    opening = (analysis, revision)
  }

  /// Takes from the waiting reads those that `isReady`.
  mutating func takeWaiting(where isReady: (WaitingRead) -> Bool) -> [WaitingRead] {
    let ready = waiting.filter(isReady)
    waiting.removeAll(where: isReady)
    return ready
  }
}
