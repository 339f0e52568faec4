/// A command's arguments, sorted into options and operands.
///
/// `--name value` and `--name=value` are the same; `--` ends the options; `-` is an operand.
struct CommandArguments {
  let operands: [String]
  private let values: [String: String]

  /// Throws where `arguments` hold an option that is not in `options` or `flags`, an option without its value, or a flag
  /// with one.
  init(_ arguments: [String], options: Set<String>, flags: Set<String> = []) throws(UsageError) {
    var operands: [String] = []
    var values: [String: String] = [:]
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map(String.init) ?? argument
      if flags.contains(name), parts.count == 1 {
        values[name] = ""
        continue
      }
      guard options.contains(name) else { throw UsageError("unknown option \(name)") }
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
        throw UsageError("\(name) needs a value")
      }
      values[name] = value
    }
    self.operands = operands
    self.values = values
  }

  /// The option's value as one of the cases of `Choice`, or `fallback` where the option is not given.
  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, default fallback: Choice) throws(UsageError)
    -> Choice where Choice.RawValue == String
  {
    guard let value = values[name] else { return fallback }
    guard let choice = Choice(rawValue: value) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("\(name) \(value): not one of \(known)")
    }
    return choice
  }

  func value(_ name: String) -> String? { values[name] }

  func has(_ name: String) -> Bool { values[name] != nil }
}
