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
    let settings: ServerSettings.Patch?

    private enum Key: CodingKey { case settings }

    init(from decoder: any Decoder) throws {
      settings = try? decoder.container(keyedBy: Key.self).decode(ServerSettings.Patch.self, forKey: .settings)
    }
  }
}
