/// A paragraph that the language layer is reading, a step at a time: tags, then names, then parses, then labels.
///
/// The steps are apart so that whoever reads many paragraphs can take each step for all of them before the next: the
/// steps look into big tables, and two of these do not fit into a processor's cache together.
package struct LanguageDraft {
  let bytes: [UInt8]
  package private(set) var facts = LanguageFacts()
  private let atoms: [WordAtoms]

  /// Finds tokens and sentences.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
    facts.tokens = Tokenizer.tokens(of: bytes)
    facts.sentences = SentenceSplitter.split(&facts.tokens, of: bytes)
    let tokens = facts.tokens
    atoms = bytes.withUnsafeBufferPointer { buffer in
      tokens.map { token in
        var atoms = WordAtoms(token, in: buffer)
        atoms.cluster = UInt32(truncatingIfNeeded: LanguagePipeline.clusters.value(atoms.form) ?? 0)
        return atoms
      }
    }
  }

  package mutating func tag() {
    for sentence in facts.sentences { update(sentence) { LanguagePipeline.tagger.tag($0, atoms: $1) } }
    markPictographs()
  }

  /// A pictograph is a symbol, whatever the words beside it make the tagger think: no name has one in it.
  private mutating func markPictographs() {
    bytes.withUnsafeBufferPointer { bytes in
      for index in facts.tokens.indices where bytes.byte(Int(facts.tokens[index].start)) >= 0xE2 {
        guard bytes.scalar(at: Int(facts.tokens[index].start)).scalarClass == .emoji else { continue }
        facts.tokens[index].partOfSpeech = .sym
        facts.tokens[index].tag = .nfp
      }
    }
  }

  package mutating func findNames() {
    for sentence in facts.sentences {
      var names = bytes.withUnsafeBufferPointer { bytes in
        facts.tokens.withUnsafeBufferPointer { tokens in
          atoms.withUnsafeBufferPointer { atoms in
            LanguagePipeline.nameFinder.names(
              UnsafeBufferPointer(rebasing: tokens[sentence.tokens]),
              atoms: UnsafeBufferPointer(rebasing: atoms[sentence.tokens]), bytes: bytes,
              offset: sentence.tokens.lowerBound)
          }
        }
      }
      CompoundNames(facts.tokens[sentence.tokens], atoms[sentence.tokens], in: bytes).join(&names)
      facts.names += names
    }
    NameFinder.unify(&facts.names, facts.tokens, bytes)
  }

  /// By sentence: what `isTrue` says of its tagged tokens.
  package func sentences(where isTrue: (ArraySlice<Token>) -> Bool) -> [Bool] {
    facts.sentences.map { isTrue(facts.tokens[$0.tokens]) }
  }

  /// Finds the heads in some of the sentences.
  ///
  /// - Parameter isWanted: by sentence.
  package mutating func parse(_ isWanted: [Bool]) {
    for (index, sentence) in facts.sentences.enumerated() where isWanted[checked: index] == true {
      facts.sentences[index].isParsed = true
      update(sentence) { LanguagePipeline.parser.parse($0, atoms: $1) }
    }
  }

  /// Names the relations in the sentences that are parsed.
  package mutating func label() {
    for sentence in facts.sentences where sentence.isParsed {
      update(sentence) { tokens, atoms in
        LanguagePipeline.labeler.label(tokens, atoms: atoms)
        // Until here they were indices into the sentence.
        for token in tokens.indices where tokens[token].head >= 0 {
          tokens[token].head &+= Int32(truncatingIfNeeded: sentence.tokens.lowerBound)
        }
      }
    }
  }

  private mutating func update(
    _ sentence: Sentence, _ body: (UnsafeMutableBufferPointer<Token>, UnsafeBufferPointer<WordAtoms>) -> Void
  ) {
    let atoms = atoms
    atoms.withUnsafeBufferPointer { atoms in
      facts.tokens.withUnsafeMutableBufferPointer { tokens in
        body(
          UnsafeMutableBufferPointer(rebasing: tokens[sentence.tokens]),
          UnsafeBufferPointer(rebasing: atoms[sentence.tokens]))
      }
    }
  }
}
