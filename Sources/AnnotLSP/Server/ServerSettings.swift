/// What the user can set. Every setting has a default, and a value of the wrong kind leaves the default in place.
struct ServerSettings: Sendable, Equatable {
  /// How long the text must rest before findings are pushed, in milliseconds.
  var diagnosticsDelay = 50

  static let longestDelay = 10_000
}

extension ServerSettings {
  /// The settings that a client sent: all optional, either by themselves or under the key `annot`.
  struct Patch: Decodable, Sendable, Equatable {
    var diagnosticsDelay: Int?

    private enum Key: String, CodingKey { case annot, diagnostics }
    private enum DiagnosticsKey: String, CodingKey { case delay }

    init(from decoder: any Decoder) throws {
      guard var fields = try? decoder.container(keyedBy: Key.self) else { return }
      if let nested = try? fields.nestedContainer(keyedBy: Key.self, forKey: .annot) { fields = nested }
      let diagnostics = try? fields.nestedContainer(keyedBy: DiagnosticsKey.self, forKey: .diagnostics)
      diagnosticsDelay = try? diagnostics?.decode(Int.self, forKey: .delay)
    }
  }

  mutating func apply(_ patch: Patch) {
    if let delay = patch.diagnosticsDelay { diagnosticsDelay = min(max(delay, 0), Self.longestDelay) }
  }
}
