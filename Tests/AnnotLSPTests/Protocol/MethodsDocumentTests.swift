import AnnotCore
import Foundation
import Testing

@testable import AnnotLSP

/// That `protocol/methods.md` and the router list the same methods.
struct MethodsDocumentTests {
  private func text() throws -> String {
    try String(contentsOf: Package.root.appendingPathComponent("protocol/methods.md"), encoding: .utf8)
  }

  /// The names in the first column of the tables under these headings.
  private func names(under headings: [String]) throws -> [String] {
    var names: [String] = []
    var heading = ""
    for line in try text().split(separator: "\n") {
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      guard headings.contains(heading), line.hasPrefix("| `") else { continue }
      names.append(String(line.dropFirst(3).prefix { $0 != "`" }))
    }
    return names
  }

  @Test func everyMethodIsDocumented() throws {
    // The reader serves cancellations before the router is asked.
    let served = Router.standard.methods + ["$/cancelRequest"]
    #expect(try names(under: ["Requests", "Notifications"]).sorted() == served.sorted())
  }

  @Test func everySettingIsDocumented() throws {
    let groups = SettingsReader.groups
    let names = SettingsReader.names.flatMap { name in groups[name]?.map { "\(name).\($0)" } ?? [name] }
    #expect(try self.names(under: ["Settings"]) == names.map { "annot.\($0)" })
    let defaults = ServerSettings()
    for delay in [defaults.diagnosticsDelay, defaults.typingPause] { #expect(try text().contains("| \(delay) |")) }
  }

  /// Methods that the server sends are named nowhere but where they are sent.
  @Test func everyMethodThatIsSentIsDocumented() throws {
    let root = Package.root.appendingPathComponent("Sources/AnnotLSP")
    var sent: Set<String> = []
    for folder in ["Server", "Wire", "Workspace"] {
      for path in try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path) {
        let source = try String(contentsOf: root.appendingPathComponent("\(folder)/\(path)"), encoding: .utf8)
        sent.formUnion(
          source.matches(of: /"((?:\$|client|textDocument|window|workspace)\/[A-Za-z\/]+)"/).map { String($0.1) })
      }
    }
    sent.remove("$/cancelRequest")
    #expect(try names(under: ["From the server"]).sorted() == sent.sorted())
  }

  /// The cells of the rows of the table that begins so.
  private func rows(of table: String) throws -> [[String]] {
    let lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix(table) })
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test func tokensAndCommandsAreDocumented() throws {
    let tokens = try rows(of: "| type | else |")
    #expect(tokens.map { $0[0] } == TokenNaming.own.legend.tokenTypes)
    let standard = TokenNaming.standard.legend.tokenTypes
    #expect(tokens.map { $0[1] } == SemanticToken.Kind.allCases.map { standard[TokenNaming.standard.type(of: $0)] })
    #expect(try rows(of: "| modifier |").map { $0[0] } == TokenNaming.own.legend.tokenModifiers)
    #expect(try rows(of: "| command |").map { $0[0] } == [ClientCommand.showPlaces])
  }

  /// What VS Code is told of the settings is what the server reads, and what is its own business.
  @Test func theExtensionDeclaresTheSettings() throws {
    let file = Package.root.appendingPathComponent("editors/vscode/package.json")
    let declared = try JSON(parsing: Data(contentsOf: file))["contributes"]["configuration"]["properties"]
    let settings = try names(under: ["Settings"]) + ["annot.path", "annot.trace.server"]
    #expect(declared.object?.keys.sorted() == settings.sorted())
  }
}

enum Package {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
