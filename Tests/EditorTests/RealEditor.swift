import Foundation

/// A real editor's program, found in the environment or on the PATH.
struct RealEditor: Sendable {
  let program: URL

  /// The first of the program that the environment's `variable` names and those called `name` on the PATH that exits
  /// with 0 when it is run with `arguments`.
  static func find(variable: String, name: String, accepts arguments: [String]) -> RealEditor? {
    let environment = ProcessInfo.processInfo.environment
    let named = environment[variable].map { [URL(filePath: $0)] } ?? []
    let onPath = (environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: name) }
    return (named + onPath)
      .first { FileManager.default.isExecutableFile(atPath: $0.path) && succeeds($0, arguments) }
      .map(RealEditor.init)
  }

  private static func succeeds(_ program: URL, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// Where things lie in the checkout and in the build that is being tested.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let editors = root.appending(path: "editors")
  static let examples = editors.appending(path: "examples")
  /// Articles that have characters of several units before every spot that matters.
  static let articles = root.appending(path: "Tests/EditorTests/Articles")

  /// Tools that live beside the checkout and record and check conversations; nil where they are not.
  static let recording: (recorder: URL, validator: URL, model: URL)? = {
    let tools = root.deletingLastPathComponent().appending(path: "shared/tools")
    let found = ["record_lsp.py", "validate_messages.py", "metaModel.json"].map { tools.appending(path: $0) }
    guard found.allSatisfy({ FileManager.default.fileExists(atPath: $0.path) }) else { return nil }
    return (found[0], found[1], found[2])
  }()

  /// The server, built along with the tests and lying beside them.
  static let server: URL = {
    let built = CommandLine.arguments.lazy
      .flatMap { argument in
        // On macOS the bundle is a folder and the program deep in it.
        sequence(first: URL(filePath: argument)) { $0.pathComponents.count > 1 ? $0.deletingLastPathComponent() : nil }
      }
      .map { $0.appending(path: "annot-lsp") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return built ?? root.appending(path: ".build/debug/annot-lsp")
  }()

  /// Whether a missing editor is a failure, not a reason to skip.
  static let editorsAreRequired = ProcessInfo.processInfo.environment["ANNOT_REQUIRE_EDITORS"] == "1"
}
