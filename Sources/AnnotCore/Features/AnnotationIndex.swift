/// Where things stand and whose they are, worked out once for an analysis, so that a question about a caret costs no
/// walk over the article.
struct AnnotationIndex: Sendable {
  private let quotationRanges: RangeIndex
  private let claimRanges: RangeIndex
  private let quotations: SpeakerGroups
  private let claims: SpeakerGroups

  init(_ annotations: Annotations) {
    quotationRanges = RangeIndex(
      annotations.quotations.map { quotation in
        quotation.cue.map { quotation.range.union($0.range) } ?? quotation.range
      })
    claimRanges = RangeIndex(annotations.claims.map(\.range))
    quotations = SpeakerGroups(annotations.quotations.map(\.speaker), count: annotations.speakers.count)
    claims = SpeakerGroups(annotations.claims.map(\.speaker), count: annotations.speakers.count)
  }

  /// The places of the quotations whose range, with its cue, holds the byte at `offset`.
  func quotations(around offset: Int) -> [Int] { quotationRanges.places(holding: offset) }

  /// The places of the claims that hold the byte at `offset`.
  func claims(around offset: Int) -> [Int] { claimRanges.places(holding: offset) }

  /// The places of a speaker's quotations, in text order.
  func quotations(of speaker: Speaker.ID) -> ArraySlice<Int> { quotations[speaker] }

  /// The places of a speaker's claims, in text order.
  func claims(of speaker: Speaker.ID) -> ArraySlice<Int> { claims[speaker] }
}

/// The places of a list's items, by speaker.
private struct SpeakerGroups: Sendable {
  /// Group after group, each in order.
  private var places: [Int]
  /// Where each group starts, and the last ends.
  private var starts: [Int]

  init(_ speakers: [Speaker.ID?], count: Int) {
    starts = Array(repeating: 0, count: max(0, count) + 1)
    for speaker in speakers {
      if let speaker, (0..<count).contains(speaker.index) { starts[speaker.index + 1] += 1 }
    }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    places = Array(repeating: 0, count: starts[starts.count - 1])
    var next = starts
    for (place, speaker) in speakers.enumerated() {
      guard let speaker, (0..<count).contains(speaker.index) else { continue }
      places[next[speaker.index]] = place
      next[speaker.index] += 1
    }
  }

  subscript(speaker: Speaker.ID) -> ArraySlice<Int> {
    guard let start = starts[checked: speaker.index], let end = starts[checked: speaker.index + 1] else { return [] }
    return places[start..<end]
  }
}
