import AnnotCore

/// The speakers of an article with what each says: what `protocol/speakers.schema.json` describes, fields in that order.
struct SpeakersReport: JSONWritable {
  let snapshot: Snapshot

  private var annotations: Annotations { snapshot.analysis.annotations }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", snapshot.uri)
      $0.field("version", snapshot.version)
      $0.field("speakers") { $0.array(annotations.speakers.indices, writeSpeaker) }
      $0.field("unattributed") {
        $0.array(annotations.quotations.indices.filter { annotations.quotations[$0].speaker == nil }, writeQuotation)
      }
      $0.field("unsourced") {
        $0.array(annotations.claims.indices.filter { annotations.claims[$0].isUnsourced }, writeClaim)
      }
    }
  }

  private func writeSpeaker(to json: inout JSONWriter, _ index: Int) {
    let speaker = annotations.speakers[index]
    let id = Speaker.ID(index: index)
    json.object {
      $0.field("id", "s\(index + 1)")
      $0.field("name", speaker.name)
      $0.field("kind", speaker.kind.rawValue)
      $0.field("role", speaker.role)
      $0.field("aliases", speaker.aliases)
      $0.field("introduction") { write(to: &$0, speaker.mentions.first) }
      $0.field("mentions", speaker.mentions.count)
      $0.field("quotations") { $0.array(snapshot.analysis.quotations(of: id), writeQuotation) }
      $0.field("claims") { $0.array(snapshot.analysis.claims(of: id), writeClaim) }
    }
  }

  private func write(to json: inout JSONWriter, _ range: TextRange?) {
    guard let range else { return json.null() }
    snapshot.range(range).write(to: &json)
  }

  private func writeQuotation(to json: inout JSONWriter, _ index: Int) {
    let quotation = annotations.quotations[index]
    json.object {
      $0.field("id", "q\(index + 1)")
      $0.field("style", quotation.style.rawValue)
      $0.field("range", snapshot.range(quotation.range))
      $0.field("text", snapshot.analysis.excerpt(of: quotation))
    }
  }

  private func writeClaim(to json: inout JSONWriter, _ index: Int) {
    let claim = annotations.claims[index]
    json.object {
      $0.field("id", "c\(index + 1)")
      $0.field("types", claim.types.map(\.rawValue))
      $0.field("range", snapshot.range(claim.range))
      $0.field("text", snapshot.analysis.excerpt(of: claim))
    }
  }
}
