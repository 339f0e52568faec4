import AnnotCore

/// What every analysis promises, whatever the text.
enum Promises {
  static let everyRule: Settings = {
    var settings = Settings()
    for rule in RuleSet.all { settings.rules[rule.code] = .on(.hint) }
    return settings
  }()

  static func check(_ analysis: Analysis) {
    let found = analysis.annotations
    var end = 0
    for block in found.structure {
      require(block.range, in: analysis)
      precondition(!block.range.isEmpty && block.range.start >= end, "blocks overlap")
      end = block.range.end
    }
    for quotation in found.quotations {
      precondition(!quotation.parts.isEmpty, "a quotation without content")
      for range in quotation.parts + quotation.fragments { require(range, in: analysis) }
      require(quotation.speaker, in: analysis)
      for range in [quotation.source, quotation.cue?.range] { range.map { require($0, in: analysis) } }
    }
    for mark in found.marks { require(mark.range, in: analysis) }
    for speaker in found.speakers {
      precondition(!speaker.name.isEmpty, "a speaker without a name")
      for range in speaker.mentions { require(range, in: analysis) }
    }
    for mention in found.mentions {
      require(mention.range, in: analysis)
      require(mention.speaker, in: analysis)
    }
    for claim in found.claims {
      require(claim.range, in: analysis)
      require(claim.speaker, in: analysis)
      precondition(!claim.types.isEmpty && !claim.reasons.isEmpty, "a claim without a reason")
      precondition(claim.quotation.map(found.quotations.indices.contains) ?? true, "a claim in no quotation")
    }
    for finding in found.diagnostics + found.suppressed.map(\.diagnostic) {
      require(finding.range, in: analysis)
      for edit in finding.fixes.flatMap(\.edits) { require(edit.range, in: analysis) }
      for place in finding.related { require(place.range, in: analysis) }
    }
    requireNesting(of: analysis.outline(), in: TextRange(0, analysis.text.count))
    for place in 0..<8 { _ = analysis.hover(at: analysis.text.count * place / 8) }
  }

  private static func require(_ range: TextRange, in analysis: Analysis) {
    precondition(range.start >= 0 && range.end <= analysis.text.count, "a range outside the text")
    for offset in [range.start, range.end] {
      precondition(analysis.text.characterBoundary(atOrBefore: offset) == offset, "a range that cuts a character")
    }
  }

  private static func require(_ speaker: Speaker.ID?, in analysis: Analysis) {
    precondition(speaker.map { analysis.annotations.speakers.indices.contains($0.index) } ?? true, "no such speaker")
  }

  private static func requireNesting(of items: [OutlineItem], in range: TextRange) {
    for item in items {
      precondition(range.contains(item.range) && item.range.contains(item.selection), "an item outside its section")
      precondition(!item.name.isEmpty, "an item without a name")
      requireNesting(of: item.children, in: item.range)
    }
  }
}
