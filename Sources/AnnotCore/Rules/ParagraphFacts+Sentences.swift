extension ParagraphFacts {
  /// The sentences that hold numbers, each with them, in text order.
  var quantitiesBySentence: [(sentence: Range<Int>, quantities: [Quantity])] {
    var groups: [(sentence: Range<Int>, quantities: [Quantity])] = []
    var sentences = language.sentences[...]
    for quantity in quantities {
      let start = quantity.tokens.lowerBound
      while let sentence = sentences.first, sentence.tokens.upperBound <= start { sentences.removeFirst() }
      guard let sentence = sentences.first?.tokens else { break }
      if groups.last?.sentence == sentence {
        groups[groups.count - 1].quantities.append(quantity)
      } else {
        groups.append((sentence, [quantity]))
      }
    }
    return groups
  }
}

extension ParagraphFacts {
  /// The tokens of the sentence that holds the token, or the token alone where none does.
  func sentence(holding index: Int) -> Range<Int> {
    let next = language.sentences.partitioningIndex { $0.tokens.lowerBound > index }
    return language.sentences[checked: next - 1]?.tokens ?? index..<index + 1
  }
}
