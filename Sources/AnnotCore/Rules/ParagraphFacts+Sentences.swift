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
