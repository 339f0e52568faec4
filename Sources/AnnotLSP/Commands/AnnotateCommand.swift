import AnnotCore

/// `annot-lsp annotate`: everything found, as JSON, for files or for a stream of articles.
struct AnnotateCommand {
  enum Format: String, CaseIterable { case json, jsonl }
  enum Input: String, CaseIterable { case text, jsonl }

  private let paths: [String]
  private let format: Format
  private let input: Input

  init(_ arguments: [String]) throws(UsageError) {
    let arguments = try CommandArguments(arguments, options: ["--format", "--input"])
    input = try arguments.choice("--input", default: .text)
    format = try arguments.choice("--format", default: input == .jsonl ? .jsonl : .json)
    if input == .jsonl, format != .jsonl { throw UsageError("--input jsonl goes with --format jsonl") }
    guard input == .jsonl || !arguments.operands.isEmpty else { throw UsageError("annotate needs a file") }
    paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
  }

  func run() throws -> ExitStatus {
    switch (input, format) {
    case (.jsonl, _): try AnnotationFilter(output: .standard).run(paths)
    case (.text, .jsonl): try writeLines()
    case (.text, .json): try writeDocument()
    }
  }

  private func writeLines() throws -> ExitStatus {
    var run = ArticleRun(paths, entersFolders: true)
    return try run.forEach { file, analysis in
      try Output.standard.write(AnnotatedArticle(id: file.path, analysis).json + [UInt8(ascii: "\n")])
    }
  }

  private func writeDocument() throws -> ExitStatus {
    let output = Output.standard
    guard paths.count > 1 || paths.contains(where: ProcessControl.isFolder) else { return try writeLines() }
    var separator = "{\"documents\":["
    var run = ArticleRun(paths, entersFolders: true)
    let status = try run.forEach { file, analysis in
      try output.write(Array(separator.utf8) + AnnotatedArticle(id: file.path, analysis).json)
      separator = ",\n"
    }
    try output.write(separator == ",\n" ? "]}\n" : "{\"documents\":[]}\n")
    return status
  }
}
