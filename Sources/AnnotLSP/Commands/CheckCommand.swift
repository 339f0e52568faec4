import AnnotCore

/// `annot-lsp check FILE…`: the findings, for people or for programs.
struct CheckCommand {
  enum Format: String, CaseIterable { case text, json, sarif }

  private let paths: [String]
  private let format: Format
  private let failOn: Diagnostic.Severity
  private let color: ColorChoice
  private let settings: SettingsChoice

  init(_ arguments: [String]) throws(UsageError) {
    let arguments = try CommandArguments(
      arguments, options: SettingsChoice.options.union(["--format", "--fail-on", "--color"]),
      flags: SettingsChoice.flags)
    guard !arguments.operands.isEmpty else { throw UsageError("check needs a file") }
    paths = arguments.operands
    format = try arguments.choice("--format", default: .text)
    failOn = try arguments.choice("--fail-on", default: .warning)
    color = try arguments.choice("--color", default: .auto)
    settings = try SettingsChoice(arguments)
  }

  func run() throws -> ExitStatus {
    var settings = settings
    var findings: [FileFinding] = []
    var results: [SARIFResult] = []
    var run = ArticleRun(paths) { settings.settings(for: $0) }
    var status = try run.forEach { file, analysis in
      let found = FileFinding.all(in: analysis, path: file.path)
      findings += found
      switch format {
      case .text: try Output.standard.write(text(of: found))
      case .json: break
      case .sarif: results += SARIFResult.all(in: analysis, path: file.path)
      }
    }
    if settings.hasFailed { status = .failed }
    switch format {
    case .text: break
    case .json: try Output.standard.write(FindingList(findings: findings).json + Array("\n".utf8))
    case .sarif:
      let log = SARIFLog(results: results, isComplete: status == .nothingToReport)
      try Output.standard.write(log.json + Array("\n".utf8))
    }
    if findings.contains(where: { $0.severity >= failOn }) { status = status.joined(.findings) }
    return status
  }

  private func text(of findings: [FileFinding]) -> String {
    let style = TextStyle(isOn: color.isOn(for: .standardOutput))
    return findings.map { $0.text(style: style) + "\n" }.joined()
  }
}
