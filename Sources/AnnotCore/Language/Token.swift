/// A word, number, mark or symbol of a paragraph, with what the language layer knows of it.
///
/// Offsets are UTF-8 bytes from the start of the paragraph.
public struct Token: Sendable, Equatable {
  var start: Int32
  var end: Int32
  /// The index of the head in the paragraph's tokens, or ``noHead`` for a root and for a sentence that is not parsed.
  var head: Int32 = Token.noHead
  var partOfSpeech: PartOfSpeech = .x
  var tag: PennTag = .unknown
  var relation: Relation = .unknown

  static let noHead: Int32 = -1

  init(start: Int, end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: end)
  }

  var range: TextRange { TextRange(Int(start), Int(end)) }
}

/// A sentence: a run of tokens of one paragraph.
public struct Sentence: Sendable, Equatable {
  /// Indices into the paragraph's tokens.
  var tokens: Range<Int>
  /// Whether heads and relations are filled in.
  var isParsed = false
}

/// The universal part of speech (UD v2).
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x
}
