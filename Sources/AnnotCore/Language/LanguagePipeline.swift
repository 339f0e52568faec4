/// Reads a paragraph: tokens, sentences, tags, parses, names.
package struct LanguagePipeline {
  /// The facts of one paragraph, from its bytes alone. Bytes that mask markup are ``fillerByte``.
  ///
  /// `parse` decides for each sentence, given its tagged tokens, whether later steps need its parse.
  package static func facts(
    of bytes: [UInt8], parse: (ArraySlice<Token>) -> Bool = { _ in true }
  ) -> LanguageFacts {
    var facts = LanguageFacts()
    facts.tokens = Tokenizer.tokens(of: bytes)
    facts.sentences = SentenceSplitter.split(&facts.tokens, of: bytes)
    let atoms = bytes.withUnsafeBufferPointer { buffer in
      facts.tokens.map { token in
        var atoms = WordAtoms(token, in: buffer)
        atoms.cluster = UInt32(truncatingIfNeeded: clusters.value(atoms.form) ?? 0)
        return atoms
      }
    }
    facts.tokens.withUnsafeMutableBufferPointer { tokens in
      atoms.withUnsafeBufferPointer { atoms in
        for sentence in facts.sentences {
          tagger.tag(
            UnsafeMutableBufferPointer(rebasing: tokens[sentence.tokens]),
            atoms: UnsafeBufferPointer(rebasing: atoms[sentence.tokens]))
        }
      }
    }
    return facts
  }

  private static let clusters = PackedDictionary(ClusterModel.classes)
  private static let tagger = Tagger(
    weights: PackedWeights(TaggerModel.weights), dictionary: PackedDictionary(TaggerModel.dictionary),
    inventory: TagInventory(pairs: TaggerModel.pairs, sets: TaggerModel.sets))
}
