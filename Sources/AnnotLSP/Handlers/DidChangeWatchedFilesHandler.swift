/// `workspace/didChangeWatchedFiles`: a settings file changed, so the settings are looked up anew.
enum DidChangeWatchedFilesHandler: NotificationHandler {
  static let method = "workspace/didChangeWatchedFiles"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    { session in session.applySettings() }
  }
}
