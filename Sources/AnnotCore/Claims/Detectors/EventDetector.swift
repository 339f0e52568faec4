/// Something of consequence that is said to have happened.
enum EventDetector: ClaimDetector {
  static func triggers(in sentence: ClaimSentence) -> [ClaimTrigger] {
    sentence.range.compactMap { index in
      guard sentence.isVerb(index), isEvent(index, in: sentence) else { return nil }
      return ClaimTrigger(kind: .event, tokens: index..<index + 1, label: "event")
    }
  }

  static let lemmas = WordSet(acts, actsWithObject)

  private static func isEvent(_ index: Int, in sentence: ClaimSentence) -> Bool {
    guard sentence.isLemma(index, in: lemmas),
      sentence.isPast(index) || !sentence.isParsed && sentence.tag(index) == .vbd
    else { return false }
    if let subject = sentence.sharedSubject(index), ["i", "we", "you"].contains(sentence[subject]) { return false }
    return sentence.isLemma(index, in: acts) || sentence.child(index, [.obj, .nsubjPass]) != nil
      || sentence.tree.head(index).map { sentence.relation(index) == .aclRelcl && sentence.range.contains($0) } ?? false
  }

  /// Acts that are news by themselves.
  private static let acts: WordSet = """
    kill attack invade bomb shell shoot murder assassinate execute explode collapse crash die drown injure wound resign
    arrest indict convict sentence acquit jail imprison deport evacuate flee surrender riot rebel revolt defect seize
    capture hijack kidnap abduct rape assault stab poison sink burn erupt flood derail unleash bombard strike raid
    legalize ban outlaw repeal ratify enact veto elect reelect impeach oust overthrow depose bankrupt default
    devalue sue settle plead testify fire hire inaugurate secede annex withdraw retreat deploy sanction expel
    destroy demolish vandalize loot
    """
  /// Acts that are news where they are done to something.
  private static let actsWithObject: WordSet = """
    launch approve reject pass sign cancel close win lose cut raise increase reduce halt suspend end 
    block break breach violate knock topple remove appoint nominate announce acquire buy sell pay spend steal hack leak
    publish create build establish invent discover develop fund finance order grant deny award
    impose lift adopt abandon delay postpone extend drop file defeat damage cripple shut abolish
    transfer donate commit pledge investigate test infect spread transmit detect blame
    engineer manufacture produce patent recall withhold conceal delete dissolve merge expand
    """
}
