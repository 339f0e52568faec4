import Foundation
import Testing

/// That `protocol/peers.md` claims nothing for annot without naming a test for it.
struct PeersDocumentTests {
  /// The rows of the document's tables, cell by cell.
  private func rows() throws -> [[String]] {
    try String(contentsOf: Package.root.appendingPathComponent("protocol/peers.md"), encoding: .utf8)
      .split(separator: "\n")
      .filter { $0.hasPrefix("| ") }
      .map { row in row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
      .filter { $0.last != "held by" }
  }

  /// `Suite.test` of every test function below `Tests`.
  private func tests() throws -> Set<String> {
    let root = Package.root.appendingPathComponent("Tests")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.lastPathComponent.hasSuffix("Tests.swift") }
    return try Set(
      (files ?? []).flatMap { file in
        let suite = file.deletingPathExtension().lastPathComponent
        return try String(contentsOf: file, encoding: .utf8)
          .matches(of: /@Test(?s:.)*?func (\w+)\(/).map { "\(suite).\($0.1)" }
      })
  }

  @Test func everyTestThatIsNamedExists() throws {
    let tests = try tests()
    let named = try rows().compactMap(\.last).filter { $0.hasPrefix("`") }.map { String($0.dropFirst().dropLast()) }
    #expect(named.filter { !tests.contains($0) } == [])
    #expect(named.count > 50)
  }

  @Test func nothingIsClaimedWithoutATest() throws {
    for row in try rows() where row.count > 2 && row[row.count - 2].hasPrefix("**") {
      #expect(row.last?.hasPrefix("`") == true, "\(row[0])")
    }
  }
}
