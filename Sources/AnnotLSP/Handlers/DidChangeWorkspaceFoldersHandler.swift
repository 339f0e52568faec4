/// `workspace/didChangeWorkspaceFolders`: the articles of the workspace are those of other folders.
enum DidChangeWorkspaceFoldersHandler: NotificationHandler {
  static let method = "workspace/didChangeWorkspaceFolders"

  static func work(_ parameters: Parameters) throws -> NotificationWork {
    let event = try parameters.decode(LSP.DidChangeWorkspaceFoldersParams.self).event
    return { session in session.changeFolders(added: event.added.map(\.uri), removed: event.removed.map(\.uri)) }
  }
}
