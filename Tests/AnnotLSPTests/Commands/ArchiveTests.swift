import Foundation
import Testing

@testable import AnnotLSP

/// Many articles at once: folders, streams, and the engines that archives are worked on with.
struct ArchiveTests {
  private static func path(of program: String) -> String? {
    (ProcessControl.environment("PATH") ?? "").split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private func articles(_ count: Int) -> String {
    (0..<count).map { #"{"id":\#($0),"text":"“We stay,” said Ana Pires number \#($0)."}"# + "\n" }.joined()
  }

  /// The numbers of the articles in lines of annotations.
  private func ids(_ output: String) throws -> [Int] {
    try output.split(separator: "\n").map { line in
      let article = try JSON(parsing: Data(line.utf8))
      #expect(article["quotations"].array?.count == 1)
      return try #require(article["id"].int)
    }
  }

  @Test func aFolderIsAllArticlesBelowIt() throws {
    let folder = try Folder()
    for number in 10..<60 { try folder.write("news/\(number).txt", "“No,” said Ana Pires. Number \(number).\n") }
    try folder.write("news/local/late.md", "# Late\n\nNothing else.\n")
    try folder.write("news/picture.jpg", "no article")
    let root = folder.path("news")
    let (status, output, errors) = try Shell.annot(["annotate", "--format", "jsonl", root])
    #expect((status, errors) == (0, ""))
    let ids = try output.split(separator: "\n").map { try JSON(parsing: Data($0.utf8))["id"].string }
    #expect(ids == (10..<60).map { "\(root)/\($0).txt" } + ["\(root)/local/late.md"])
    let check = try Shell.annot(["check", root])
    #expect(check.status == 2)
    #expect(check.errors == "annot-lsp: \(root): Is a directory\n")
  }

  /// Memory does not grow with the stream: ten times the articles take no more of it.
  #if os(Linux)
    @Test func aStreamTakesNoMoreMemoryTheLongerItIs() throws {
      func peak(_ count: Int) throws -> Int {
        // The shell's child tells its own peak before it ends; the filter is all that runs in it.
        let folder = try Folder()
        try folder.write("in.jsonl", articles(count))
        let (status, output) = try Shell.run([
          "/bin/bash", "-c",
          #""$0" annotate --input jsonl < "$1" > "$2" & wait_for=$!; while kill -0 $wait_for 2>/dev/null; do "#
            + #"grep VmHWM /proc/$wait_for/status 2>/dev/null; sleep 0.05; done; wait $wait_for"#,
          try Binary.url().path, folder.path("in.jsonl"), folder.path("out.jsonl"),
        ])
        #expect(status == 0)
        #expect(try ids(String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8)) == Array(0..<count))
        return output.split(separator: "\n").compactMap { line in
          line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
        }.max() ?? 0
      }
      let short = try peak(200)
      #expect(short > 0)
      #expect(try peak(2000) < short + 40_000, "KB")
    }
  #endif

  /// The lines of README.md from the one that starts with `start` to the end of its block or, if it ends there, itself.
  private func recipe(_ start: String) throws -> String {
    let readme = try String(contentsOf: Package.root.appendingPathComponent("README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix(start) })
    let isQuoted = lines[first].count { $0 == "'" } == 1
    return lines[first...].prefix { $0 != "```" }.prefix(isQuoted ? .max : 1).joined(separator: "\n")
  }

  /// Runs the recipe in a folder with 200 articles in `articles.jsonl`, in the midst of which is a line that is no article.
  private func run(_ recipe: String, in folder: Folder) throws -> (status: Int32, output: String) {
    var lines = articles(200).split(separator: "\n").map(String.init)
    lines.insert("no article", at: 120)
    try folder.write("articles.jsonl", lines.joined(separator: "\n") + "\n")
    let program = try Binary.url()
    return try Shell.run([
      "/bin/bash", "-c", "cd \"$0\" && PATH=$1:$PATH && " + recipe, folder.path("."),
      program.deletingLastPathComponent().path,
    ])
  }

  @Test(.enabled(if: path(of: "parallel") != nil, "GNU parallel is not installed"))
  func gnuParallelRunsTheFilterOverAnArchive() throws {
    let folder = try Folder()
    let recipe = try recipe("parallel ")
    #expect(recipe.contains("--block 10M"))
    let (status, log) = try run(recipe.replacing("--block 10M", with: "--block 2k"), in: folder)
    // As many as there were blocks with bad lines in them.
    #expect(status == 1, "\(log)")
    #expect(log.contains(": not JSON\n"))
    #expect(try ids(String(contentsOfFile: folder.path("annotations.jsonl"), encoding: .utf8)) == Array(0..<200))
  }

  private static let hasSpark: Bool = {
    guard path(of: "java") != nil, let python = path(of: "python3") else { return false }
    return (try? Shell.run([python, "-c", "import pyspark"]))?.status == 0
  }()

  @Test(.enabled(if: hasSpark, "pyspark or its Java is not installed"))
  func sparkPipesAnArchiveThroughTheFilter() throws {
    let folder = try Folder()
    let (program, recipe) = try (Binary.url().path, recipe("python3 "))
    #expect(recipe.contains("/usr/local/bin/annot-lsp "))
    let (status, log) = try run(recipe.replacing("/usr/local/bin/annot-lsp ", with: program + " "), in: folder)
    #expect(status == 0, "\(log.suffix(2000))")
    let output = folder.path("annotations")
    let parts = try FileManager.default.contentsOfDirectory(atPath: output).filter { $0.hasPrefix("part-") }
    #expect(parts.count > 1)
    let lines = try parts.sorted().map { try String(contentsOfFile: "\(output)/\($0)", encoding: .utf8) }
    #expect(try ids(lines.joined()) == Array(0..<200))
  }
}
