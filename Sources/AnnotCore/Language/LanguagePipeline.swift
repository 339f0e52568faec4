/// Reads a paragraph: tokens, sentences, tags, names, parses.
package struct LanguagePipeline {
  /// The facts of one paragraph, from its bytes alone. Bytes that mask markup are ``fillerByte``.
  ///
  /// `parse` decides for each sentence, given its tagged tokens, whether later steps need its parse.
  package static func facts(
    of bytes: [UInt8], parse: (ArraySlice<Token>) -> Bool = { _ in true }
  ) -> LanguageFacts {
    var draft = LanguageDraft(bytes: bytes)
    draft.tag()
    draft.findNames()
    draft.parse(draft.sentences(where: parse))
    draft.label()
    return draft.facts
  }

  static let clusters = PackedDictionary(ClusterModel.classes)
  package static let tagger = Tagger(
    weights: PackedWeights(TaggerModel.weights), dictionary: PackedDictionary(TaggerModel.dictionary),
    inventory: TagInventory(
      pairs: TaggerModel.pairs, sets: TaggerModel.sets, openSets: TaggerModel.openSets))
  package static let nameFinder = NameFinder(weights: PackedWeights(NameModel.weights))
  package static let parser = Parser(rows: PackedRows(ParserModel.rows))
  package static let labeler = Labeler(
    preferences: PackedPreferences(
      LabelerModel.preferences, pairs: LabelerModel.preferredPairs, rows: LabelerModel.classRows),
    inventory: RelationInventory(LabelerModel.relations))
}
