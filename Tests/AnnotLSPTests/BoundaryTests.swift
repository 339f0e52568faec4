import Foundation
import Testing

/// The walls of the house, held by reading the sources.
struct BoundaryTests {
  private struct Source {
    /// Below `Sources`.
    let path: String
    let text: String

    var imports: [String] {
      text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("import ") || $0.hasPrefix("@") }
        .compactMap { $0.split(separator: " ").drop { $0 != "import" }.dropFirst().first.map(String.init) }
    }
  }

  private func sources(_ folder: String) throws -> [Source] {
    let root = Package.root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
    let files = try paths.filter { $0.hasSuffix(".swift") }.map { path in
      // What follows in the files of a trained model is one long literal.
      let start = try Data(contentsOf: root.appendingPathComponent("\(folder)/\(path)")).prefix(50_000)
      return Source(path: "\(folder)/\(path)", text: String(decoding: start, as: UTF8.self))
    }
    try #require(!files.isEmpty)
    return files
  }

  private func expectNone(_ sources: [Source], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(sources.map(\.path).sorted() == [], sourceLocation: sourceLocation)
  }

  @Test func theCoreImportsNothing() throws { expectNone(try sources("AnnotCore").filter { !$0.imports.isEmpty }) }

  @Test func theServerImportsLittle() throws {
    let allowed = [
      "AnnotCore", "Dispatch", "Synchronization", "FoundationEssentials", "Foundation", "Glibc", "Musl", "Darwin",
    ]
    expectNone(try sources("AnnotLSP").filter { !$0.imports.allSatisfy(allowed.contains) })
  }

  /// All of Foundation brings ICU along, which is three times the size of the rest of the program.
  @Test func foundationIsOnlyWhereItsEssentialsAreNot() throws {
    expectNone(
      try sources("AnnotLSP").filter {
        $0.imports.contains("Foundation") && !$0.text.contains("#if canImport(FoundationEssentials)\n")
      })
  }

  @Test func onlyConvertKnowsCoreAndProtocol() throws {
    let elsewhere = try sources("AnnotLSP").filter { !$0.path.hasPrefix("AnnotLSP/Convert/") }
    expectNone(elsewhere.filter { $0.imports.contains("AnnotCore") && $0.text.contains("LSP.") })
    let wire = ["Wire", "Protocol", "Handlers"].map { "AnnotLSP/\($0)/" }
    expectNone(
      elsewhere.filter { source in
        source.imports.contains("AnnotCore") && wire.contains { source.path.hasPrefix($0) }
      })
  }

  /// What the join keeps from one version to the next is right only if it reads nothing that ``JoinReuse`` does not
  /// compare.
  @Test func theJoinReadsWhatItsReuseCompares() throws {
    let core = try sources("AnnotCore")
    let join = core.filter { source in
      source.path.hasPrefix("AnnotCore/Speakers/Sieves/")
        || ["QuotationAssembly", "SpeakerResolution", "SpeakerTable", "MarkUses"].contains {
          source.path.hasSuffix("/\($0).swift")
        }
    }
    let reuse = try #require(core.first { $0.path.hasSuffix("/JoinReuse.swift") }).text
    // Found from what is compared: of the text itself, the words that mentions and sources have, and what marks are for.
    let derived = ["fragments", "string", "prose", "subject", "roleWords"]
    for source in join {
      let fields = source.text.split(separator: "facts.").dropFirst().map { $0.prefix { $0.isLetter } }
      #expect(fields.filter { !derived.contains(String($0)) && !reuse.contains("now.\($0)") } == [], "\(source.path)")
    }
  }

  @Test func standardOutputBelongsToTheWriters() throws {
    let all = try sources("AnnotLSP") + sources("AnnotCore")
    expectNone(all.filter { source in [" print(", "debugPrint(", " dump("].contains { source.text.contains($0) } })
    let owners = ["FileDescriptor", "ServeCommand", "Output", "CheckCommand", "OutlineCommand", "RulesCommand"]
    expectNone(
      all.filter { source in
        source.text.contains("standardOutput") && !owners.contains { source.path.hasSuffix("/\($0).swift") }
      })
  }
}
