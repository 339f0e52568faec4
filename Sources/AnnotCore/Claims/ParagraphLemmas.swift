/// The dictionary forms of a paragraph's words, each worked out once for all that looks for them.
struct ParagraphLemmas {
  /// By token; empty for what has no form but its own, such as names, pronouns and marks.
  private let lemmas: [String]
  /// By token: what ``WordSet`` knows the lemma by.
  private let hashes: [UInt64]

  init(_ words: ParagraphWords) {
    lemmas = words.tokens.indices.map { index in
      let token = words.tokens[index]
      switch token.partOfSpeech {
      case .verb, .aux, .noun, .adj, .adp, .sconj, .adv: break
      default: if token.tag != .vbg { return "" }
      }
      return Lemmatizer.lemma(
        of: words[index], tag: token.tag, isIrregular: words.isWord(index, in: Lemmatizer.irregular))
    }
    hashes = lemmas.map(WordSet.hash)
  }

  /// In lower case; the empty word outside the paragraph.
  subscript(index: Int) -> String { lemmas[checked: index] ?? "" }

  /// Whether the lemma is in `set`: faster than to compare it with one string after another.
  func isWord(_ index: Int, in set: WordSet) -> Bool {
    guard let hash = hashes[checked: index] else { return false }
    return set.contains(hash: hash)
  }
}
