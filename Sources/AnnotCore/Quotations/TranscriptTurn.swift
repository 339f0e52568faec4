/// The name before a colon with which a transcript or an interview opens a speech: *ROE: We will stay.*
struct TranscriptTurn: Sendable, Equatable {
  /// The name, without the colon. In bytes of the paragraph.
  var name: TextRange
  var colon: TextRange
  /// What follows the colon.
  var speech: TextRange
  /// Whether the speech has the words of a sentence, not of a table.
  var isSpeech: Bool

  /// The label of a paragraph that begins with one to five capitalised words and a colon.
  init?(prose: [UInt8], language: LanguageFacts) {
    guard let colon = language.tokens.prefix(Self.longest + 1).firstIndex(where: { Self.isColon($0, in: prose) }),
      colon > 0, let last = language.tokens.last, colon + 1 < language.tokens.count
    else { return nil }
    let label = language.tokens[..<colon]
    guard
      label.allSatisfy({ token in
        let first = prose[checked: Int(token.start)] ?? 0
        return Self.isCapital(at: Int(token.start), in: prose) || first == UInt8(ascii: ".")
          || first == UInt8(ascii: "-")
      })
    else { return nil }
    let words = language.tokens[(colon + 1)...]
    name = TextRange(Int(label[0].start), Int(label[colon - 1].end))
    self.colon = language.tokens[colon].range
    speech = TextRange(Int(words[colon + 1].start), Int(last.end))
    let small = words.prefix(64).count { ASCII.isLowercase(prose[checked: Int($0.start)] ?? 0) }
    let end = prose[checked: Int(last.start)] ?? 0
    isSpeech = small >= 2 || small == 1 && [0x2E, 0x3F, 0x21].contains(end)
  }

  private static let longest = 5

  /// Whether a capital or a letter of a script without case stands at `offset`; a pictograph is neither.
  private static func isCapital(at offset: Int, in prose: [UInt8]) -> Bool {
    prose.withUnsafeBufferPointer { bytes in
      let scalar = bytes.scalar(at: offset)
      guard scalar.scalarClass == .letter, let letter = Unicode.Scalar(scalar.value) else { return false }
      return !letter.properties.isLowercase
    }
  }

  private static func isColon(_ token: Token, in prose: [UInt8]) -> Bool {
    token.end - token.start == 1 && prose[checked: Int(token.start)] == UInt8(ascii: ":")
  }

  /// The paragraphs that are speeches of a transcript. One *Name:* alone may be anything; in a transcript at least three
  /// paragraphs have a label, somebody speaks more than once, and most labelled paragraphs stand side by side.
  static func transcript(in paragraphs: [Paragraph]) -> Set<Int> {
    // By the last word: a speaker is named in full once and by the surname from then on.
    var names: [String: Int] = [:]
    var labelled: [Int] = []
    for (index, paragraph) in paragraphs.enumerated() where paragraph.kind != .boilerplate {
      guard let label = paragraph.facts.turn, label.isSpeech else { continue }
      let name = paragraph.facts.string(label.name)
      names[String(name.split(separator: " ").last ?? ""), default: 0] += 1
      labelled.append(index)
    }
    let neighbours = zip(labelled, labelled.dropFirst()).count { $1 - $0 <= 2 }
    guard labelled.count >= 3, names.count >= 2, names.values.contains(where: { $0 > 1 }),
      neighbours * 2 >= labelled.count
    else { return [] }
    return Set(labelled)
  }
}
