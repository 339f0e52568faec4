/// Which sentences the quotation model wants parsed: those that may report.
package enum ParseNeed {
  /// Whether the sentence of these tagged tokens has a cue or a quotation mark in it.
  package static func isNeeded(_ tokens: ArraySlice<Token>, in prose: [UInt8]) -> Bool {
    tokens.contains { token in
      switch token.tag {
      case .openQuote, .closeQuote: return true
      default: break
      }
      guard token.partOfSpeech == .verb else { return false }
      let range = token.range.clamped(to: prose.count)
      guard let cue = ReportingCue.cue(prose[range.start..<range.end]) else { return false }
      return cue.kind.isStrong || cue.kind == .mindReading
    }
  }
}
