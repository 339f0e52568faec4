/// A writer's session with articles of several lengths.
struct SessionBenchmark {
  let program: String
  /// In words.
  let sizes: [Int]

  private struct Result {
    var open = Measurement()
    var edit = Measurement()
    var symbols = Measurement()
    var hover = Measurement()
    var memory: Double?
    var work = ""
  }

  func run() throws {
    let results = try sizes.map { try measure(BenchmarkArticle(words: $0)) }
    printRow("words", sizes.map(String.init))
    printRow("open to first diagnostics", results.map(\.open.summary))
    printRow("one-character edit to diagnostics", results.map(\.edit.summary))
    printRow("documentSymbol", results.map(\.symbols.summary))
    printRow("hover on a quotation", results.map(\.hover.summary))
    printRow("peak memory, MB", results.map { $0.memory.map(decimal) ?? "unknown here" })
    printRow("paragraphs analysed for an edit", results.map(\.work))
  }

  private func measure(_ article: BenchmarkArticle) throws -> Result {
    var result = Result()
    let server = try ServerProcess(program: program)
    try server.request("initialize", Session.initialize)
    try server.notify("initialized", "{}")
    let text = Session.quoted(article.text)
    for round in 1...5 {
      let uri = "untitled:round-\(round)"
      try result.open.time {
        try server.notify(
          "textDocument/didOpen",
          #"{"textDocument":{"uri":"\#(uri)","languageId":"plaintext","version":1,"text":\#(text)}}"#)
        try server.notification("textDocument/publishDiagnostics", containing: #""uri":"\#(uri)""#)
      }
      if round < 5 { try server.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(uri)"}}"#) }
    }
    let document = #"{"uri":"untitled:round-5"}"#
    var version = 1
    func edit() throws {
      version += 1
      try server.notify(
        "textDocument/didChange",
        """
        {"textDocument":{"uri":"untitled:round-5","version":\(version)},"contentChanges":[{"range":{"start":\
        {"line":\(article.proseLine),"character":6},"end":{"line":\(article.proseLine),"character":\(6 + version % 2)}},\
        "text":"\(version % 2 == 0 ? "x" : "")"}]}
        """)
    }
    for _ in 0..<60 {
      try result.edit.time {
        try edit()
        try server.notification("textDocument/publishDiagnostics", containing: #""version":\#(version),"#)
      }
    }
    for _ in 0..<40 {
      try result.symbols.time { try server.request("textDocument/documentSymbol", #"{"textDocument":\#(document)}"#) }
    }
    for _ in 0..<100 {
      try result.hover.time {
        try server.request(
          "textDocument/hover",
          #"{"textDocument":\#(document),"position":{"line":\#(article.quotationLine),"character":8}}"#)
      }
    }
    result.memory = server.peakMemory
    try server.notify("$/setTrace", #"{"value":"verbose"}"#)
    try edit()
    let trace = try server.notification("$/logTrace", containing: "version \(version)")
    result.work =
      trace.split(separator: "\"verbose\":\"").last.map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
      ?? "?"
    try server.end()
    return result
  }
}
