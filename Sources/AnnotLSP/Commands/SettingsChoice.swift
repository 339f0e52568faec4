import AnnotCore

/// The settings that a command works with: those of the file that it is given, of none, or of the nearest settings file
/// of each article. A mistake in a settings file is a line on standard error, once.
struct SettingsChoice {
  private enum Source {
    case nearest, none
    case file(String)
  }

  private let source: Source
  private var loaded: [String: Settings] = [:]
  /// Whether there were mistakes.
  private(set) var hasFailed = false

  static let options: Set<String> = ["--settings"]
  static let flags: Set<String> = ["--no-settings"]

  init(_ arguments: CommandArguments) throws(UsageError) {
    let path = arguments.value("--settings")
    if path != nil, arguments.has("--no-settings") {
      throw UsageError("--settings and --no-settings exclude each other")
    }
    source = path.map { .file($0) } ?? (arguments.has("--no-settings") ? .none : .nearest)
  }

  /// The settings for the article at `path`; for standard input those of the working folder.
  mutating func settings(for path: String) -> Settings {
    switch source {
    case .none: return Settings()
    case .file(let file): return settings(in: file)
    case .nearest:
      let place =
        path == "-" ? ProcessControl.absolutePath(of: ".").map { $0 + "/-" } : ProcessControl.absolutePath(of: path)
      return place.flatMap { SettingsSearch.settingsFile(for: $0) }.map { settings(in: $0) } ?? Settings()
    }
  }

  private mutating func settings(in path: String) -> Settings {
    if let settings = loaded[path] { return settings }
    let settings = read(path)
    loaded[path] = settings
    return settings
  }

  private mutating func read(_ path: String) -> Settings {
    do throws(SettingsFile.Unreadable) {
      let file = try SettingsFile(reading: path)
      for problem in file.problems {
        let place = file.lines.position(at: problem.range.start, in: file.text, encoding: .utf32)
        report("\(path):\(place.line + 1):\(place.column + 1): \(problem.message)")
      }
      return ServerSettings([file.patch]).analysis
    } catch {
      report("\(path): \(error.reason)")
      return Settings()
    }
  }

  private mutating func report(_ line: String) {
    hasFailed = true
    FileDescriptor.standardError.writeLine("annot-lsp: \(line)")
  }
}
