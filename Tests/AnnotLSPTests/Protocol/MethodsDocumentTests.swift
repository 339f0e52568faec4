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
}

enum Package {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
