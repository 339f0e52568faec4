/// One act of reporting, as one paragraph alone shows it. Offsets are bytes from the start of the paragraph.
struct ReportedSpan: Sendable, Equatable {
  var style: Quotation.Style
  /// The content; marks are included, the cue is not. More than one where the attribution splits it.
  var parts: [TextRange]
  var cue: Cue?
  /// The mention that the cue ties to the content, or nil where the paragraph names nobody.
  var source: TextRange?
  var evidence: Evidence
}
