/// What the join finds in an article, whatever the settings say. In bytes of the article and in text order.
struct Joined: Sendable {
  /// Quotation marks without a partner that no neighbouring paragraph supplies.
  var openMarks: [OpenMark] = []
  var quotations: [Quotation] = []
  /// By quotation: the report that tied it to its source; nil where the join did.
  var origins: [DraftQuotation.Origin?] = []
  /// The places of the direct quotations that no words report: few, and asked for by several rules.
  var unreported: [Int] = []
  var speakers: [Speaker] = []
  var mentions: [ResolvedMention] = []
  var claims: [Claim] = []
  var marks: [Mark] = []
  /// Where people are named, for the rules about names.
  var people = NamedPeople()

  /// A span whose opening or closing mark is missing.
  struct OpenMark: Sendable {
    /// The place of its paragraph among the article's.
    var paragraph: Int
    /// In bytes of the paragraph.
    var span: MarkedSpan
  }
}

extension Joined: Movable {
  /// All of it for a later version in which nothing else has changed, but for the open marks, which count from their
  /// paragraphs.
  func moved(by move: OffsetMove) -> Joined {
    var joined = self
    joined.quotations = quotations.moved(by: move)
    joined.speakers = speakers.moved(by: move)
    joined.mentions = mentions.moved(by: move)
    joined.claims = claims.moved(by: move)
    joined.marks = marks.moved(by: move)
    joined.people = people.moved(by: move)
    return joined
  }
}

// What ends before the change is passed on as it is, without its lists being made anew.

extension Quotation: Movable {
  func moved(by move: OffsetMove) -> Quotation {
    if move.keeps(parts), move.keeps(source?.end ?? 0), move.keeps(cue?.range.end ?? 0) { return self }
    var quotation = self
    quotation.parts = parts.moved(by: move)
    quotation.fragments = fragments.moved(by: move)
    quotation.cue = cue.moved(by: move)
    quotation.source = source.moved(by: move)
    return quotation
  }
}

extension Cue: Movable {
  func moved(by move: OffsetMove) -> Cue { Cue(range: move(range), lemma: lemma) }
}

extension Speaker: Movable {
  func moved(by move: OffsetMove) -> Speaker {
    if move.keeps(mentions) { return self }
    var speaker = self
    speaker.mentions = mentions.moved(by: move)
    return speaker
  }
}

extension ResolvedMention: Movable {
  func moved(by move: OffsetMove) -> ResolvedMention {
    var mention = self
    mention.range = move(range)
    return mention
  }
}

extension Claim: Movable {
  func moved(by move: OffsetMove) -> Claim {
    var claim = self
    claim.range = move(range)
    return claim
  }
}

extension Mark: Movable {
  func moved(by move: OffsetMove) -> Mark { Mark(range: move(range), use: use) }
}

extension Finding: Movable {
  func moved(by move: OffsetMove) -> Finding {
    var finding = self
    finding.range = move(range)
    finding.related = related.map { Diagnostic.Related(range: move($0.range), message: $0.message) }
    finding.fixes = fixes.map { fix in
      var fix = fix
      fix.edits = fix.edits.map { TextEdit(range: move($0.range), replacement: $0.replacement) }
      return fix
    }
    return finding
  }
}
