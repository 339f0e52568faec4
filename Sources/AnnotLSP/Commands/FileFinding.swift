import AnnotCore

/// One finding as `check` reports it: where people and other programs look for it.
struct FileFinding {
  let path: String
  /// Both from 1; columns in Unicode scalars, which is what editors that open `file:line:column` come nearest to.
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let severity: Diagnostic.Severity
  let code: String
  let message: String
  let excerpt: SourceExcerpt

  static func all(in analysis: Analysis, path: String) -> [FileFinding] {
    analysis.annotations.diagnostics.map { FileFinding($0, path: path, in: analysis) }
  }

  private init(_ finding: Diagnostic, path: String, in analysis: Analysis) {
    let lines = analysis.lines
    let start = lines.position(at: finding.range.start, in: analysis.text, encoding: .utf32)
    let end = lines.position(at: finding.range.end, in: analysis.text, encoding: .utf32)
    self.path = path
    line = start.line + 1
    column = start.column + 1
    endLine = end.line + 1
    endColumn = end.column + 1
    severity = finding.severity
    code = finding.code
    message = finding.message
    excerpt = SourceExcerpt(
      of: finding.range, inLine: lines.content(ofLine: start.line, in: analysis.text), of: analysis.text, width: 100)
  }

  /// As compilers print it: where, how grave, what, and the source with a marker.
  func text(style: TextStyle) -> String {
    let place = style.bold("\(path):\(line):\(column):")
    let level = "\(severity.rawValue):"
    let colored =
      switch severity {
      case .error: style.red(level)
      case .warning: style.yellow(level)
      case .information: style.blue(level)
      case .hint: style.faint(level)
      }
    let number = String(line)
    let margin = String(repeating: " ", count: number.utf8.count)
    return """
      \(place) \(colored) \(message.printable) [\(code)]
       \(number) | \(excerpt.line)
       \(margin) | \(style.green(excerpt.marker))
      """
  }
}

/// What `check --format json` prints.
struct FindingList: JSONWritable {
  let findings: [FileFinding]

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("schema", 1)
      $0.field("findings") { $0.array(findings, Self.write) }
    }
  }

  private static func write(to json: inout JSONWriter, _ finding: FileFinding) {
    json.object {
      $0.field("file", finding.path)
      $0.field("line", finding.line)
      $0.field("column", finding.column)
      $0.field("endLine", finding.endLine)
      $0.field("endColumn", finding.endColumn)
      $0.field("severity", finding.severity.rawValue)
      $0.field("code", finding.code)
      $0.field("message", finding.message)
    }
  }
}
