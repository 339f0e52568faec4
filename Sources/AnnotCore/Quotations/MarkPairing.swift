/// Decides which quotation marks of a paragraph belong together.
///
/// A straight mark does not say which way it faces, an apostrophe looks like a closing mark, and writers forget one. So
/// every mark has several readings, each with a cost from its neighbours (``MarkCandidate``), and a beam search over
/// readings from left to right finds the cheapest account of the whole paragraph. A search state is the stack of open
/// marks; two states with the same stack are one, the cheaper. The beam is narrow and fixed, so the time is linear in
/// the number of marks, however deep they nest.
enum MarkPairing {
  /// Every pair, and every mark whose partner is missing, in text order: an outer span before those inside it. Spans
  /// nest; they never cross.
  ///
  /// - Parameter bytes: one paragraph, with ``MarkContext/filler`` for what is not prose.
  static func spans(in bytes: [UInt8]) -> [MarkedSpan] {
    bytes.withUnsafeBufferPointer { bytes in
      let candidates = MarkCandidate.all(in: bytes)
      guard !candidates.isEmpty else { return [] }
      let readings = MarkSearch(candidates).cheapestReadings()
      return MarkedSpanBuilder(candidates: candidates, bytes: bytes).spans(of: readings)
    }
  }
}

/// What a mark is taken for.
enum MarkReading: UInt8 {
  case ignored, opening, closing
  /// A closing mark whose opening one is in a paragraph before this.
  case closingAlone
}

/// A reading, and how many of the innermost open marks are given up as unclosed just before it.
struct MarkStep {
  var reading: MarkReading
  var abandoned: UInt8
}

/// The beam search.
private struct MarkSearch {
  let candidates: [MarkCandidate]

  init(_ candidates: [MarkCandidate]) { self.candidates = candidates }

  private enum Cost {
    static let unclosed: Int32 = 60
    static let unclosedSingle: Int32 = 50
    /// Above `unclosed`, so that of two equal accounts the one that closes late wins.
    static let abandoned: Int32 = 12
    static let closingAlone: Int32 = 65
    /// By whether the two marks of a pair are of one kind.
    static let mixedShapes: Int32 = 20
  }
  private static let width = 12

  /// One open mark, linked to the one around it. States share their stacks.
  private struct OpenMark {
    var candidate: Int32
    var outer: Int32
  }

  private struct State {
    var cost: Int32 = 0
    /// What it would cost if no more marks came.
    var unclosed: Int32 = 0
    /// The innermost open mark, or -1.
    var top: Int32 = -1
    /// Equal for equal stacks.
    var signature: UInt64 = 0
    var step: MarkStep = MarkStep(reading: .ignored, abandoned: 0)
    /// The step before, or -1.
    var history: Int32 = -1
  }

  private struct Past {
    var step: MarkStep
    var previous: Int32
  }

