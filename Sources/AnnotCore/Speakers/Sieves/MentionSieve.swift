/// One way to tell whom mentions refer to. Sieves run in order, precise before loose, and touch only what is still
/// open; every answer names its sieve.
///
/// *Source:* the multi-pass sieves of Raghunathan et al., "A Multi-Pass Sieve for Coreference Resolution" (2010).
protocol MentionSieve: Sendable {
  /// Lower case with hyphens; shown as the evidence for an answer.
  static var name: String { get }
  static func resolve(_ table: inout SpeakerTable)
}

enum MentionSieves {
  static let all: [any MentionSieve.Type] = [
    FullName.self, Surname.self, ShortName.self, RoleOfSomebodyNamed.self, NounOfBody.self,
    Interviewee.self, PersonalPronoun.self, Unnamed.self,
    RelativePronoun.self,
  ]
}
