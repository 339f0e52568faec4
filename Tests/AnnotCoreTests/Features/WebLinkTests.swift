import Testing

@testable import AnnotCore

/// The addresses are in ⟦ ⟧; `targets` are where they lead.
private func check(
  _ marked: String, _ targets: [String], markup: Markup = .plain, sourceLocation: SourceLocation = #_sourceLocation
) {
  let article = MarkedText(marked)
  let links = analyze(article.text, markup: markup).webLinks()
  // These tests have no caret, so it stands at the start.
  let actual = String(article.marking(links.map { (.square, $0.range) }).filter { $0 != "‸" })
  #expect(actual == marked, "\(diff(expected: marked, actual: actual))", sourceLocation: sourceLocation)
  #expect(links.map(\.target) == targets, sourceLocation: sourceLocation)
}

@Suite("Addresses in the text") struct WebLinkTests {
  @Test func webAndMail() {
    check(
      "😀 See ⟦https://example.org/a?b=c#d⟧, ⟦www.example.org⟧ or ⟦mailto:ana@example.org⟧.",
      ["https://example.org/a?b=c#d", "https://www.example.org", "mailto:ana@example.org"])
  }

  @Test func bracketsAndMarksAround() {
    check(
      "(⟦https://example.org/wiki/Harbour_(town)⟧) “⟦https://example.org/x⟧” <⟦http://example.org⟧> ⟦https://example.org⟧…",
      [
        "https://example.org/wiki/Harbour_(town)", "https://example.org/x", "http://example.org", "https://example.org",
      ])
  }

  @Test func targetsOfMarkdownLinks() {
    check(
      "[the plan](⟦https://example.org/plan⟧ \"Plan\") and [one](⟦https://a.example.org⟧),[two](⟦https://b.example.org⟧)",
      ["https://example.org/plan", "https://a.example.org", "https://b.example.org"], markup: .markdown)
  }

  @Test func whatIsNoAsciiIsEncoded() {
    check("東京: ⟦https://example.org/café⟧ 🚢", ["https://example.org/caf%C3%A9"])
  }

  @Test func beginningsWithoutAHost() {
    check(String(repeating: "http://-", count: 5_000), [])
  }

  @Test func nothingElseLeadsAnywhere() {
    check("javascript://x.y file:///etc/passwd command:run httpx://a.b https:// www. http://x awww.example.org", [])
    check("", [])
  }
}
