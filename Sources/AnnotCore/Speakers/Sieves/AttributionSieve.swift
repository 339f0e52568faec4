/// One way to find whose words a quotation is when its own sentence names nobody. Sieves run in order, precise before
/// loose, and touch only what is still open; every answer names its sieve.
///
/// *Source:* the quote-to-mention sieves of Muzny et al., "A Two-stage Sieve Approach for Quote Attribution" (2017).
protocol AttributionSieve: Sendable {
  /// Lower case with hyphens; shown as the evidence for an answer.
  static var name: String { get }
  /// How often its answers are right; see ``Evidence/confidence``.
  static var confidence: Double { get }
  static func source(of quotation: Int, in assembly: QuotationAssembly) -> DraftQuotation.Source?
}

enum AttributionSieves {
  static let all: [any AttributionSieve.Type] = [SameParagraph.self, ColonBefore.self, FollowUp.self, LastNamed.self]
}
