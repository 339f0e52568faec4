extension LSP {
  /// `workspace/configuration`: the sections whose values are asked for.
  struct ConfigurationParams: JSONWritable {
    let sections: [String]

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("items") {
          $0.array(sections) { json, section in json.object { $0.field("section", section) } }
        }
      }
    }
  }

  struct DidChangeConfigurationParams: Decodable, Sendable {
    let settings: LocatedJSON?

    private enum Key: CodingKey { case settings }

    init(from decoder: any Decoder) throws {
      settings = try? decoder.container(keyedBy: Key.self).decode(LocatedJSON.self, forKey: .settings)
    }
  }

  /// `client/registerCapability` for `workspace/didChangeWatchedFiles`.
  struct WatchedFilesRegistration: JSONWritable {
    let patterns: [String]

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("registrations") {
          $0.array([patterns]) { json, patterns in
            json.object {
              $0.field("id", "annot-settings")
              $0.field("method", "workspace/didChangeWatchedFiles")
              $0.field("registerOptions") {
                $0.object {
                  $0.field("watchers") {
                    $0.array(patterns) { json, pattern in json.object { $0.field("globPattern", pattern) } }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
