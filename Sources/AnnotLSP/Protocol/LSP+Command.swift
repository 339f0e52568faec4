extension LSP {
  /// What a client runs when its user picks it.
  struct Command {
    let title: String
    /// Empty where there is nothing to run and the title says it all.
    let command: String
    var tooltip: String?
    var arguments: [any JSONWritable] = []
  }
}

extension LSP.Command: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("title", title)
      $0.field("tooltip", ifPresent: tooltip)
      $0.field("command", command)
      guard !arguments.isEmpty else { return }
      $0.field("arguments") { $0.array(arguments) { json, argument in argument.write(to: &json) } }
    }
  }
}
