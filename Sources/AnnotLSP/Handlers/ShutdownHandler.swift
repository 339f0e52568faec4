/// `shutdown`: nothing is served any more, and `exit` will be a success.
enum ShutdownHandler: RequestHandler {
  static let method = "shutdown"

  static func work(_ parameters: Parameters) throws -> RequestWork {
    .session { session in
      session.phase = .shutDown
      return .success(JSONNull().json)
    }
  }
}
