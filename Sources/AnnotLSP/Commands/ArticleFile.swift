import AnnotCore

/// An article that a command was given.
struct ArticleFile {
  /// As on the command line.
  let path: String
  let text: SourceText
  let markup: Markup

  /// Reads the file at `path`, or standard input where the path is `-`.
  init(reading path: String) throws(InputError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Self.bytes(of: path)
    } catch {
      throw InputError(path: path, reason: error.reason)
    }
    do throws(TextDecoding.Problem) {
      text = SourceText(try TextDecoding.text(of: bytes))
    } catch {
      throw InputError(path: path, reason: "offset \(error.offset): \(error.message)")
    }
    self.path = path
    markup = Markup(path: path)
  }

  func analysis(settings: Settings = Settings()) -> Analysis {
    Analyzer(settings: settings, concurrency: Processors.shared).analyze(text, markup: markup)
  }

  private static func bytes(of path: String) throws(SystemError) -> [UInt8] {
    guard path != "-" else { return try FileDescriptor.standardInput.readToEnd() }
    let file = try FileDescriptor.open(path)
    defer { file.close() }
    return try file.readToEnd()
  }
}

/// An article that cannot be read.
struct InputError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "\(path == "-" ? "standard input" : path): \(reason)" }
}
