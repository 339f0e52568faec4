/// What the article rules found in an earlier version, for those that need not run again.
struct EarlierFindings {
  /// By place in ``RuleSet/articleRules``; nil where the rule was switched off.
  let byRule: [[Finding]?]
  /// The paragraphs that are not the same.
  let changes: [ParagraphChange]
  /// Their places among the article's paragraphs.
  let changed: [Int]
  let move: OffsetMove

  /// The findings of `rule` for this version; nil where it has to run.
  func findings(of rule: any ArticleRule.Type, at place: Int, in article: Article) -> [Finding]? {
    guard let earlier = byRule[checked: place] ?? nil else { return nil }
    if let rule = rule as? any LocalArticleRule.Type { return findings(earlier, of: rule, in: article) }
    guard changes.allSatisfy(rule.readsTheSame), earlier.allSatisfy(isClear) else { return nil }
    return earlier.moved(by: move)
  }

  /// The earlier findings in the paragraphs that are the same, and what is found in the others.
  private func findings(_ earlier: [Finding], of rule: any LocalArticleRule.Type, in article: Article) -> [Finding]? {
    let kept = earlier.filter { finding in !changes.contains { $0.old.range.contains(finding.range.start) } }
    guard kept.allSatisfy(isClear) else { return nil }
    return changed.reduce(into: kept.moved(by: move)) { findings, index in
      guard let start = article.paragraphs[checked: index]?.range.start else { return }
      let place = findings.partitioningIndex { $0.range.start >= start }
      findings.insert(contentsOf: rule.findings(inParagraph: index, of: article), at: place)
    }
  }

  /// A rule may point between two bytes, where the move cannot know on which side of an insertion it means.
  private func isClear(_ finding: Finding) -> Bool {
    move.isClear(of: finding.range) && finding.related.allSatisfy { move.isClear(of: $0.range) }
      && finding.fixes.allSatisfy { $0.edits.allSatisfy { move.isClear(of: $0.range) } }
  }
}
