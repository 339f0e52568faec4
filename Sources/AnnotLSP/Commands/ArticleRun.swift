import AnnotCore

/// Goes through the articles that a command was given: files, standard input, and, where the command enters folders, all the
/// articles below them.
///
/// A few at a time are analysed on all processors and handed on in the order in which they were given, so that memory does
/// not grow with their number.
struct ArticleRun {
  private let paths: [String]
  private let entersFolders: Bool
  private let settings: (String) -> Settings
  private var batch: [ArticleFile] = []
  /// In bytes.
  private var batchSize = 0
  private var status = ExitStatus.nothingToReport
  private var done = 0
  private var progress = Progress()

  /// How many bytes are read, and how many articles at most, before they are worked on.
  private static let fullBatch = 1 << 19
  private static let mostInBatch = 256
  /// An archive has more articles than a workspace that an editor keeps in sight, and longer ones.
  private static let limits = WorkspaceArticles.Limits(
    articles: .max, entries: .max, depth: 64, articleSize: 1 << 26)

  /// - Parameter settings: those for the article at a path.
  init(
    _ paths: [String], entersFolders: Bool = false, settings: @escaping (String) -> Settings = { _ in Settings() }
  ) {
    self.paths = paths
    self.entersFolders = entersFolders
    self.settings = settings
  }

  /// Calls `body` with one article after the other. One that cannot be read is reported and does not keep the others from
  /// their turn.
  mutating func forEach(_ body: (ArticleFile, Analysis) throws -> Void) throws -> ExitStatus {
    for path in paths {
      guard entersFolders, path != "-", ProcessControl.isFolder(path) else {
        try take(path, body)
        continue
      }
      try WorkspaceArticles(folders: [path], limits: Self.limits).forEach { article in
        try take(article.path, body)
        return true
      }
    }
    try finishBatch(body)
    progress.end()
    return status
  }

  private mutating func take(_ path: String, _ body: (ArticleFile, Analysis) throws -> Void) throws {
    do {
      let file = try ArticleFile(reading: path)
      batch.append(file)
      batchSize += file.text.count
    } catch {
      FileDescriptor.standardError.writeLine("annot-lsp: \(error)")
      status = .failed
    }
    if batchSize >= Self.fullBatch || batch.count >= Self.mostInBatch { try finishBatch(body) }
  }

  private mutating func finishBatch(_ body: (ArticleFile, Analysis) throws -> Void) throws {
    let work = batch.map { (file: $0, settings: settings($0.path)) }
    let analyses = Processors.map(work, size: \.file.text.count) { work in
      if let article = work.first, work.count == 1 { return [article.file.analysis(settings: article.settings)] }
      return Analyzer.analyses(
        of: work.map { Analyzer.Input(text: $0.file.text, markup: $0.file.markup, settings: $0.settings) })
    }
    for (file, analysis) in zip(batch, analyses) { try body(file, analysis) }
    done += batch.count
    batch = []
    batchSize = 0
    if paths.count > 1 || done > 1 { progress.report("\(done) articles") }
  }
}
