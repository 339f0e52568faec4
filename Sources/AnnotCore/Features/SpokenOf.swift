/// Somebody whom a speaker speaks of, or who speaks of a speaker, and the mentions by which they do.
public struct SpokenOf: Sendable, Equatable {
  public var speaker: Speaker.ID
  /// In text order; at least one.
  public var mentions: [TextRange]
}

extension Analysis {
  /// Who the mention or quotation at `offset` is or belongs to.
  public func speaker(at offset: Int) -> Speaker.ID? { subject(at: offset).flatMap(speaker) }

  /// Where the article says who the speaker is, and the sentence around it.
  public func introductionInContext(of speaker: Speaker.ID) -> (range: TextRange, context: TextRange)? {
    introduction(of: speaker).map { ($0, sentence(around: $0)) }
  }

  /// Those whose quotations mention the speaker, in the order in which they first do.
  public func speakersSpeaking(of id: Speaker.ID) -> [SpokenOf] {
    let mentions = annotations.speaker(id)?.mentions ?? []
    return grouped(
      mentions.flatMap { mention in
        Set(quotations(holding: mention).compactMap { annotations.quotations[$0].speaker }).filter { $0 != id }
          .map { ($0, mention) }
      })
  }

  /// Those whom the speaker's quotations mention, in the order in which they first do.
  public func speakersSpokenOf(by id: Speaker.ID) -> [SpokenOf] {
    grouped(
      index.quotations(of: id).flatMap { annotations.quotations[$0].parts }.flatMap(annotations.mentions(in:))
        .filter { $0.speaker != id }.map { ($0.speaker, $0.range) })
  }

  private func quotations(holding range: TextRange) -> [Int] {
    index.quotations(around: range.start).filter { place in
      annotations.quotations[place].parts.contains { $0.contains(range) }
    }
  }

  private func grouped(_ pairs: [(Speaker.ID, TextRange)]) -> [SpokenOf] {
    var places: [Speaker.ID: Int] = [:]
    var groups: [SpokenOf] = []
    for (speaker, range) in pairs.sorted(by: { ($0.1, $0.0.index) < ($1.1, $1.0.index) }) {
      if let place = places[speaker] {
        if groups[place].mentions.last != range { groups[place].mentions.append(range) }
      } else {
        places[speaker] = groups.count
        groups.append(SpokenOf(speaker: speaker, mentions: [range]))
      }
    }
    return groups
  }
}

extension Annotations {
  /// The mentions that lie in `range`, in text order.
  fileprivate func mentions(in range: TextRange) -> [ResolvedMention] {
    let next = mentions.partitioningIndex { $0.range.start >= range.start }
    return mentions[next...].prefix { $0.range.start < range.end }.filter { range.contains($0.range) }
  }
}
