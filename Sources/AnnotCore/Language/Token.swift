/// A word, number, mark or symbol of a paragraph, with what the language layer knows of it.
///
/// Offsets are UTF-8 bytes from the start of the paragraph.
public struct Token: Sendable, Equatable {
  package var start: Int32
  package var end: Int32
  /// The index of the head in the paragraph's tokens, or ``noHead`` for a root and for a sentence that is not parsed.
  package var head: Int32 = Token.noHead
  package var partOfSpeech: PartOfSpeech = .x
  package var tag: PennTag = .unknown
  package var relation: Relation = .unknown

  package static let noHead: Int32 = -1

  package init(start: Int, end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: end)
  }

  package var range: TextRange { TextRange(Int(start), Int(end)) }
}

/// A sentence: a run of tokens of one paragraph.
public struct Sentence: Sendable, Equatable {
  /// Indices into the paragraph's tokens.
  package var tokens: Range<Int>
  /// Whether heads and relations are filled in.
  package var isParsed = false

  package init(tokens: Range<Int>) { self.tokens = tokens }
}

/// The universal part of speech (UD v2).
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x
}
