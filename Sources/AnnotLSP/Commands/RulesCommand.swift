import AnnotCore

/// `annot-lsp rules`: every copy-desk rule on a line of its own.
struct RulesCommand {
  private let color: ColorChoice

  init(_ arguments: [String]) throws(UsageError) {
    let arguments = try CommandArguments(arguments, options: ["--color"])
    if let word = arguments.operands.first { throw UsageError("rules takes no \(word)") }
    color = try arguments.choice("--color", default: .auto)
  }

  func run() throws -> ExitStatus {
    let style = TextStyle(isOn: color.isOn(for: .standardOutput))
    let rules = RuleSet.all
    let codeWidth = rules.map(\.code.utf8.count).max() ?? 0
    for rule in rules {
      let level = rule.isOnByDefault ? rule.severity.rawValue : "off"
      try Output.standard.write(
        "\(style.bold(padded(rule.code, to: codeWidth)))  \(padded(level, to: 11))  \(rule.summary)\n")
    }
    return .nothingToReport
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
