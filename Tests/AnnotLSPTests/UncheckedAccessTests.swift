import Foundation
import Testing

/// A trap cannot be caught in Swift, so whatever could trap, or read where nothing is, is listed here with the reason why
/// it may: everything else indexes checked arrays by numbers of its own, or goes through `[checked:]`.
struct UncheckedAccessTests {
  /// Where bytes are read through pointers. These are inner loops over all bytes of a text; the fuzzer runs them with the
  /// address sanitizer.
  private static let pointers: Set<String> = [
    // Every byte of a paragraph becomes tokens, and every token features.
    "AnnotCore/Language", "AnnotCore/Claims/Quantities/ParagraphWords.swift",
    // Every byte of an article is looked at for blocks, marks and line ends.
    "AnnotCore/Structure", "AnnotCore/Quotations", "AnnotCore/Text",
    "AnnotCore/Rules/Suppression/Suppressions.swift", "AnnotCore/Features/Excerpt.swift",
    "AnnotCore/Features/WebLinks.swift",
    // Places that several processors fill, one each.
    "AnnotCore/Analysis/Analyzer.swift",
    // System calls, and the bytes of messages.
    "AnnotLSP/Wire", "AnnotLSP/Workspace/FolderEntry.swift",
  ]

  /// What ends the program on purpose, none of it for anything that a text, a file or a client says.
  private static let traps: Set<String> = [
    // The tables of the trained models are part of the program: a wrong size is a wrong build.
    "AnnotCore/Language/PackedRows.swift", "AnnotCore/Language/PackedDictionary.swift",
    "AnnotCore/Language/PackedWeights.swift", "AnnotCore/Language/PackedPreferences.swift",
    "AnnotCore/Language/TagInventory.swift", "AnnotCore/Quotations/ScoreTable.swift",
    // Memory that is lent and yet has no address.
    "AnnotCore/Language/Decision.swift",
    // A decoder that was made without what every decoder here is made with.
    "AnnotLSP/Wire/Incoming.swift",
    // Names of fields and numbers, for which the caller has made room.
    "AnnotLSP/Wire/JSONPiece.swift",
    // Found to be there in the line before.
    "AnnotLSP/Server/Session.swift",
  ]

  private struct Line {
    let path: String
    let code: Substring
  }

  /// The lines of the sources without comments and without what stands in strings.
  private func lines() throws -> [Line] {
    let root = Package.root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
    try #require(paths.count > 100)
    return try paths.flatMap { path in
      let text = String(
        decoding: try Data(contentsOf: root.appendingPathComponent(path)).prefix(60_000), as: UTF8.self)
      return text.split(separator: "\n").map { line in
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return Line(path: path, code: code.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false)[0])
      }
    }
  }

  private func check(
    _ lines: [Line], areIn allowed: Set<String>, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let elsewhere = lines.filter { line in !allowed.contains { line.path == $0 || line.path.hasPrefix($0 + "/") } }
    #expect(elsewhere.map { "\($0.path):\($0.code)" } == [], sourceLocation: sourceLocation)
    let unused = allowed.filter { entry in !lines.contains { $0.path == entry || $0.path.hasPrefix(entry + "/") } }
    #expect(unused == [], "exceptions that nothing needs any more", sourceLocation: sourceLocation)
  }

  @Test func pointersAreWhereTheyAreListed() throws {
    let words = [
      "BufferPointer", "UnsafePointer", "UnsafeMutablePointer", "UnsafeRawPointer", "withUnsafe", "(unsafe)",
    ]
    check(try lines().filter { line in words.contains { line.code.contains($0) } }, areIn: Self.pointers)
  }

  @Test func trapsAreWhereTheyAreListed() throws {
    let calls = ["try!", "as!", "fatalError(", "preconditionFailure(", "precondition(", "unowned", "[uncheckedBounds"]
    check(
      try lines().filter { line in
        calls.contains { line.code.contains($0) } || Self.unwraps(line.code)
      }, areIn: Self.traps)
  }

  /// Whether a value is unwrapped by force: a mark right behind a name or bracket that is no operator.
  private static func unwraps(_ code: Substring) -> Bool {
    zip(code.indices, code).contains { index, character in
      guard character == "!", index > code.startIndex else { return false }
      let before = code[code.index(before: index)]
      let next = code[code.index(after: index)...].first
      return (before.isLetter || before == ")" || before == "]") && next != "="
    }
  }
}
