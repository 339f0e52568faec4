/// The mark that belongs to another.
enum MarkPartner {
  /// What closes a quotation that `mark` opens, or opens one that it closes. A mark that looks the same on both sides is
  /// its own partner.
  static func partner(of mark: String) -> String { partners[mark] ?? mark }

  private static let partners: [String: String] = [
    "“": "”", "”": "“", "„": "“", "‟": "”", "‘": "’", "’": "‘", "‚": "‘", "‛": "’", "``": "''", "«": "»", "»": "«",
    "‹": "›", "›": "‹", "「": "」", "」": "「", "『": "』", "』": "『",
  ]
}
