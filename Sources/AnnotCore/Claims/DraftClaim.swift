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

  /// What makes the clause a claim.
  struct Reason: Sendable, Equatable {
    /// *a number*, *superlative*
    var label: String
    var words: TextRange
  }
}
