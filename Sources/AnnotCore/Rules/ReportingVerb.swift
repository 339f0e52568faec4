/// What the tags around a verb tell of whether somebody reports with it: *Jane Roe, the mayor, admitted the dam leaks*.
enum ReportingVerb {
  /// *Jane Roe, the mayor, said* and *the mayor, Jane Roe, said*: the comma before the verb closes what an earlier one
  /// opened, and a name stands beside one of the two.
  static func followsApposition(_ index: Int, in words: ParagraphWords) -> Bool {
    guard words[index - 1] == ",", let comma = (max(0, index - reach)..<index - 1).last(where: { words[$0] == "," })
    else { return false }
    return isName(comma - 1, in: words) || isName(index - 2, in: words)
  }

  /// Whether a subject and its verb follow without *that*: *admitted the dam leaks*, not *admitted the man*.
  static func opensClause(_ index: Int, in words: ParagraphWords) -> Bool {
    switch words.tokens[checked: index + 1]?.tag {
    case .dt?, .prp?, .prpPossessive?, .nnp?, .nns?, .nn?, .jj?, .jjr?, .jjs?, .cd?, .ex?: break
    default: return false
    }
    let near = (index + 2..<max(index + 2, min(index + clause, words.count))).prefix {
      ![",", ".", ";", ":", "who", "which", "that", "and", "but"].contains(words[$0])
    }
    return near.contains { index in
      switch words.tokens[index].tag {
      case .vbd, .vbz, .vbp, .md: true
      default: false
      }
    }
  }

  private static func isName(_ index: Int, in words: ParagraphWords) -> Bool {
    words.isCapitalized(index) && [.nnp, .nnps].contains(words.tokens[checked: index]?.tag ?? .unknown)
  }

  /// The most tokens of an apposition.
  private static let reach = 16
  /// The most tokens from the verb to the one of the clause.
  private static let clause = 10
}
