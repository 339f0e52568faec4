/// `initialized`: from now on the server may send requests of its own.
enum InitializedHandler: NotificationHandler {
  static let method = "initialized"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    { session in
      session.requestConfiguration()
      session.watchFiles()
    }
  }
}
