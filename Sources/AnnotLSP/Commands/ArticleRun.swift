import AnnotCore
import Synchronization

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
  private var status = ExitStatus.nothingToReport
  private var done = 0
  private var progress = Progress()

  /// How many articles are read before they are worked on.
  private static let batchSize = 16
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
      batch.append(try ArticleFile(reading: path))
    } catch {
      FileDescriptor.standardError.writeLine("annot-lsp: \(error)")
      status = .failed
    }
    if batch.count == Self.batchSize { try finishBatch(body) }
  }

  private mutating func finishBatch(_ body: (ArticleFile, Analysis) throws -> Void) throws {
    let work = batch.map { (file: $0, settings: settings($0.path)) }
    let analyses = Mutex([Analysis?](repeating: nil, count: work.count))
    Processors.share(work.count) { index in
      let analysis = work[index].file.analysis(settings: work[index].settings)
      analyses.withLock { $0[index] = analysis }
    }
    for (file, analysis) in zip(batch, analyses.withLock { $0 }) {
      if let analysis { try body(file, analysis) }
    }
    done += batch.count
    batch = []
    if paths.count > 1 || done > 1 { progress.report("\(done) articles") }
  }
}
