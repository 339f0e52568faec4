/// *who* is the person mentioned last before it in its sentence.
enum RelativePronoun: MentionSieve {
  static let name = "relative-pronoun"

  static func resolve(_ table: inout SpeakerTable) {
    for index in table.occurrences.indices
    where table.references[index] == nil && table.occurrences[index].mention.form == .relative {
      guard let before = antecedent(of: index, in: table.occurrences), let reference = table.references[before]
      else { continue }
      table.refer(index, to: reference.entry, sieve: name)
    }
  }

  /// The nearest mention of somebody before the one at `index`, in its sentence.
  static func antecedent(of index: Int, in occurrences: [SpeakerTable.Occurrence]) -> Int? {
    let here = occurrences[index]
    var before = index - 1
    while let other = occurrences[checked: before], other.paragraph == here.paragraph,
      other.mention.sentence == here.mention.sentence
    {
      switch other.mention.form {
      case .name where other.mention.kind == .person, .role: return before
      default: before -= 1
      }
    }
    return nil
  }
}
