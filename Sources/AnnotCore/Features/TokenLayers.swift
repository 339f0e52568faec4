/// Lays overlapping tokens over each other and tells what is seen from above, in time linear in their number but for
/// sorting.
struct TokenLayers {
  let tokens: [SemanticToken]

  /// What is seen: in text order, not overlapping. Of two tokens of one kind the one that begins later covers the other.
  func flattened() -> [SemanticToken] {
    let tokens = tokens.sorted { $0.range < $1.range }
    var seen: [SemanticToken] = []
    var layers = [[SemanticToken]](repeating: [], count: SemanticToken.Kind.allCases.count)
    var next = 0
    let edges = Set(tokens.flatMap { [$0.range.start, $0.range.end] }).sorted()
    for (start, end) in zip(edges, edges.dropFirst()) {
      while let token = tokens[checked: next], token.range.start <= start {
        layers[token.kind.rawValue].append(token)
        next += 1
      }
      guard var token = Self.top(of: &layers, at: start) else { continue }
      token.range = TextRange(start, end)
      if let last = seen.last, last.range.end == start, last.kind == token.kind, last.modifiers == token.modifiers {
        seen[seen.count - 1].range = last.range.union(token.range)
      } else {
        seen.append(token)
      }
    }
    return seen
  }

  private static func top(of layers: inout [[SemanticToken]], at offset: Int) -> SemanticToken? {
    for layer in layers.indices.reversed() {
      while let last = layers[layer].last, last.range.end <= offset { layers[layer].removeLast() }
      if let token = layers[layer].last { return token }
    }
    return nil
  }
}
