import AnnotCore

/// What `check --format sarif` prints: SARIF 2.1.0, as code scanning services read it.
struct SARIFLog: JSONWritable {
  let results: [SARIFResult]
  /// Whether every file could be read.
  let isComplete: Bool

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.field("version", "2.1.0")
      $0.field("runs") { $0.array([self]) { json, log in log.writeRun(to: &json) } }
    }
  }

  private func writeRun(to json: inout JSONWriter) {
    json.object {
      $0.field("tool") {
        $0.object {
          $0.field("driver") {
            $0.object {
              $0.field("name", "annot-lsp")
              $0.field("semanticVersion", Version.current)
              $0.field("rules") { $0.array(RuleSet.all, Self.write) }
            }
          }
        }
      }
      $0.field("columnKind", "utf16CodeUnits")
      $0.field("invocations") {
        $0.array([isComplete]) { json, isComplete in json.object { $0.field("executionSuccessful", isComplete) } }
      }
      $0.field("results", results)
    }
  }

  private static func write(to json: inout JSONWriter, _ rule: RuleDescription) {
    json.object {
      $0.field("id", rule.code)
      $0.field("shortDescription", SARIFMessage(text: rule.summary))
      $0.field("fullDescription", SARIFMessage(text: rule.explanation))
      $0.field("help") {
        $0.object {
          $0.field("text", rule.explanation)
          $0.field("markdown", rule.explanation)
        }
      }
      $0.field("defaultConfiguration") {
        $0.object {
          $0.field("enabled", rule.isOnByDefault)
          $0.field("level", rule.severity.sarifLevel)
        }
      }
    }
  }
}

struct SARIFMessage: JSONWritable {
  let text: String

  func write(to json: inout JSONWriter) { json.object { $0.field("text", text) } }
}

extension Diagnostic.Severity {
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }
}
