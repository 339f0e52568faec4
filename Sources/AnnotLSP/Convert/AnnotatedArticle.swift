import AnnotCore

/// One article's annotations as JSON: what `protocol/annotations.schema.json` describes, fields in that order.
///
/// Places are written as whoever asked counts them: in scalars in a file, as positions in an editor.
struct AnnotatedArticle<ID: JSONWritable & Sendable, Place: JSONWritable & Sendable>: JSONWritable {
  let id: ID
  private let annotations: Annotations
  private let place: (Int) -> Place

  /// The annotations with the place of a byte offset written as `place` says.
  init(id: ID, _ annotations: Annotations, place: @escaping (Int) -> Place) {
    self.id = id
    self.annotations = annotations
    self.place = place
  }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("schema", 1)
      $0.field("structure") { $0.array(annotations.structure, write) }
      $0.field("quotations") { $0.array(annotations.quotations.enumerated(), write) }
      $0.field("marks") { $0.array(annotations.marks, write) }
      $0.field("speakers") { $0.array(annotations.speakers.enumerated(), write) }
      $0.field("claims") { $0.array(annotations.claims.enumerated(), write) }
      $0.field("diagnostics") { $0.array(annotations.diagnostics, write) }
    }
  }

  private func write(to json: inout JSONWriter, _ block: Block) {
    json.object {
      $0.field("kind", block.kind.rawValue)
      writeBounds(of: block.range, to: &$0)
    }
  }

  private func write(to json: inout JSONWriter, _ numbered: (offset: Int, element: Quotation)) {
    let quotation = numbered.element
    json.object {
      $0.field("id", Self.quotationID(numbered.offset))
      $0.field("style", quotation.style.rawValue)
      writeBounds(of: quotation.range, to: &$0)
      $0.field("parts") { $0.array(quotation.parts, writePair) }
      $0.field("fragments") { $0.array(quotation.fragments, writePair) }
      $0.field("cue") { write(to: &$0, quotation.cue) }
      $0.field("source") { write(to: &$0, quotation.source) }
      $0.field("speaker", quotation.speaker.map(Self.speakerID))
      $0.field("sieve", quotation.evidence.sieve)
      $0.field("confidence", quotation.evidence.confidence)
    }
  }

  private func write(to json: inout JSONWriter, _ cue: Cue?) {
    guard let cue else { return json.null() }
    json.object {
      writeBounds(of: cue.range, to: &$0)
      $0.field("lemma", cue.lemma)
    }
  }

  private func write(to json: inout JSONWriter, _ source: TextRange?) {
    guard let source else { return json.null() }
    json.object { writeBounds(of: source, to: &$0) }
  }

  private func write(to json: inout JSONWriter, _ mark: Mark) {
    json.object {
      writeBounds(of: mark.range, to: &$0)
      $0.field("use", mark.use.rawValue)
    }
  }

  private func write(to json: inout JSONWriter, _ numbered: (offset: Int, element: Speaker)) {
    let speaker = numbered.element
    json.object {
      $0.field("id", Self.speakerID(Speaker.ID(index: numbered.offset)))
      $0.field("name", speaker.name)
      $0.field("kind", speaker.kind.rawValue)
      $0.field("role", speaker.role)
      $0.field("aliases", speaker.aliases)
      $0.field("mentions") { $0.array(speaker.mentions, writePair) }
    }
  }

  private func write(to json: inout JSONWriter, _ numbered: (offset: Int, element: Claim)) {
    let claim = numbered.element
    json.object {
      $0.field("id", "c\(numbered.offset + 1)")
      writeBounds(of: claim.range, to: &$0)
      $0.field("types", claim.types.map(\.rawValue))
      $0.field("attributed", claim.isAttributed)
      $0.field("speaker", claim.speaker.map(Self.speakerID))
      $0.field("quotation", claim.quotation.map(Self.quotationID))
      $0.field("reasons", claim.reasons)
    }
  }

  private func write(to json: inout JSONWriter, _ finding: Diagnostic) {
    json.object {
      $0.field("code", finding.code)
      $0.field("severity", finding.severity.rawValue)
      writeBounds(of: finding.range, to: &$0)
      $0.field("message", finding.message)
    }
  }

  private func writeBounds(of range: TextRange, to json: inout JSONWriter) {
    json.field("start", place(range.start))
    json.field("end", place(range.end))
  }

  private func writePair(to json: inout JSONWriter, _ range: TextRange) {
    [place(range.start), place(range.end)].write(to: &json)
  }

  private static func quotationID(_ index: Int) -> String { "q\(index + 1)" }
  private static func speakerID(_ id: Speaker.ID) -> String { "s\(id.index + 1)" }
}

extension AnnotatedArticle where Place == Int {
  /// The annotations with places in Unicode scalars.
  init(id: ID, _ analysis: Analysis) {
    let offsets = ScalarOffsets(analysis.text)
    self.init(id: id, analysis.annotations) { offsets[$0] }
  }
}
