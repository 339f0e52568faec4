import AnnotCore

extension Snapshot {
  /// All tokens, under an identity made from them.
  var semanticTokens: LSP.SemanticTokens {
    let data = data(of: analysis.semanticTokens())
    let resultID = String(Fingerprint.of(data), radix: 16)
    answerMemory.rememberTokens(data, as: resultID)
    return LSP.SemanticTokens(resultID: resultID, data: data)
  }

  /// What changed since the client got the tokens of this identity, or all tokens where they are forgotten.
  func semanticTokens(since previous: String) -> LSP.SemanticTokensReply {
    let known = answerMemory.tokens(of: previous)
    let tokens = semanticTokens
    guard let known, let resultID = tokens.resultID else { return .full(tokens) }
    return .delta(resultID: resultID, LSP.SemanticTokensEdit.edits(from: known, to: tokens.data))
  }

  func semanticTokens(in range: LSP.Range) -> LSP.SemanticTokens {
    let bytes = TextRange(
      range, in: analysis.text, lines: analysis.lines, encoding: client.positionEncoding)
    return LSP.SemanticTokens(resultID: nil, data: data(of: analysis.semanticTokens(in: bytes)))
  }

  private func data(of tokens: [SemanticToken]) -> [Int] {
    var cursor = PositionCursor(analysis, encoding: client.positionEncoding)
    var data: [Int] = []
    data.reserveCapacity(tokens.count * 5)
    var last = LSP.Position(line: 0, character: 0)
    for token in tokens {
      let start = cursor.position(at: token.range.start)
      let end = cursor.position(at: token.range.end)
      data += [
        start.line - last.line, start.line == last.line ? start.character - last.character : start.character,
        end.character - start.character, client.tokenNaming.type(of: token.kind), token.modifiers.rawValue,
      ]
      last = start
    }
    return data
  }
}

extension LSP.SemanticTokensEdit {
  /// The one edit that turns one list of tokens into another; none where they are the same.
  static func edits(from old: [Int], to new: [Int]) -> [LSP.SemanticTokensEdit] {
    guard old != new else { return [] }
    let shared = min(old.count, new.count)
    var prefix = 0
    while prefix < shared, old[prefix] == new[prefix] { prefix += 1 }
    prefix -= prefix % 5
    var suffix = 0
    while suffix < shared - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
    suffix -= suffix % 5
    return [
      LSP.SemanticTokensEdit(
        start: prefix, deleteCount: old.count - suffix - prefix, data: Array(new[prefix..<(new.count - suffix)]))
    ]
  }
}

/// What the kinds of tokens are called.
///
/// Editors colour the types that programs are made of without being told; those of an article only where a plug-in gives
/// them a colour. A client whose capabilities list the article's types gets them, every other the nearest of LSP's own.
enum TokenNaming: Sendable {
  case own, standard

  init(knownTypes: [String]) {
    self = knownTypes.contains(Self.ownName(of: .quotation)) ? .own : .standard
  }

  /// The place in the legend.
  func type(of kind: SemanticToken.Kind) -> Int {
    switch self {
    case .own: kind.rawValue
    case .standard: max(0, kind.rawValue - 1)  // quotation and fragment are both strings
    }
  }

  var legend: LSP.SemanticTokensLegend {
    let types =
      switch self {
      case .own: SemanticToken.Kind.allCases.map(Self.ownName)
      case .standard: ["string", "property", "function", "number"]
      }
    return LSP.SemanticTokensLegend(
      tokenTypes: types, tokenModifiers: ["attributed", "unsourced", "indirect", "declaration"])
  }

  private static func ownName(of kind: SemanticToken.Kind) -> String {
    switch kind {
    case .quotation: "quotation"
    case .fragment: "fragment"
    case .speaker: "speaker"
    case .cue: "cue"
    case .claim: "claim"
    }
  }
}
