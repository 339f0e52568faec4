extension Article {
  /// The day of writing: as the settings say, or the front matter's *date*, or the one full date of byline or dateline.
  static func datelineDay(_ text: SourceText, _ blocks: [Block], _ settings: Settings) -> CalendarDay? {
    if let day = settings.datelineDay { return day }
    for block in blocks {
      switch block.kind {
      case .frontmatter:
        if let day = frontMatterDay(text[block.range]) { return day }
      case .byline, .dateline:
        guard block.range.length < 300 else { continue }
        let line = Array(text[block.range].utf8)
        let words = ParagraphWords(prose: line, language: LanguagePipeline.facts(of: line) { _ in false })
        if let day = DateReader.dates(in: words).lazy.compactMap(\.calendarDay).first { return day }
      default: continue
      }
    }
    return nil
  }

  /// Whether the blocks that tell the day of writing are the same after a change.
  static func tellsSameDay(_ blocks: [Block], as old: [Block], after change: TextChange) -> Bool {
    let (now, before) = (blocks.filter(\.kind.tellsDay), old.filter(\.kind.tellsDay))
    return now.count == before.count
      && zip(now, before).allSatisfy { $0.kind == $1.kind && change.old($0.range) == $1.range }
  }

  /// The first date with its year in the body, if all such dates are of that year: an article that tells no other day of
  /// writing was written about then.
  var onlyFullDate: CalendarDay? {
    var first: CalendarDay?
    for paragraph in paragraphs where paragraph.kind.isOwnText {
      for day in paragraph.facts.dates.lazy.compactMap(\.calendarDay) {
        if let first, first.year != day.year { return nil }
        first = first ?? day
      }
    }
    return first
  }

  /// The value of `date:`, `published:` and their like.
  private static func frontMatterDay(_ matter: String) -> CalendarDay? {
    for line in matter.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: line.contains(":") ? ":" : "=", maxSplits: 1)
      guard parts.count == 2, dateKeys.contains(parts[0].filter { $0 != " " }.lowercased()) else { continue }
      let value = parts[1].drop { " \"'".contains($0) }
      if let day = CalendarDay(iso: value) { return day }
    }
    return nil
  }

  private static let dateKeys: Set<String> = ["date", "published", "pubdate", "publishdate", "publish_date", "created"]

  var headlines: [Paragraph] {
    // By place, because every rule that looks for them would otherwise touch all paragraphs' counts of references.
    paragraphs.indices.filter { paragraphs[$0].kind == .headline }.map { paragraphs[$0] }
  }

  /// By the place of a speaker: whether a source of a quotation is named that means them.
  var isQuoted: [Bool] {
    var isQuoted = [Bool](repeating: false, count: speakers.count)
    for index in quotations.indices where quotations[index].source != nil {
      if let speaker = quotations[index].speaker, isQuoted.indices.contains(speaker.index) {
        isQuoted[speaker.index] = true
      }
    }
    return isQuoted
  }

  /// The paragraphs that a headline may rest on.
  var body: [Paragraph] {
    paragraphs.filter { $0.kind.isOwnText || $0.kind == .blockquote || $0.kind == .caption }
  }
}

extension BlockKind {
  fileprivate var tellsDay: Bool { self == .frontmatter || self == .byline || self == .dateline }
}
