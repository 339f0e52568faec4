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

  @Test(.enabled(if: path(of: "parallel") != nil, "GNU parallel is not installed"))
  func gnuParallelRunsTheFilterOverAnArchive() throws {
    let folder = try Folder()
    try folder.write("in.jsonl", articles(200))
    let (status, output) = try Shell.run([
      try #require(Self.path(of: "parallel")), "--will-cite", "--keep-order", "--pipe-part", "--block", "2k", "-a",
      folder.path("in.jsonl"), try Binary.url().path + " annotate --input jsonl",
    ])
    #expect(status == 0, "\(output)")
    #expect(try ids(output) == Array(0..<200))
  }

  private static let hasSpark: Bool = {
    guard let python = path(of: "python3") else { return false }
    return (try? Shell.run([python, "-c", "import pyspark"]))?.status == 0
  }()

  @Test(.enabled(if: hasSpark, "pyspark is not installed"))
  func sparkPipesAnArchiveThroughTheFilter() throws {
    let folder = try Folder()
    try folder.write("in.jsonl", articles(200))
    let program = """
      import sys
      from pyspark import SparkContext
      sc = SparkContext("local[2]", "annot")
      sc.setLogLevel("ERROR")
      sc.textFile(sys.argv[1], 4).pipe(sys.argv[2] + " annotate --input jsonl").saveAsTextFile(sys.argv[3])
      """
    let (status, log) = try Shell.run([
      try #require(Self.path(of: "python3")), "-c", program, folder.path("in.jsonl"), try Binary.url().path,
      folder.path("out"),
    ])
    #expect(status == 0, "\(log.suffix(2000))")
    let parts = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).filter { $0.hasPrefix("part-") }
    let lines = try parts.sorted().map { try String(contentsOfFile: folder.path("out/\($0)"), encoding: .utf8) }
    #expect(try ids(lines.joined()) == Array(0..<200))
  }
}
