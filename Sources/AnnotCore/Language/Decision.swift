/// One decision of a statistical model between classes: what is seen and what may be chosen, in memory that is used again
/// and again.
package struct Decision {
  package var features: FeatureList
  /// Classes by number, in the order in which equals are chosen.
  private let candidates: UnsafeMutablePointer<UInt8>
  private(set) var candidateCount = 0
  /// By class.
  let scores: UnsafeMutablePointer<Int32>
  /// What was found of the features.
  let found: UnsafeMutablePointer<UInt64>

  /// More classes than any model has; a power of two, so that a class is kept in bounds by one instruction.
  static let classLimit = 128
  /// As many as the features of a decision can find.
  static let foundLimit = FeatureList.capacity * PackedPreferences.roomInBucket

  /// Lends `body` a decision.
  package static func with<Result>(_ body: (inout Decision) -> Result) -> Result {
    let byteCount = 8 * foundLimit + 4 * (FeatureList.capacity + classLimit) + classLimit
    return withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 8) { memory in
      guard let start = memory.baseAddress else { preconditionFailure("memory that is lent has an address") }
      var decision = Decision(start)
      return body(&decision)
    }
  }

  private init(_ start: UnsafeMutableRawPointer) {
    let hashes = start + 8 * Decision.foundLimit
    let scores = hashes + 4 * FeatureList.capacity
    let candidates = scores + 4 * Decision.classLimit
    found = start.bindMemory(to: UInt64.self, capacity: Decision.foundLimit)
    features = FeatureList(hashes.bindMemory(to: UInt32.self, capacity: FeatureList.capacity))
    self.scores = scores.bindMemory(to: Int32.self, capacity: Decision.classLimit)
    self.candidates = candidates.bindMemory(to: UInt8.self, capacity: Decision.classLimit)
  }

  @inline(__always)
  package mutating func removeCandidates() { candidateCount = 0 }

  @inline(__always)
  package mutating func addCandidate(_ classIndex: UInt8) {
    guard candidateCount < Decision.classLimit else { return }
    candidates[candidateCount] = classIndex
    candidateCount &+= 1
  }

  @inline(__always)
  func candidate(_ place: Int) -> UInt8 { candidates[place & (Decision.classLimit - 1)] }

  /// The candidate with the highest score.
  var best: UInt8 {
    var best = candidates[0]
    var bestScore = Int32.min
    for place in 0..<candidateCount {
      let score = scores[Int(candidates[place]) & (Decision.classLimit - 1)]
      if score > bestScore {
        bestScore = score
        best = candidates[place]
      }
    }
    return best
  }
}
