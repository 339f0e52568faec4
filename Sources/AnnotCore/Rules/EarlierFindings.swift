/// What the article rules found in an earlier version, for those that need not run again.
struct EarlierFindings {
  /// By place in ``RuleSet/articleRules``; nil where the rule was switched off.
  let byRule: [[Finding]?]
  /// The paragraphs that are not the same, in the earlier version and in this one.
  let changed: [(old: MappedParagraph, new: MappedParagraph)]
  let move: OffsetMove

  /// The findings of `rule` for this version; nil where it has to run.
  func findings(of rule: any ArticleRule.Type, at place: Int) -> [Finding]? {
    guard let findings = byRule[checked: place] ?? nil,
      changed.allSatisfy({ rule.readsTheSame(in: $0.new, as: $0.old) }), findings.allSatisfy(isClear)
    else { return nil }
    return findings.moved(by: move)
  }

  /// A rule may point between two bytes, where the move cannot know on which side of an insertion it means.
  private func isClear(_ finding: Finding) -> Bool {
    move.isClear(of: finding.range) && finding.related.allSatisfy { move.isClear(of: $0.range) }
      && finding.fixes.allSatisfy { $0.edits.allSatisfy { move.isClear(of: $0.range) } }
  }
}
