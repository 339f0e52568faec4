import AnnotCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `annotate --input jsonl`: reads articles a line each, `{"id", "text", "markup"}`, and writes their annotations a line
/// each, in the same order.
///
/// It works on what has arrived, on all processors, and keeps no more than that: memory does not grow with the stream,
/// and a reader that waits for an answer before it sends the next line gets it.
struct AnnotationFilter {
  let output: Output
  /// The most bytes to read before working on them.
  private static let batchSize = 1 << 20

  func run(_ paths: [String]) throws -> ExitStatus {
    var status = ExitStatus.nothingToReport
    for path in paths {
      do {
        status = status.joined(try run(path))
      } catch let failure as SystemError {
        FileDescriptor.standardError.writeLine(
          "annot-lsp: \(InputError(path: path, reason: failure.reason))")
        status = .failed
      }
    }
    return status
  }

  private func run(_ path: String) throws -> ExitStatus {
    let file = path == "-" ? FileDescriptor.standardInput : try FileDescriptor.open(path)
    let input = ReadAhead(file, limit: Self.batchSize)
    var lines = LineBuffer()
    var done = 0
    var status = ExitStatus.nothingToReport
    var progress = Progress()
    while true {
      let bytes = try input.next()
      let batch = bytes.isEmpty ? lines.rest() : lines.lines(completedBy: bytes)
      for (index, result) in Self.annotate(batch).enumerated() {
        switch result {
        case .success(let line): try output.write(line)
        case .failure(let problem):
          FileDescriptor.standardError.writeLine(
            "annot-lsp: \(path == "-" ? "standard input" : path): line \(done + index + 1): \(problem.reason)")
          status = .findings
        }
      }
      done += batch.count
      progress.report("\(done) articles")
      if bytes.isEmpty { break }
    }
    progress.end()
    return status
  }

  private static func annotate(_ lines: [[UInt8]]) -> [Result<[UInt8], Problem>] {
    Processors.map(lines, size: \.count) { lines in
      let records = lines.map(record)
      let wanted = records.compactMap { (try? $0.get()) ?? nil }
      var analyses = Analyzer.analyses(
        of: wanted.map { Analyzer.Input(text: SourceText($0.text), markup: ($0.markup ?? .plain).markup) })[...]
      return records.map { record in
        record.map { record in
          guard let record, let analysis = analyses.popFirst() else { return [] }
          return AnnotatedArticle(id: record.id, analysis).json + [UInt8(ascii: "\n")]
        }
      }
    }
  }

  /// What a line of input holds; nil for a blank one.
  private static func record(_ line: [UInt8]) -> Result<Record?, Problem> {
    guard line.contains(where: { $0 > 0x20 }) else { return .success(nil) }
    var line = line
    guard JSONPreflight.admits(&line) else { return .failure(Problem(reason: "JSON nested too deep")) }
    do {
      return .success(try JSONDecoder().decode(Record.self, from: Data(line)))
    } catch DecodingError.keyNotFound(let key, _) {
      return .failure(Problem(reason: "no \(key.stringValue)"))
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
      let key = context.codingPath.last?.stringValue ?? "the line"
      return .failure(Problem(reason: "\(key) is of the wrong type"))
    } catch DecodingError.dataCorrupted(let context) where context.codingPath.last?.stringValue == "markup" {
      return .failure(Problem(reason: "markup is neither plain nor markdown"))
    } catch {
      return .failure(Problem(reason: "not JSON"))
    }
  }

  private struct Problem: Error {
    let reason: String
  }

  private struct Record: Decodable {
    let id: RecordID?
    let text: String
    let markup: RecordMarkup?
  }
}

/// How an input line says that its article is written; without a word it is plain.
private enum RecordMarkup: String, Decodable {
  case plain, markdown

  var markup: Markup {
    switch self {
    case .plain: .plain
    case .markdown: .markdown
    }
  }
}

/// What an input line calls its article: a string, a number, or nothing.
private enum RecordID: Decodable, JSONWritable, Sendable {
  case string(String)
  case number(Int)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .string(let string): json.string(string)
    case .number(let number): json.integer(number)
    }
  }
}

/// Cuts a stream into lines, each byte looked at once.
private struct LineBuffer {
  private var unfinished: [UInt8] = []

  mutating func lines(completedBy bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(unfinished + bytes[start..<end])
      unfinished = []
      start = end + 1
    }
    unfinished += bytes[start...]
    return lines
  }

  /// What follows the last line end, if anything does.
  mutating func rest() -> [[UInt8]] {
    defer { unfinished = [] }
    return unfinished.isEmpty ? [] : [unfinished]
  }
}
