/// `workspace/didChangeConfiguration`: takes the settings that come along, and asks for the rest.
enum DidChangeConfigurationHandler: NotificationHandler {
  static let method = "workspace/didChangeConfiguration"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let params = try parameters.decode(LSP.DidChangeConfigurationParams.self)
    return { session in
      if let settings = params.settings, !settings.isNull { session.configure(settings) }
      session.requestConfiguration()
    }
  }
}