  func cheapestReadings() -> [MarkStep] {
    var open: [OpenMark] = []
    var signatures: [UInt64] = []
    var past: [Past] = []
    var states = [State()]
    var next: [State] = []

    for (index, candidate) in candidates.enumerated() {
      next.removeAll(keepingCapacity: true)
      for state in states {
        // Give up none, one or two of the open marks, then read the mark.
        var base = state
        for abandoned in 0..<3 {
          if abandoned > 0 {
            guard base.top >= 0 else { break }
            let given = open[Int(base.top)]
            let cost = unclosedCost(of: candidates[Int(given.candidate)])
            base.cost += cost + Cost.abandoned
            base.unclosed -= cost
            base.top = given.outer
            base.signature = base.top >= 0 ? signatures[Int(base.top)] : 0
          }
          let step = { MarkStep(reading: $0, abandoned: UInt8(abandoned)) }
          if abandoned == 0 {
            propose(base, step(.ignored), cost: candidate.ignoringCost, to: &next)
          }
          if candidate.openingCost < MarkCandidate.impossible {
            var opened = base
            let cost = unclosedCost(of: candidate)
            let top = base.top >= 0 ? candidates[Int(open[Int(base.top)].candidate)] : nil
            opened.unclosed += cost
            opened.signature = base.signature &* 31 &+ UInt64(candidate.glyph.rawValue) &+ 1
            open.append(OpenMark(candidate: Int32(index), outer: base.top))
            signatures.append(opened.signature)
            opened.top = Int32(open.count - 1)
            propose(
              opened, step(.opening),
              cost: candidate.openingCost + nestingCost(of: candidate, inside: top)
                + touchingCost(candidate, .opening, after: state.step.reading), to: &next)
          }
          if candidate.closingCost < MarkCandidate.impossible {
            let touching = touchingCost(candidate, .closing, after: state.step.reading)
            if base.top >= 0 {
              let opening = open[Int(base.top)]
              let opener = candidates[Int(opening.candidate)]
              if let pairing = pairingCost(opener, candidate) {
                var closed = base
                closed.unclosed -= unclosedCost(of: opener)
                closed.top = opening.outer
                closed.signature = closed.top >= 0 ? signatures[Int(closed.top)] : 0
                propose(closed, step(.closing), cost: candidate.closingCost + pairing + touching, to: &next)
              }
            } else if candidate.mayCloseAlone {
              propose(
                base, step(.closingAlone), cost: candidate.closingCost + Cost.closingAlone + touching, to: &next)
            }
          }
        }
      }
      states.removeAll(keepingCapacity: true)
      for var state in next {
        past.append(Past(step: state.step, previous: state.history))
        state.history = Int32(past.count - 1)
        states.append(state)
      }
    }

    var best = states.min { $0.cost + $0.unclosed < $1.cost + $1.unclosed }?.history ?? -1
    var steps: [MarkStep] = []
    steps.reserveCapacity(candidates.count)
    while best >= 0 {
      steps.append(past[Int(best)].step)
      best = past[Int(best)].previous
    }
    return steps.reversed()
  }

  /// Keeps the cheapest states, one for each stack, in order of cost.
  private func propose(_ state: State, _ step: MarkStep, cost: Int32, to states: inout [State]) {
    var state = state
    state.cost += cost
    state.step = step
    let rank = { (state: State) in state.cost + state.unclosed / 2 }
    if let same = states.firstIndex(where: { $0.signature == state.signature && $0.step.reading == step.reading }) {
      guard rank(state) < rank(states[same]) else { return }
      states.remove(at: same)
    } else if states.count == Self.width {
      guard let last = states.last, rank(state) < rank(last) else { return }
      states.removeLast()
    }
    let place = states.firstIndex { rank($0) > rank(state) } ?? states.count
    states.insert(state, at: place)
  }

  private func unclosedCost(of opener: MarkCandidate) -> Int32 {
    opener.glyph.family == .single ? Cost.unclosedSingle : Cost.unclosed
  }

  /// nil where the two cannot be a pair.
  private func pairingCost(_ opening: MarkCandidate, _ closing: MarkCandidate) -> Int32? {
    let (left, right) = (opening.glyph, closing.glyph)
    guard left.family == right.family else { return nil }
    if left.isLow {
      // „…“ undoes what “ costs as a closing mark; „…” is as good.
      return right == .leftDouble || right == .leftSingle ? -min(closing.closingCost, 40) : 0
    }
    return left.shape == right.shape ? 0 : Cost.mixedShapes
  }

  /// Double marks inside single ones or single inside double are in order; a mark inside its own kind is not, least of
  /// all where the shape does not tell opening from closing.
  private func nestingCost(of candidate: MarkCandidate, inside outer: MarkCandidate?) -> Int32 {
    guard let outer, outer.glyph.family == candidate.glyph.family else { return 0 }
    guard outer.glyph.shape == candidate.glyph.shape else { return candidate.glyph.side == .opening ? 2 : 40 }
    if candidate.glyph.shape == .corner { return 0 }
    return candidate.glyph.side == .opening ? 30 : 90
  }

  private func touchingCost(_ candidate: MarkCandidate, _ side: MarkReading, after previous: MarkReading) -> Int32 {
    guard candidate.touchesPrevious else { return 0 }
    switch (previous, side) {
    case (.opening, .closing): return 40  // Marks around nothing.
    case (.closing, .opening), (.closingAlone, .opening): return 15  // One quotation right after another.
    default: return 0
    }
  }
}
