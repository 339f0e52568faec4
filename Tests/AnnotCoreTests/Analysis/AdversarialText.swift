import AnnotCore

/// Texts of any length that would cost the most if something were done for every pair of what they are full of.
enum AdversarialText: String, CaseIterable, Codable, Sendable {
  case straightMarks, allKindsOfMarks, openingMarks, closingMarks
  case endlessReport, endlessClauses
  case oneWordParagraphs, oneWordLines, quotedWords
  case oneSpeaker, oneRole, oneNameInAParagraph, quotedInAParagraph, manySpeakers, manyNamesWithARole
  case nestedQuotes, nestedLists, nestedParentheses, nestedLinks, nestedTags, nestedEmphasis, nestedCode
  case openComments, comments, figures

  /// The text, `count` times as long as its smallest.
  func text(_ count: Int) -> String {
    func repeated(_ times: Int, _ piece: String) -> String { String(repeating: piece, count: times * count) }
    func numbered(_ times: Int, _ piece: (Int) -> String) -> String { (0..<times * count).map(piece).joined() }
    switch self {
    case .straightMarks: return repeated(300, "\"")
    case .allKindsOfMarks: return repeated(100, "“‘\"'«")
    case .openingMarks: return repeated(200, "“a ")
    case .closingMarks: return repeated(200, "a” ")
    case .endlessReport: return repeated(40, "and the board said that the old ferry would ")
    case .endlessClauses: return repeated(40, "which Ana Pires, 41, who says that 300 ")
    case .oneWordParagraphs: return repeated(400, "Ferry\n\n")
    case .oneWordLines: return repeated(400, "Share\n")
    case .quotedWords: return repeated(200, "\"No\"\n\n")
    case .oneSpeaker: return repeated(40, "“We stay here,” said Ana Pires, the mayor. She told Pires so.\n\n")
    case .oneRole: return repeated(60, "The mayor said no. ")
    case .oneNameInAParagraph: return repeated(60, "Ana Pires, the mayor, met Bo Linden, who left. ")
    case .quotedInAParagraph: return repeated(60, "“No,” Pires said. ")
    case .manySpeakers:
      return numbered(40) { "“We stay, all \($0 + 20) of us,” said Ana Pi\(Self.name($0)), a senator.\n\n" }
    case .manyNamesWithARole: return numbered(60) { "Senator Pi\(Self.name($0)) spoke. The senator said no.\n\n" }
    case .nestedQuotes: return repeated(400, "> ") + "x"
    case .nestedLists: return repeated(200, "- ") + "x"
    case .nestedParentheses: return repeated(300, "(") + repeated(300, ")")
    case .nestedLinks: return repeated(200, "[a](")
    case .nestedTags: return repeated(200, "<b ")
    case .nestedEmphasis: return repeated(200, "*a _b ")
    case .nestedCode: return repeated(200, "`` a ` ")
    case .openComments: return repeated(200, "<!-- annot-ignore ")
    case .comments: return repeated(100, "<!-- annot-ignore -->\n\nThe 12 men.\n\n")
    case .figures: return repeated(40, "In May 2026 the 12-member council spent $3.2 million, 12 percent more. ")
    }
  }

  /// How it may be written: what is markup where markup counts, and nothing to plain text, must be cheap as both.
  var markups: [Markup] {
    switch self {
    case .nestedQuotes, .nestedLists, .nestedParentheses, .nestedLinks, .nestedTags, .nestedEmphasis, .nestedCode,
      .openComments, .comments:
      [.plain, .markdown]
    default: [.plain]
    }
  }

  /// A number in letters, since a name has no digits.
  private static func name(_ number: Int) -> String {
    var (name, rest) = ("", number)
    repeat {
      name.unicodeScalars.append(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 20)))
      rest /= 20
    } while rest > 0
    return name
  }
}
