import AnnotCore

/// `annot-lsp check FILE…`: the findings, for people or for programs.
struct CheckCommand {
  enum Format: String, CaseIterable { case text, json }

  private let paths: [String]
  private let format: Format
  private let failOn: Diagnostic.Severity
  private let color: ColorChoice

  init(_ arguments: [String]) throws(UsageError) {
    let arguments = try CommandArguments(arguments, options: ["--format", "--fail-on", "--color"])
    guard !arguments.operands.isEmpty else { throw UsageError("check needs a file") }
    paths = arguments.operands
    format = try arguments.choice("--format", default: .text)
    failOn = try arguments.choice("--fail-on", default: .warning)
    color = try arguments.choice("--color", default: .auto)
  }

  func run() throws -> ExitStatus {
    var findings: [FileFinding] = []
    var status = try forEachArticle(paths) { file in
      let found = FileFinding.all(in: file)
      findings += found
      if format == .text { try Output.standard.write(text(of: found)) }
    }
    if format == .json { try Output.standard.write(FindingList(findings: findings).json + Array("\n".utf8)) }
    if findings.contains(where: { $0.severity >= failOn }) { status = status.joined(.findings) }
    return status
  }

  private func text(of findings: [FileFinding]) -> String {
    let style = TextStyle(isOn: color.isOn(for: .standardOutput))
    return findings.map { $0.text(style: style) + "\n" }.joined()
  }
}
