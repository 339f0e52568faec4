import AnnotCore

/// One finding as SARIF has it.
struct SARIFResult {
  private let finding: Diagnostic
  private let ruleIndex: Int
  private let place: Place
  private let related: [(place: Place, message: String)]
  private let fingerprint: String
  private let suppression: SuppressedDiagnostic.Source?

  /// Where, from 1; columns in UTF-16 units.
  private struct Place {
    let uri: String
    let start: LinePosition
    let end: LinePosition
  }

  /// The findings in an article, those that are suppressed included, in text order.
  static func all(in analysis: Analysis, path: String) -> [SARIFResult] {
    let indices = Dictionary(uniqueKeysWithValues: RuleSet.all.enumerated().map { ($1.code, $0) })
    let open = analysis.annotations.diagnostics.map { (finding: $0, suppression: SuppressedDiagnostic.Source?.none) }
    let suppressed = analysis.annotations.suppressed.map { (finding: $0.diagnostic, suppression: Optional($0.source)) }
    var occurrences: [String: Int] = [:]
    return (open + suppressed).sorted { ($0.finding.range, $0.finding.code) < ($1.finding.range, $1.finding.code) }
      .map { finding, suppression in
        let sentence = SentenceKey(analysis.sentence(at: finding.range.start) ?? analysis.text[finding.range]).text
        let subject = "\(finding.code)\n\(sentence)"
        occurrences[subject, default: 0] += 1
        return SARIFResult(
          finding, ruleIndex: indices[finding.code] ?? -1, in: analysis, path: path,
          fingerprint: "\(subject)\n\(occurrences[subject] ?? 1)", suppression: suppression)
      }
  }

  private init(
    _ finding: Diagnostic, ruleIndex: Int, in analysis: Analysis, path: String, fingerprint: String,
    suppression: SuppressedDiagnostic.Source?
  ) {
    let uri = Self.uri(of: path)
    func place(_ range: TextRange) -> Place {
      Place(
        uri: uri, start: analysis.lines.position(at: range.start, in: analysis.text, encoding: .utf16),
        end: analysis.lines.position(at: range.end, in: analysis.text, encoding: .utf16))
    }
    self.finding = finding
    self.ruleIndex = ruleIndex
    self.place = place(finding.range)
    related = finding.related.map { (place($0.range), $0.message) }
    self.fingerprint = String(Fingerprint.of(fingerprint.utf8), radix: 16)
    self.suppression = suppression
  }

  /// Relative paths stay relative, so that a log means the same on every machine.
  private static func uri(of path: String) -> String {
    if path == "-" { return "stdin" }
    let uri = DocumentURI(filePath: path).string
    return path.hasPrefix("/") ? uri : String(uri.dropFirst("file://".count))
  }
}

extension SARIFResult: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("ruleId", finding.code)
      $0.field("ruleIndex", ruleIndex)
      $0.field("level", finding.severity.sarifLevel)
      $0.field("message", SARIFMessage(text: finding.message))
      $0.field("locations") { $0.array([place]) { json, place in Self.write(place, message: nil, to: &json) } }
      if !related.isEmpty {
        $0.field("relatedLocations") {
          $0.array(related) { json, related in Self.write(related.place, message: related.message, to: &json) }
        }
      }
      $0.field("partialFingerprints") { $0.object { $0.field("ruleAndSentence/v1", fingerprint) } }
      $0.field("suppressions") {
        $0.array([suppression].compactMap { $0 }) { json, source in
          json.object { $0.field("kind", source == .article ? "inSource" : "external") }
        }
      }
    }
  }

  private static func write(_ place: Place, message: String?, to json: inout JSONWriter) {
    json.object {
      $0.field("message", ifPresent: message.map(SARIFMessage.init))
      $0.field("physicalLocation") {
        $0.object {
          $0.field("artifactLocation") { $0.object { $0.field("uri", place.uri) } }
          $0.field("region") {
            $0.object {
              $0.field("startLine", place.start.line + 1)
              $0.field("startColumn", place.start.column + 1)
              $0.field("endLine", place.end.line + 1)
              $0.field("endColumn", place.end.column + 1)
            }
          }
        }
      }
    }
  }
}
