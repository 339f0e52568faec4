#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The same session with rumdl, a Markdown server in Rust, on the same machine in the same run.
struct RumdlBenchmark {
  let program: String
  /// In words.
  let sizes: [Int]

  /// rumdl on the `PATH`, or nil where it is not installed. A script that starts it, as some Python set-ups put there, would
  /// be measured along with it and is passed over.
  static var installed: String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").map { "\($0)/rumdl" }.first { access($0, X_OK) == 0 && !isScript($0) }
  }

  private static func isScript(_ path: String) -> Bool {
    guard let file = fopen(path, "r") else { return true }
    defer { fclose(file) }
    return fgetc(file) == Int32(UInt8(ascii: "#")) && fgetc(file) == Int32(UInt8(ascii: "!"))
  }

  func run() throws {
    print("rumdl, the same articles as Markdown; milliseconds, p50 / p95\n")
    var start = Measurement()
    for _ in 0..<20 {
      let server = try start.time { () -> ServerProcess in
        let server = try ServerProcess(program: program, arguments: ["server"])
        try server.request("initialize", Session.initialize)
        return server
      }
      server.kill()
    }
    printRow("spawn to initialize reply", [start.summary])
    printRow("words", sizes.map(String.init))
    let results = try sizes.map { try measure(BenchmarkArticle(words: $0)) }
    printRow("open to first diagnostics", results.map(\.open.summary))
    printRow("letter in a word to diagnostics", results.map(\.edit.summary))
    printRow("peak memory, MB", results.map { $0.memory.map(decimal) ?? "unknown here" })
    print()
  }

  private func measure(_ article: BenchmarkArticle) throws -> (open: Measurement, edit: Measurement, memory: Double?) {
    var (open, edit) = (Measurement(), Measurement())
    let session = try WritingSession(
      ServerProcess(program: program, arguments: ["server"]), language: "markdown", suffix: ".md")
    for round in 1...5 {
      try open.time {
        try session.open("round-\(round)", article)
        try session.waitForFindings()
      }
      if round < 5 { try session.close() }
    }
    for _ in 0..<20 { try edit.time { try session.type(at: article.word) } }
    let memory = session.server.peakMemory
    session.server.kill()
    return (open, edit, memory)
  }
}
