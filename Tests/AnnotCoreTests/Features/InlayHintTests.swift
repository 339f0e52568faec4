import Testing

@testable import AnnotCore

@Suite("Hints between the words") struct InlayHintTests {
  /// Compares the article with the hints written into it as `[…]`. Only those in `part`, if given, are asked for.
  private func check(
    _ expected: String, kinds: Set<InlayHint.Kind> = Set(InlayHint.Kind.allCases), in part: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var text = ""
    var isHint = false
    for character in expected {
      switch character {
      case "[": isHint = true
      case "]": isHint = false
      default: if !isHint { text.append(character) }
      }
    }
    let analysis = analyze(text)
    let range = part.flatMap { analysis.text.range(of: $0) } ?? TextRange(0, analysis.text.count)
    var marked = Array(text.utf8)
    for hint in analysis.inlayHints(in: range, kinds: kinds).reversed() {
      marked.insert(contentsOf: "[\(hint.label)]".utf8, at: hint.offset)
      #expect(analysis.tooltip(of: hint)?.plainText.isEmpty == false, sourceLocation: sourceLocation)
    }
    #expect(String(decoding: marked, as: UTF8.self) == expected, sourceLocation: sourceLocation)
  }

  private static let article = """
    The quay is shut for good

    🚢 “The quay is a ruin,” said Zoë Brânză, the harbour master. She said that 漢字 signs would be put up.

    She[(Brânză)] has run the harbour for ten years, and she knows its stones.

    [Brânză:]“I would not walk there myself.”

    """

  @Test func whoIsMeantAndWhoGoesOn() { check(Self.article) }

  @Test func nothingIsHintedWhereTheNameFollows() {
    check("According to the county's engineer, Hugh Brandt, ridership fell by a third.")
  }

  @Test func eachKindByItself() {
    check(Self.article.replacing("[Brânză:]", with: ""), kinds: [.mentions])
    check(Self.article.replacing("[(Brânză)]", with: ""), kinds: [.followUps])
    check(Self.article.replacing("[Brânză:]", with: "").replacing("[(Brânză)]", with: ""), kinds: [])
  }

  @Test func onlyInTheRange() {
    check(Self.article.replacing("[(Brânză)]", with: ""), in: "“I would not")
    check(Self.article.replacing("[Brânză:]", with: ""), in: "She has run")
  }

  @Test func namesakesKeepTheirFirstNames() {
    check(
      """
      Brothers part

      Ivo Brook, the mayor, and Ana Brook, the harbour master, met on Monday.

      “We will not speak again,” Ivo Brook said.

      He[(Ivo Brook)] left at noon.

      """)
  }

  @Test(arguments: [
    ("Anna van der Berg", "van der Berg"), ("Ana Pires", "Pires"), ("Cal Ripley Jr.", "Ripley"), ("Pelé", "Pelé"),
  ])
  func whatPeopleAreCalledInShort(name: String, short: String) {
    var annotations = Annotations()
    annotations.speakers = [Speaker(name: name, kind: .person), Speaker(name: "The Kremlin", kind: .organization)]
    let names = SpeakerName(annotations)
    #expect(names.short(annotations.speakers[0]) == short)
    #expect(names.short(annotations.speakers[1]) == "The Kremlin")
  }
}
