import AnnotCore

/// `annot-lsp explain CODE`: what a rule finds, why it matters, and how to mend it.
struct ExplainCommand {
  private let rule: RuleDescription

  init(_ arguments: [String]) throws(UsageError) {
    let arguments = try CommandArguments(arguments, options: [])
    guard let code = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError("explain needs the code of one rule")
    }
    guard let rule = RuleSet.rule(code) else {
      throw UsageError("no rule \(code); annot-lsp rules lists them")
    }
    self.rule = rule
  }

  func run() throws -> ExitStatus {
    let level = rule.isOnByDefault ? rule.severity.rawValue : "off by default"
    try Output.standard.write("# \(rule.code) (\(level))\n\n\(rule.summary).\n\n\(rule.explanation)\n")
    return .nothingToReport
  }
}
