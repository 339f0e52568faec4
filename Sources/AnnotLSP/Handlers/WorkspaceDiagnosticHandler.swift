/// `workspace/diagnostic`: the findings of all articles of the workspace, open or not.
enum WorkspaceDiagnosticHandler: RequestHandler {
  static let method = "workspace/diagnostic"

  static func work(_ parameters: Parameters) throws -> RequestWork {
    let params = try parameters.decode(LSP.WorkspaceDiagnosticParams.self)
    return .workspace { workspace in .success(workspace.diagnostics(params).json) }
  }
}
