/// The *A:* of an interview is whom the article introduces by the full name before the first question.
enum Interviewee: MentionSieve {
  static let name = "interviewee"
  /// The labels of questions and answers, in lower case.
  static let question = "q"
  static let answer = "a"

  static func resolve(_ table: inout SpeakerTable) {
    var introduced: Int?
    for index in table.occurrences.indices {
      if introduced == nil, let reference = table.references[index] {
        let entry = table.entries[reference.entry]
        if entry.kind == .person, entry.isNamed, entry.words.count > 1 { introduced = reference.entry }
      }
      let mention = table.occurrences[index].mention
      guard let introduced, table.references[index] == nil, mention.form == .role, mention.kind == .anonymous,
        mention.words == [answer]
      else { continue }
      table.refer(index, to: introduced, sieve: name)
    }
  }
}
