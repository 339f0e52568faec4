import Foundation
import Testing

@testable import AnnotCore
@testable import AnnotLSP

/// `annotate`, for files and as a filter.
struct AnnotateCommandTests {
  private func schema() throws -> JSONSchema {
    let url = Package.root.appendingPathComponent("protocol/annotations.schema.json")
    return JSONSchema(try JSON(parsing: Data(contentsOf: url)))
  }

  private func line(_ id: JSON, _ text: String) -> String {
    JSON.object(["id": id, "text": .string(text)]).text + "\n"
  }

  @Test func anArticleIsOneObjectAsTheSchemaSays() throws {
    let (status, output, errors) = try Shell.annot(
      ["annotate", "-", "--format", "json"], input: Array(SampleArticle.text.utf8))
    #expect((status, errors) == (0, ""))
    let annotations = try JSON(parsing: Data(output.utf8))
    #expect(try schema().problems(in: annotations) == [])
    #expect(annotations["id"] == "-")
    #expect(annotations["structure"][0] == ["kind": "headline", "start": 0, "end": 28])
  }

  @Test func fieldsComeInTheOrderThatIsDocumented() throws {
    let annotations = Annotations(
      structure: [Block(kind: .body, range: TextRange(0, 14), level: 0)],
      quotations: [
        Quotation(
          style: .direct, parts: [TextRange(0, 5)], fragments: [TextRange(0, 5)],
          cue: Cue(range: TextRange(6, 10), lemma: "say"), source: TextRange(11, 14), speaker: Speaker.ID(index: 0),
          evidence: Evidence(sieve: "name-after-cue", confidence: 0.9))
      ],
      marks: [Mark(range: TextRange(0, 5), use: .quotation)],
      speakers: [
        Speaker(name: "Ana", kind: .person, role: nil, aliases: ["A."], mentions: [TextRange(11, 14)])
      ],
      claims: [
        Claim(
          range: TextRange(2, 4), kinds: Claim.Kinds([.event]), isAttributed: true, speaker: Speaker.ID(index: 0),
          quotation: 0,
          reasons: ["an event"])
      ],
      diagnostics: [Diagnostic(code: "a-rule", severity: .hint, range: TextRange(0, 2), message: "No.")])
    let text = SourceText("“é” said Ana.")
    let analysis = Analysis(
      text: text, lines: LineIndex(text), markup: .plain, annotations: annotations, stats: AnalysisStats(),
      paragraphs: [])
    let json = AnnotatedArticle(id: "x", analysis).json
    #expect(
      String(decoding: json, as: UTF8.self) == #"{"id":"x","schema":1,"#
        + #""structure":[{"kind":"body","start":0,"end":9}],"#
        + #""quotations":[{"id":"q1","style":"direct","start":0,"end":2,"parts":[[0,2]],"fragments":[[0,2]],"#
        + #""cue":{"start":3,"end":5,"lemma":"say"},"source":{"start":6,"end":9},"speaker":"s1","#
        + #""sieve":"name-after-cue","confidence":0.9}],"#
        + #""marks":[{"start":0,"end":2,"use":"quotation"}],"#
        + #""speakers":[{"id":"s1","name":"Ana","kind":"person","role":null,"aliases":["A."],"mentions":[[6,9]]}],"#
        + #""claims":[{"id":"c1","start":1,"end":2,"types":["event"],"attributed":true,"speaker":"s1","#
        + #""quotation":"q1","reasons":["an event"]}],"#
        + #""diagnostics":[{"code":"a-rule","severity":"hint","start":0,"end":1,"message":"No."}]}"#)
    #expect(try schema().problems(in: JSON(parsing: Data(json))) == [])
  }

  @Test func severalFilesAreOneDocumentOrALineEach() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = ["a.txt", "b.md"].map { folder.appendingPathComponent($0).path }
    for path in paths { try "# One\n\nTwo.\n".write(toFile: path, atomically: true, encoding: .utf8) }
    let document = try Shell.annot(["annotate"] + paths + ["\(folder.path)/none"])
    #expect(document.status == 2)
    #expect(document.errors == "annot-lsp: \(folder.path)/none: No such file or directory\n")
    let ids = try JSON(parsing: Data(document.output.utf8))["documents"].array?.map { $0["id"].string }
    #expect(ids == paths)
    let lines = try Shell.annot(["annotate", "--format=jsonl"] + paths)
    #expect(lines.output.split(separator: "\n").count == 2)
    #expect(lines.status == 0)
  }

  @Test func theFilterAnswersLineByLineInOrder() throws {
    let names = (0..<300).map { JSON.string("article \($0)") }
    let input = names.map { line($0, "Text of \($0.text).") }.joined()
    let (status, output, errors) = try Shell.annot(
      ["annotate", "--input", "jsonl", "--format", "jsonl"], input: Array(input.utf8))
    #expect((status, errors) == (0, ""))
    let ids = try output.split(separator: "\n").map { try JSON(parsing: Data($0.utf8))["id"] }
    #expect(ids == names)
  }

  @Test func aLineSaysHowItsArticleIsWritten() throws {
    let input = ["", #","markup":null"#, #","markup":"plain""#, #","markup":"markdown""#, #","markup":"html""#]
      .map { #"{"text":"Late\n====\n\nNothing else happened on the quay."\#($0)}"# + "\n" }.joined()
    let (status, output, errors) = try Shell.annot(["annotate", "--input", "jsonl"], input: Array(input.utf8))
    #expect(status == 1)
    #expect(errors == "annot-lsp: standard input: line 5: markup is neither plain nor markdown\n")
    let ends = try output.split(separator: "\n").map {
      try JSON(parsing: Data($0.utf8))["structure"][0]["end"].int
    }
    #expect(ends == [4, 4, 4, 9])
  }

  @Test func theFilterSkipsBadLinesAndSaysWhich() throws {
    let input =
      line("a", "One.") + "\nno json\n{\"id\":\"b\"}\n" + line(7, "Two.")
      + "{\"text\":3}\n\(line(nil, "Three.").dropLast())"
    let (status, output, errors) = try Shell.annot(["annotate", "--input", "jsonl"], input: Array(input.utf8))
    #expect(status == 1)
    #expect(
      errors == """
        annot-lsp: standard input: line 3: not JSON
        annot-lsp: standard input: line 4: no text
        annot-lsp: standard input: line 6: text is of the wrong type

        """)
    let ids = try output.split(separator: "\n").map { try JSON(parsing: Data($0.utf8))["id"] }
    #expect(ids == ["a", 7, nil])
  }
}
