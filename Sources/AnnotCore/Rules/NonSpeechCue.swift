enum NonSpeechCue: ParagraphRule {
  static let description = RuleDescription(
    code: "non-speech-cue",
    severity: .warning,
    summary: "Words attributed by a verb that is no speech",
    explanation: """
      Nobody smiles, laughs or shrugs a sentence.

      *Authority:* Bender and others, Reporting for the Media, chapter 12: people cannot smile, grin or laugh comments.

      *To mend it:* write *said*, and tell the smile apart if it matters.
      """)

  static func findings(in facts: ParagraphFacts) -> [Finding] {
    QuoteTag.all(in: facts, verbs: AttributionVerbs.gestures).compactMap { tag in
      let next = facts.words[tag.verb + 1]
      // *He laughed as he said* has its verb of speech elsewhere.
      guard !tag.subject.isEmpty, next != "as", next != "and",
        let neutral = AttributionVerbs.neutralForm(ofGesture: facts.words[tag.verb])
      else { return nil }
      let range = facts.words.range(tag.verb..<tag.verb + 1)
      let word = facts.string(range)
      return Finding(
        range: range, message: "Nobody “\(word)” words: write “\(neutral)”.",
        fixes: [
          Fix(
            title: "Replace “\(word)” by “\(neutral)”", edits: [TextEdit(range: range, replacement: neutral)],
            isPreferred: true)
        ])
    }
  }
}
