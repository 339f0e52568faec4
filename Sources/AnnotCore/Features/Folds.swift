/// Lines that can be folded away under their first one.
public struct Fold: Sendable, Equatable {
  public enum Kind: Sendable {
    case section, frontMatter, boilerplate, quotation
  }
  /// Ends on a later line than it starts.
  public var range: TextRange
  public var kind: Kind
  /// What stands for the lines that are folded away.
  public var summary: String
}

extension Analysis {
  /// The sections, the front matter, what comes along with a pasted page, and quotations of several lines; in text order.
  ///
  /// - Parameter limit: the most folds that are wanted. Quotations are left out first, then the deepest sections.
  public func folds(limit: Int? = nil) -> [Fold] {
    let sections = sections
    var folds = sections.map { Fold(range: $0.range, kind: .section, summary: summary(of: $0)) }
    folds += blockFolds
    folds += annotations.quotations.compactMap { quotation in
      guard lines.line(at: quotation.range.end) - lines.line(at: quotation.range.start) >= Self.longQuotation else {
        return nil
      }
      let speaker = annotations.speaker(quotation.speaker)?.name
      return Fold(
        range: quotation.range, kind: .quotation,
        summary: "\(speaker ?? "Nobody named"): \(Excerpt.line(text[quotation.range], most: 40))")
    }
    folds = folds.filter { lines.line(at: $0.range.end) > lines.line(at: $0.range.start) }
    if let limit, folds.count > limit {
      let depth = Dictionary(sections.map { ($0.range, $0.heading.level) }, uniquingKeysWith: min)
      func rank(_ fold: Fold) -> Int { fold.kind == .quotation ? .max : depth[fold.range] ?? 0 }
      folds = Array(folds.sorted { (rank($0), $0.range) < (rank($1), $1.range) }.prefix(max(0, limit)))
    }
    return folds.sorted { $0.range < $1.range }
  }

  /// The line ends in a quotation that is worth folding.
  private static let longQuotation = 2

  /// Front matter and boilerplate; blocks of one kind that follow one another are one fold.
  private var blockFolds: [Fold] {
    var folds: [Fold] = []
    var previous: BlockKind?
    for block in annotations.structure {
      defer { previous = block.kind }
      let kind: Fold.Kind
      switch block.kind {
      case .frontmatter: kind = .frontMatter
      case .boilerplate: kind = .boilerplate
      default: continue
      }
      if previous == block.kind, let last = folds.popLast() {
        folds.append(Fold(range: last.range.union(block.range), kind: kind, summary: last.summary))
      } else {
        folds.append(
          Fold(range: block.range, kind: kind, summary: kind == .frontMatter ? "front matter" : "not the article"))
      }
    }
    return folds
  }

  /// *3 quotations*, or the heading's own words where nobody is quoted.
  private func summary(of section: Section) -> String {
    let count = annotations.quotations.count(startingIn: section.range)
    return "\(Excerpt.line(prose(of: section.heading), most: 60))"
      + (count == 0 ? "" : " (\(Count.of(count, "quotation")))")
  }
}

extension [Quotation] {
  /// How many start in `range`.
  fileprivate func count(startingIn range: TextRange) -> Int {
    func first(from offset: Int) -> Int {
      partitioningIndex { $0.range.start >= offset }
    }
    return Swift.max(0, first(from: range.end) - first(from: range.start))
  }
}
