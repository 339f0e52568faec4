/// What an editor asks about when it names a place: the mention under the caret, else the quotation that it stands in.
enum CaretSubject {
  case mention(ResolvedMention)
  /// A place in ``Annotations/quotations``.
  case quotation(Int)
}

extension Analysis {
  /// The subject at a caret. Editors put it on a character or behind one, so the end of a word still means the word.
  func subject(at offset: Int) -> CaretSubject? {
    if let mention = mention(touching: offset) { return .mention(mention) }
    return (quotation(at: offset) ?? quotation(at: offset - 1)).map(CaretSubject.quotation)
  }

  /// The innermost resolved mention that holds the byte at `offset`, else the one that ends there.
  func mention(touching offset: Int) -> ResolvedMention? {
    annotations.mention(at: offset) ?? annotations.mention(at: offset - 1)
  }

  /// The place of the quotation whose content or cue holds the byte at `offset`; of nested ones the innermost.
  func quotation(at offset: Int) -> Int? {
    index.quotations(around: offset).filter { place in
      let quotation = annotations.quotations[place]
      return quotation.parts.contains { $0.contains(offset) } || quotation.cue?.range.contains(offset) == true
    }.min { annotations.quotations[$0].range.length < annotations.quotations[$1].range.length }
  }

  /// The place of the claim that holds the byte at `offset`; of nested ones the innermost.
  func claim(at offset: Int) -> Int? {
    index.claims(around: offset).min {
      annotations.claims[$0].range.length < annotations.claims[$1].range.length
    }
  }

  /// Who speaks at a caret: whom the mention means, or whose the quotation is.
  func speaker(of subject: CaretSubject) -> Speaker.ID? {
    switch subject {
    case .mention(let mention): mention.speaker
    case .quotation(let place): annotations.quotations[checked: place]?.speaker
    }
  }
}
