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
        markPictographs(&facts.tokens, range, bytes)
        facts.names += bytes.withUnsafeBufferPointer { bytes in
          facts.tokens.withUnsafeBufferPointer {
            nameFinder.names(
              UnsafeBufferPointer(rebasing: $0[range]), atoms: atoms, bytes: bytes, offset: range.lowerBound)
          }
        }
        guard parse(facts.tokens[range]) else { continue }
        facts.sentences[index].isParsed = true
        LanguagePipeline.parse(&facts.tokens, range, atoms: atoms)
      }
    }
    NameFinder.unify(&facts.names, facts.tokens, bytes)
    return facts
  }

  /// A pictograph is a symbol, whatever the words beside it make the tagger think: no name has one in it.
  private static func markPictographs(_ tokens: inout [Token], _ range: Range<Int>, _ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      for index in range where bytes.byte(Int(tokens[index].start)) >= 0xE2 {
        guard bytes.scalar(at: Int(tokens[index].start)).scalarClass == .emoji else { continue }
        tokens[index].partOfSpeech = .sym
        tokens[index].tag = .nfp
      }
    }
  }

  /// The facts with the parses of those sentences that are not parsed yet and that `isNeeded` asks for.
  static func parsing(
    _ facts: LanguageFacts, of bytes: [UInt8], where isNeeded: (ArraySlice<Token>) -> Bool
  ) -> LanguageFacts {
    var facts = facts
    for index in facts.sentences.indices where !facts.sentences[index].isParsed {
      let range = facts.sentences[index].tokens
      guard isNeeded(facts.tokens[range]) else { continue }
      let atoms = bytes.withUnsafeBufferPointer { buffer in
        facts.tokens[range].map { token in
          var atoms = WordAtoms(token, in: buffer)
          atoms.cluster = UInt32(truncatingIfNeeded: clusters.value(atoms.form) ?? 0)
          return atoms
        }
      }
      facts.sentences[index].isParsed = true
      atoms.withUnsafeBufferPointer { parse(&facts.tokens, range, atoms: $0) }
    }
    return facts
  }

  private static func parse(_ tokens: inout [Token], _ range: Range<Int>, atoms: UnsafeBufferPointer<WordAtoms>) {
    tokens.withUnsafeMutableBufferPointer { tokens in
      let tokens = UnsafeMutableBufferPointer(rebasing: tokens[range])
      parser.parse(tokens, atoms: atoms)
      labeler.label(tokens, atoms: atoms)
      for token in tokens.indices where tokens[token].head >= 0 {
        tokens[token].head &+= Int32(truncatingIfNeeded: range.lowerBound)
      }
    }
  }

  private static let clusters = PackedDictionary(ClusterModel.classes)
  package static let tagger = Tagger(
    weights: PackedWeights(TaggerModel.weights), dictionary: PackedDictionary(TaggerModel.dictionary),
    inventory: TagInventory(pairs: TaggerModel.pairs, sets: TaggerModel.sets))
  package static let nameFinder = NameFinder(weights: PackedWeights(NameModel.weights))
  package static let parser = Parser(rows: PackedRows(ParserModel.rows))
  package static let labeler = Labeler(
    preferences: PackedPreferences(LabelerModel.preferences, pairs: LabelerModel.preferredPairs),
    inventory: RelationInventory(LabelerModel.relations))
}
