/// A writer's session with articles of several lengths.
struct SessionBenchmark {
  let program: String
  /// In words.
  let sizes: [Int]

  private struct Result {
    var open = Measurement()
    var early = Measurement()
    var word = Measurement()
    var name = Measurement()
    var symbols = Measurement()
    var hover = Measurement()
    var definition = Measurement()
    var highlight = Measurement()
    var memory: Double?
    var growth = ""
    var work = ""
  }

  func run() throws {
    let results = try sizes.map { try measure(BenchmarkArticle(words: $0)) }
    printRow("words", sizes.map(String.init))
    printRow("open to first diagnostics", results.map(\.open.summary))
    printRow("hover on the first screen meanwhile", results.map(\.early.summary))
    printRow("letter in a word to diagnostics", results.map(\.word.summary))
    printRow("letter in a name to diagnostics", results.map(\.name.summary))
    printRow("documentSymbol", results.map(\.symbols.summary))
    printRow("hover on a quotation", results.map(\.hover.summary))
    printRow("definition of a name", results.map(\.definition.summary))
    printRow("highlights of a name", results.map(\.highlight.summary))
    printRow("peak memory, MB", results.map { $0.memory.map(decimal) ?? "unknown here" })
    printRow("memory that 2,000 edits add, MB", results.map(\.growth))
    printRow("paragraphs analysed for an edit", results.map(\.work))
    print()
  }

  private func measure(_ article: BenchmarkArticle) throws -> Result {
    var result = Result()
    let session = try WritingSession(ServerProcess(program: program), language: "plaintext", suffix: "")
    for round in 1...5 {
      try result.early.time {
        try session.open("early-\(round)", article)
        try session.request("hover", at: article.firstQuotation)
      }
      // What is measured next is not to share the processors with the rest of this article.
      try session.request("documentSymbol")
      try session.close()
      try result.open.time {
        try session.open("round-\(round)", article)
        try session.waitForFindings()
      }
      if round < 5 { try session.close() }
    }
    for _ in 0..<60 { try result.word.time { try session.type(at: article.word) } }
    for _ in 0..<40 { try result.name.time { try session.type(at: article.name) } }
    for _ in 0..<40 { try result.symbols.time { try session.request("documentSymbol") } }
    for _ in 0..<100 {
      try result.hover.time { try session.request("hover", at: article.quotation) }
      try result.definition.time { try session.request("definition", at: article.name) }
      try result.highlight.time { try session.request("documentHighlight", at: article.name) }
    }
    result.memory = session.server.peakMemory
    let before = session.server.memory
    // What is typed faster than it is analysed is analysed together, so a long article takes no longer than a short one.
    for edit in 1...2000 { try session.type(at: article.word, waits: edit.isMultiple(of: 100)) }
    if let before, let after = session.server.memory { result.growth = decimal(after - before) }
    result.work = try session.workOfAnEdit(at: article.word)
    try session.server.end()
    return result
  }
}

/// One document that is written in.
final class WritingSession {
  let server: ServerProcess
  private let language: String
  private let suffix: String
  /// Whether the server wants the whole text for every edit.
  private let takesWholeTexts: Bool
  private var uri = ""
  private var version = 1
  private var lines: [Substring] = []
  /// The text with a letter more and as it was, as JSON, so that making them is hardly a part of what is measured.
  private var wholeTexts: [Int: String] = [:]

  init(_ server: ServerProcess, language: String, suffix: String) throws {
    self.server = server
    self.language = language
    self.suffix = suffix
    let capabilities = try server.request("initialize", Session.initialize)
    takesWholeTexts = capabilities.utf8.firstRange(of: #""change":1"#.utf8) != nil
    try server.notify("initialized", "{}")
  }

  /// Opens the article without waiting for anything.
  func open(_ name: String, _ article: BenchmarkArticle) throws {
    uri = "untitled:\(name)\(suffix)"
    version = 1
    lines = article.text.split(separator: "\n", omittingEmptySubsequences: false)
    wholeTexts = [:]
    let text = Session.quoted(article.text)
    try server.notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"\#(language)","version":1,"text":\#(text)}}"#)
  }

  /// Waits for the findings of the article that was just opened.
  func waitForFindings() throws {
    try server.notification("textDocument/publishDiagnostics", containing: #""uri":"\#(uri)""#)
  }

  func close() throws { try server.notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(uri)"}}"#) }

  /// Types a letter, or takes it out again, and waits for the findings.
  func type(at place: BenchmarkArticle.Place, waits: Bool = true) throws {
    version += 1
    try server.notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[\#(change(at: place))]}"#)
    guard waits else { return }
    try server.notification("textDocument/publishDiagnostics", containing: #""version":\#(version)"#)
  }

  private func change(at place: BenchmarkArticle.Place) -> String {
    let isTyped = version % 2 == 0
    guard takesWholeTexts else {
      let (line, column) = (place.line, place.column)
      return #"{"range":{"start":{"line":\#(line),"character":\#(column)},"#
        + #""end":{"line":\#(line),"character":\#(column + (isTyped ? 0 : 1))}},"text":"\#(isTyped ? "x" : "")"}"#
    }
    if let known = wholeTexts[version % 2] { return known }
    var lines = lines
    if isTyped {
      let bytes = Array(lines[place.line].utf8)
      let end = place.column
      lines[place.line] = String(decoding: bytes[..<end] + Array("x".utf8) + bytes[end...], as: UTF8.self)[...]
    }
    let whole = #"{"text":\#(Session.quoted(lines.joined(separator: "\n")))}"#
    wholeTexts[version % 2] = whole
    return whole
  }

  func request(_ method: String, at place: BenchmarkArticle.Place? = nil) throws {
    let position = place.map { #","position":{"line":\#($0.line),"character":\#($0.column)}"# } ?? ""
    try server.request("textDocument/\(method)", #"{"textDocument":{"uri":"\#(uri)"}\#(position)}"#)
  }

  /// How many paragraphs an edit makes the server analyse, in its own words.
  func workOfAnEdit(at place: BenchmarkArticle.Place) throws -> String {
    try server.notify("$/setTrace", #"{"value":"verbose"}"#)
    try type(at: place, waits: false)
    let trace = try server.notification("$/logTrace", containing: "version \(version)")
    return trace.split(separator: "\"verbose\":\"").last.map {
      $0.split(separator: " ").prefix(3).joined(separator: " ")
    }
      ?? "?"
  }
}
