/// `exit`: ends the process, with status 0 only after `shutdown`.
enum ExitHandler: NotificationHandler {
  static let method = "exit"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    { session in session.leave() }
  }
}
