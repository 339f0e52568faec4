/// Reads a paragraph: tokens, sentences, tags, parses, names.
package struct LanguagePipeline {
  /// The facts of one paragraph, from its bytes alone. Bytes that mask markup are ``fillerByte``.
  ///
  /// `parse` decides for each sentence, given its tagged tokens, whether later steps need its parse.
  package static func facts(of bytes: [UInt8], parse: (ArraySlice<Token>) -> Bool = { _ in true }) -> LanguageFacts {
    var facts = LanguageFacts()
    facts.tokens = Tokenizer.tokens(of: bytes)
    facts.sentences = SentenceSplitter.split(&facts.tokens, of: bytes)
    return facts
  }
}
