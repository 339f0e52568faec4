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
    atoms.withUnsafeBufferPointer { atoms in
      for index in facts.sentences.indices {
        let range = facts.sentences[index].tokens
        let atoms = UnsafeBufferPointer(rebasing: atoms[range])
        facts.tokens.withUnsafeMutableBufferPointer {
          tagger.tag(UnsafeMutableBufferPointer(rebasing: $0[range]), atoms: atoms)
        }
        facts.names += bytes.withUnsafeBufferPointer { bytes in
          facts.tokens.withUnsafeBufferPointer {
            nameFinder.names(
              UnsafeBufferPointer(rebasing: $0[range]), atoms: atoms, bytes: bytes, offset: range.lowerBound)
          }
        }
        guard parse(facts.tokens[range]) else { continue }
        facts.sentences[index].isParsed = true
        facts.tokens.withUnsafeMutableBufferPointer { tokens in
          let tokens = UnsafeMutableBufferPointer(rebasing: tokens[range])
          parser.parse(tokens, atoms: atoms)
          labeler.label(tokens, atoms: atoms)
          for token in tokens.indices where tokens[token].head >= 0 {
            tokens[token].head &+= Int32(truncatingIfNeeded: range.lowerBound)
          }
        }
      }
    }
    NameFinder.unify(&facts.names, facts.tokens, bytes)
    return facts
  }

  private static let clusters = PackedDictionary(ClusterModel.classes)
  package static let tagger = Tagger(
    weights: PackedWeights(TaggerModel.weights), dictionary: PackedDictionary(TaggerModel.dictionary),
    inventory: TagInventory(pairs: TaggerModel.pairs, sets: TaggerModel.sets))
  private static let nameFinder = NameFinder(weights: PackedWeights(NameModel.weights))
  private static let parser = Parser(rows: PackedRows(ParserModel.rows))
  private static let labeler = Labeler(
    weights: PackedWeights(LabelerModel.weights), inventory: RelationInventory(LabelerModel.relations))
}
