/// Finds out whether what the join made of an earlier version still holds, and takes it along if it does.
///
/// It holds where every paragraph tells the join what it told before, if only some bytes further on. That is so for most
/// keystrokes: a letter more in a word that is no name, mark or cue.
struct JoinReuse {
  private let earlier: Joined
  /// The places of the claims that the changed paragraphs and those between them had.
  private let changedClaims: Range<Int>
  /// The paragraphs that were mapped anew, by their places.
  let changed: [Int]
  let move: OffsetMove
  /// For each of those, the move of its own offsets.
  private let inside: [Int: OffsetMove]

  /// nil where the join has to run.
  init?(_ joined: Joined, of earlier: Analysis, for paragraphs: [Paragraph], in text: SourceText, _ change: TextChange)
  {
    guard paragraphs.count == earlier.paragraphs.count else { return nil }
    var changed: [Int] = []
    for index in paragraphs.indices {
      guard earlier.paragraphs[index].kind == paragraphs[index].kind else { return nil }
      if earlier.paragraphs[index].mapped !== paragraphs[index].mapped
        || change.old(paragraphs[index].range) != earlier.paragraphs[index].range
      {
        changed.append(index)
      }
    }
    // Where text is inserted at the end of something, either all that ends there grows with it or nothing does.
    let move = [false, true].map { OffsetMove(change, endsGrow: $0) }.first { move in
      changed.allSatisfy { index in
        let (old, new) = (earlier.paragraphs[index], paragraphs[index])
        return move.start(old.range.start) == new.range.start
          && ParagraphPair(old: old, oldText: earlier.text, new: new, newText: text, move: move).tellTheSame
      }
    }
    guard let move else { return nil }
    self.earlier = joined
    let stretch = changed.first.flatMap { first in
      changed.last.map { TextRange(earlier.paragraphs[first].range.start, earlier.paragraphs[$0].range.end) }
    }
    let start = stretch.map { stretch in joined.claims.partitioningIndex { $0.range.start >= stretch.start } } ?? 0
    let end = stretch.map { stretch in joined.claims.partitioningIndex { $0.range.start >= stretch.end } } ?? 0
    changedClaims = start..<max(start, end)
    self.changed = changed
    self.move = move
    inside = Dictionary(
      uniqueKeysWithValues: changed.map { ($0, move.inside(earlier.paragraphs[$0], paragraphs[$0])) })
  }

  /// What the join would find in `article`. How sure a report is and what is claimed may have changed with the words of
  /// the paragraph and is taken from it; nothing else in the article rests on them.
  func joined(for article: Article) -> Joined {
    var article = article
    article.joined = earlier.moved(by: move)
    for (place, open) in earlier.openMarks.enumerated() {
      if let move = inside[open.paragraph] { article.joined.openMarks[place].span = open.span.moved(by: move) }
    }
    guard let first = changed.first, let last = changed.last else { return article.joined }
    for (index, origin) in article.joined.origins.enumerated() {
      guard let origin, (first...last).contains(origin.paragraph) else { continue }
      article.joined.quotations[index].evidence =
        article.paragraphs[origin.paragraph].facts.reports[origin.report].evidence
    }
    let paragraphs = article.paragraphs[first...last]
    guard !changedClaims.isEmpty || paragraphs.contains(where: { !$0.facts.claims.isEmpty }) else {
      return article.joined
    }
    let claims = ClaimJoin(article)
    article.joined.claims.replaceSubrange(changedClaims, with: paragraphs.flatMap(claims.claims))
    return article.joined
  }
}

/// A paragraph in two versions of an article.
///
/// Everything is compared that ``QuotationAssembly``, ``SpeakerResolution``, their sieves and ``MarkUses`` read of a
/// paragraph: what one of them begins to read has to be added here.
private struct ParagraphPair {
  let old: Paragraph
  let oldText: SourceText
  let new: Paragraph
  let newText: SourceText
  private let move: OffsetMove

  init(old: Paragraph, oldText: SourceText, new: Paragraph, newText: SourceText, move: OffsetMove) {
    self.old = old
    self.oldText = oldText
    self.new = new
    self.newText = newText
    self.move = move.inside(old, new)
  }

  var tellTheSame: Bool {
    let (before, now) = (old.facts, new.facts)
    return now.sourceMentions == before.sourceMentions && now.subjectOfLastSentence == before.subjectOfLastSentence
      && now.endsInColon == before.endsInColon && new.mapped.notes.names == old.mapped.notes.names
      && new.mapped.idleUses == old.mapped.idleUses
      && isMoved(before.marks, now.marks) && isMoved(before.openSpan, now.openSpan)
      && isMoved(before.resumedSpan, now.resumedSpan) && isMoved(before.turn, now.turn)
      && isMoved(before.reports.map(\.withoutConfidence), now.reports.map(\.withoutConfidence))
      && isMoved(before.mentions, now.mentions) && saysTheSame(before.turn?.name, now.turn?.name)
      && zip(before.mentions, now.mentions).allSatisfy { before, now in
        saysTheSame(before.range, now.range) && saysTheSame(before.role, now.role)
      }
      && zip(before.reports, now.reports).allSatisfy { old, new in
        // Where all that stood between two ends is deleted, both have moved as they should, but one may hold the other now.
        saysTheSame(old.source, new.source) && isMoved(before.fragments(in: old.parts), now.fragments(in: new.parts))
      }
  }

  private func isMoved<Value: Movable & Equatable>(_ before: Value, _ now: Value) -> Bool {
    before.moved(by: move) == now
  }

  /// Names and roles are told in the words of the text.
  private func saysTheSame(_ before: TextRange?, _ now: TextRange?) -> Bool {
    guard let before, let now else { return true }
    return bytes(old.absolute(before), of: oldText) == bytes(new.absolute(now), of: newText)
  }

  private func bytes(_ range: TextRange, of text: SourceText) -> ArraySlice<UInt8> {
    let range = range.clamped(to: text.count)
    return text.bytes[range.start..<range.end]
  }
}

extension QuotationMark: Movable {
  func moved(by move: OffsetMove) -> QuotationMark { QuotationMark(range: move(range), shape: shape, side: side) }
}

extension MarkedSpan: Movable {
  func moved(by move: OffsetMove) -> MarkedSpan {
    MarkedSpan(opening: opening.moved(by: move), closing: closing.moved(by: move), range: move(range), depth: depth)
  }
}

extension ReportedSpan: Movable {
  func moved(by move: OffsetMove) -> ReportedSpan {
    ReportedSpan(
      style: style, parts: parts.moved(by: move), cue: cue.moved(by: move), source: source.moved(by: move),
      evidence: evidence)
  }

  /// How sure a report is changes with every word of its sentence.
  fileprivate var withoutConfidence: ReportedSpan {
    var span = self
    span.evidence.confidence = 0
    return span
  }
}

extension Mention: Movable {
  func moved(by move: OffsetMove) -> Mention {
    var mention = self
    mention.range = move(range)
    mention.name = name.moved(by: move)
    mention.role = role.moved(by: move)
    return mention
  }
}

extension TranscriptTurn: Movable {
  func moved(by move: OffsetMove) -> TranscriptTurn {
    var turn = self
    turn.name = move(name)
    turn.colon = move(colon)
    turn.speech = move(speech)
    return turn
  }
}
