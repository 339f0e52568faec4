/// Words that make the clause they stand in a claim.
struct ClaimTrigger {
  var kind: Claim.Kind
  /// Indices into the paragraph's tokens.
  var tokens: Range<Int>
  /// What the words are: *a number*, *superlative*.
  var label: String
  /// Whether the words make no claim on their own, and only add their type to one that others make: *two*, *four years*.
  var isWeak = false
  /// Whether the words make a claim only where nothing else in their clause does.
  var isPlain = false
}

/// Finds the triggers of one type. Each is a file named after it; ``ClaimFinder`` lists them all.
protocol ClaimDetector: Sendable {
  /// In text order. Takes time linear in the sentence.
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger]
}
