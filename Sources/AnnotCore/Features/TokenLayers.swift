/// Lays overlapping tokens over each other and tells what is seen from above, in time linear in their number but for
/// sorting.
struct TokenLayers {
  let tokens: [SemanticToken]

  /// What is seen: in text order, not overlapping. Of two tokens of one kind the one that begins later covers the other.
  /// What is seen of a token depends on nothing but those that share a byte with it.
  func flattened() -> [SemanticToken] {
    let tokens = tokens.sorted { $0.range < $1.range }
    var seen: [SemanticToken] = []
    /// The place in `tokens` of what was seen last.
    var lastPlace = -1
    /// By kind, the places of the tokens that have begun; those that have ended are taken off when they come to light.
    var layers = [[Int]](repeating: [], count: SemanticToken.Kind.allCases.count)
    func top(at offset: Int) -> Int? {
      for layer in layers.indices.reversed() {
        while let last = layers[layer].last, tokens[last].range.end <= offset { layers[layer].removeLast() }
        if let place = layers[layer].last { return place }
      }
      return nil
    }

    var next = 0
    let edges = Set(tokens.flatMap { [$0.range.start, $0.range.end] }).sorted()
    for (start, end) in zip(edges, edges.dropFirst()) {
      while let token = tokens[checked: next], token.range.start <= start {
        layers[token.kind.rawValue].append(next)
        next += 1
      }
      guard let place = top(at: start) else { continue }
      if place == lastPlace, let last = seen.last, last.range.end == start {
        seen[seen.count - 1].range = TextRange(last.range.start, end)
      } else {
        seen.append(
          SemanticToken(range: TextRange(start, end), kind: tokens[place].kind, modifiers: tokens[place].modifiers))
      }
      lastPlace = place
    }
    return seen
  }
}
