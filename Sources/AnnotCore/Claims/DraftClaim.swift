/// A claim as its paragraph alone shows it. Offsets are bytes from the start of the paragraph.
struct DraftClaim: Sendable, Equatable {
  var range: TextRange
  /// Without repeats, in the order of ``Claim/Kind``.
  var types: [Claim.Kind]
  /// In text order.
  var reasons: [Reason]
  /// Inside the claim: where its first trigger starts. The quotation that holds it is the one that the claim lies in.
  var anchor: Int
  /// The words that the sentence names as the source, where its syntax does: *the survey* of *the survey found that*.
  var source: TextRange?
  /// Whether the words around make it the writer's own, though they stand in reported speech: *said it could end the war
  /// that has killed thousands*.
  var isBackground: Bool
  /// See ``Claim/isPlain``.
  var isPlain = false

  // Made once, because every join makes claims of all drafts.
  private(set) var kinds = Claim.Kinds([])
  /// How the reader is told, where the claim has a source, by reason.
  private(set) var sourced: [String] = []
  /// How the reader is told, where it has none.
  private(set) var unsourced: [String] = []

  /// What makes the clause a claim.
  struct Reason: Sendable, Equatable {
    /// *a number*, *superlative*
    var label: String
    var words: TextRange
  }

  /// The claim as joins need it, with its reasons put into words.
  func worded(from prose: [UInt8]) -> DraftClaim {
    var claim = self
    claim.kinds = Claim.Kinds(types)
    for reason in reasons {
      let words = reason.words.clamped(to: prose.count)
      let excerpt = Excerpt.line(String(decoding: prose[words.start..<words.end], as: UTF8.self), most: 60)
      claim.sourced.append("\(reason.label): \(excerpt)")
      claim.unsourced.append("\(reason.label) without a source: \(excerpt)")
    }
    return claim
  }
}
