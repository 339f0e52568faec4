/// `$/setTrace`: how much of its work the server tells in `$/logTrace`.
enum SetTraceHandler: NotificationHandler {
  static let method = "$/setTrace"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let params = try parameters.decode(LSP.SetTraceParams.self)
    return { session in session.trace = params.value }
  }
}
