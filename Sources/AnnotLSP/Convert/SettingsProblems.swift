import AnnotCore

extension LSP.PublishDiagnosticsParams {
  /// The mistakes in a settings file; none once it is gone.
  init(_ content: SettingsSources.Content?, at uri: DocumentURI, encoding: PositionEncoding) {
    let diagnostics: [LSP.Diagnostic] =
      switch content {
      case nil: []
      case .success(let file): file.problems.map { Self.diagnostic($0, in: file, encoding: encoding) }
      case .failure(let error): [Self.diagnostic(at: .start, "the settings cannot be read: \(error.reason)")]
      }
    self.init(uri: uri, version: nil, diagnostics: diagnostics)
  }

  private static func diagnostic(
    _ problem: SettingsProblem, in file: SettingsFile, encoding: PositionEncoding
  ) -> LSP.Diagnostic {
    func position(_ offset: Int) -> LSP.Position {
      LSP.Position(file.lines.position(at: offset, in: file.text, encoding: encoding))
    }
    return diagnostic(
      at: LSP.Range(start: position(problem.range.start), end: position(problem.range.end)), problem.message)
  }

  private static func diagnostic(at range: LSP.Range, _ message: String) -> LSP.Diagnostic {
    LSP.Diagnostic(range: range, severity: .error, code: "settings", message: .plain(message), relatedInformation: nil)
  }
}

extension LSP.Range {
  fileprivate static let start = LSP.Range(
    start: LSP.Position(line: 0, character: 0), end: LSP.Position(line: 0, character: 0))
}
