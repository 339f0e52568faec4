/// From nothing to the answer to `initialize`, as an editor that opens a file waits for it.
struct StartBenchmark {
  let program: String

  func run() throws {
    var start = Measurement()
    var memory = 0.0
    for _ in 0..<60 {
      let server = try start.time { () -> ServerProcess in
        let server = try ServerProcess(program: program)
        try server.request("initialize", Session.initialize)
        return server
      }
      memory = max(memory, server.peakMemory ?? 0)
      try server.end()
    }
    printRow("spawn to initialize reply", [start.summary])
    printRow("resident after it, MB", [memory > 0 ? decimal(memory) : "unknown here"])
    print()
  }
}

/// What every session says.
enum Session {
  static let initialize =
    #"{"processId":null,"rootUri":null,"capabilities":{"general":{"positionEncodings":["utf-8"]},"#
    + #""textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"#
    + #""hover":{"contentFormat":["markdown"]}}},"initializationOptions":{"diagnostics":{"delay":0}}}"#

  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
