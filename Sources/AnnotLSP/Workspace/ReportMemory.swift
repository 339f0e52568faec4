import Synchronization

/// What was last reported of the articles on disk, so that a client that asks every other second costs no more than a look
/// at the files.
final class ReportMemory: Sendable {
  private struct Report {
    let stamp: FileStamp
    let settings: ServerSettings
    let resultID: String
  }

  /// By path.
  private let reports = Mutex<[String: Report]>([:])

  func remember(_ resultID: String, of article: WorkspaceArticle, settings: ServerSettings) {
    reports.withLock { $0[article.path] = Report(stamp: article.stamp, settings: settings, resultID: resultID) }
  }

  /// The identity of the report of an article that has not changed since, under the same settings.
  func resultID(of article: WorkspaceArticle, settings: ServerSettings) -> String? {
    reports.withLock { reports in
      guard let report = reports[article.path], report.stamp == article.stamp, report.settings == settings else {
        return nil
      }
      return report.resultID
    }
  }
}
