/// Finds heads by arc-hybrid transitions, one step at a time; an averaged perceptron picks the step.
package struct Parser: Sendable {
  package let rows: PackedRows

  package init(rows: PackedRows) { self.rows = rows }

  /// The longest stretch that is parsed in one piece. A longer sentence is cut, which bounds time and memory.
  package static let longest = 200

  /// Fills in the heads of one sentence's tokens, as indices into it; the root's is ``Token/noHead``.
  package func parse(_ tokens: UnsafeMutableBufferPointer<Token>, atoms: UnsafeBufferPointer<WordAtoms>) {
    guard tokens.count == atoms.count else { return }
    var start = 0
    var root = 0
    while start < tokens.count {
      let end = min(start + Parser.longest, tokens.count)
      let pieceRoot = parse(tokens, atoms, start..<end)
      if start == 0 {
        root = pieceRoot
      } else if pieceRoot < tokens.count {
        tokens[pieceRoot].head = Int32(root)
      }
      start = end
    }
  }

  /// Parses one piece, and answers its root.
  private func parse(
    _ tokens: UnsafeMutableBufferPointer<Token>, _ atoms: UnsafeBufferPointer<WordAtoms>, _ range: Range<Int>
  ) -> Int {
    let count = range.count
    let words = ParserWord.words(
      UnsafeBufferPointer(rebasing: UnsafeBufferPointer(tokens)[range]), UnsafeBufferPointer(rebasing: atoms[range]))
    return withUnsafeTemporaryAllocation(of: Int16.self, capacity: ParserState.size(count)) { memory in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureList.capacity) { hashes in
        words.withUnsafeBufferPointer { words in
          guard let memory = memory.baseAddress, let hashes = hashes.baseAddress, let words = words.baseAddress else {
            return range.lowerBound
          }
          var state = ParserState(count: count, memory: memory)
          var features = FeatureList(hashes)
          while !state.isFinished { state.take(next(state, &features, words)) }
          var root = range.lowerBound
          for word in 0..<count {
            let head = state.head(word)
            if head >= count { root = range.lowerBound + word }
            tokens[range.lowerBound + word].head =
              head < count ? Int32(range.lowerBound + head) : Token.noHead
          }
          return root
        }
      }
    }
  }

  private func next(
    _ state: ParserState, _ features: inout FeatureList, _ words: UnsafePointer<ParserWord>
  ) -> Transition {
    let shift = state.allows(.shift)
    let left = state.allows(.left)
    let right = state.allows(.right)
    if !left && !right { return .shift }
    if !shift && !right { return .left }
    if !shift && !left { return .right }
    ParserFeatures.fill(&features, state, words)
    let scores = rows.scores(features)
    var best = Transition.right
    var bestScore = right ? scores.2 : Int32.min
    if left, scores.1 > bestScore {
      best = .left
      bestScore = scores.1
    }
    if shift, scores.0 > bestScore { best = .shift }
    return best
  }
}
