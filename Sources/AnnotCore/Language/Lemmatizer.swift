/// The dictionary form of a word, by its tag: exceptions first, then rules of English spelling.
package enum Lemmatizer {
  /// The lemma of a token in lower case; `bytes` are its paragraph's. Names keep their form, in lower case too.
  package static func lemma(of token: Token, in bytes: [UInt8]) -> String {
    let form = lowercased(token, in: bytes)
    return lemma(of: form, tag: token.tag, isIrregular: irregular.contains(form))
  }

  /// The lemma of a word in lower case with straight apostrophes.
  ///
  /// - Parameter isIrregular: whether the word is one of ``irregular``.
  static func lemma(of form: String, tag: PennTag, isIrregular: Bool) -> String {
    if isIrregular, let exception = exceptions[form], fits(exception.tags, tag) { return exception.lemma }
    switch tag {
    case .vbd, .vbn: return form.hasSuffix("ed") ? past(form) : form
    case .vbg: return form.hasSuffix("ing") && form.utf8.count > 4 ? participle(form) : form
    case .vbz: return form.hasSuffix("s") ? singular(form) : form
    case .nns: return form.hasSuffix("s") && form.utf8.count > 2 ? singular(form) : form
    case .pos: return "'s"
    default: return form
    }
  }

  /// The token in lower case, with straight apostrophes.
  static func lowercased(_ token: Token, in bytes: [UInt8]) -> String {
    let range = token.range.clamped(to: bytes.count)
    let form = String(decoding: bytes[range.start..<range.end], as: UTF8.self).lowercased()
    return form.utf8.contains(0xE2) ? String(form.map { $0 == "’" || $0 == "‘" ? "'" : $0 }) : form
  }

  private static func fits(_ tags: LemmaExceptions.Tags, _ tag: PennTag) -> Bool {
    switch tag {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz, .md: tags == .verb || tags == .any
    case .nn, .nns: tags == .noun || tags == .any
    case .jj, .jjr, .jjs, .rb, .rbr, .rbs: tags == .comparison || tags == .any
    default: tags == .any
    }
  }

  private static let exceptions = LemmaExceptions.table()
  /// The forms whose lemma a list gives: most words are none of them, and need no look into a dictionary.
  static let irregular = WordSet(words: exceptions.keys)

  private static func past(_ form: String) -> String {
    if form.hasSuffix("ied") { return form.utf8.count == 4 ? cut(form, 1) : cut(form, 3) + "y" }
    if form.hasSuffix("eed"), form.utf8.count > 4 { return cut(form, 1) }
    return stem(cut(form, 2))
  }

  private static func participle(_ form: String) -> String { stem(cut(form, 3)) }

  /// The form without its last ASCII letters.
  private static func cut(_ form: String, _ count: Int) -> String { String(Substring(form.utf8.dropLast(count))) }

  /// What stands before *-ed* or *-ing*, as a base form: a doubled consonant made single, a lost *e* put back.
  private static func stem(_ stem: String) -> String {
    var stem = stem
    switch stem.withUTF8(ending) {
    case .kept: return stem
    case .doubled: return cut(stem, 1)
    case .withoutE: return stem + "e"
    }
  }

  /// What the end of a stem lost or got before *-ed* or *-ing*.
  private enum Ending { case kept, doubled, withoutE }

  private static func ending(of letters: UnsafeBufferPointer<UInt8>) -> Ending {
    guard letters.count >= 2 else { return .kept }
    let last = letters[letters.count - 1]
    let before = letters[letters.count - 2]
    guard letters.contains(where: { isVowel($0) || $0 == UInt8(ascii: "y") }) else { return .kept }
    if last == before {
      switch last {
      case UInt8(ascii: "s"), UInt8(ascii: "l"), UInt8(ascii: "f"), UInt8(ascii: "z"), UInt8(ascii: "e"):
        return doubledStems.contains(letters, 0, letters.count) ? .doubled : .kept
      default:
        // A letter of two bytes that are the same is none of English.
        return last < 0x80 ? .doubled : .kept
      }
    }
    return losesE(letters, last, before) ? .withoutE : .kept
  }

  private static func losesE(_ letters: UnsafeBufferPointer<UInt8>, _ last: UInt8, _ before: UInt8) -> Bool {
    if stemsWithE.contains(letters, 0, letters.count) { return true }
    if stemsWithoutE.contains(letters, 0, letters.count) { return false }
    let third = letters.count >= 3 ? letters[letters.count - 3] : 0
    let syllables = vowelGroups(letters)
    switch last {
    case UInt8(ascii: "v"), UInt8(ascii: "u"): return true
    case UInt8(ascii: "c"): return true
    case UInt8(ascii: "g"):
      return before != UInt8(ascii: "n") || third == UInt8(ascii: "e") || third == UInt8(ascii: "u")
    case UInt8(ascii: "s"): return before != UInt8(ascii: "s")
    case UInt8(ascii: "z"): return isVowel(before)
    case UInt8(ascii: "l"):
      if isVowel(before) {
        return !isVowel(third) && (syllables == 1 || before == UInt8(ascii: "u") || before == UInt8(ascii: "i"))
      }
      return before != UInt8(ascii: "l") && before != UInt8(ascii: "r") && before != UInt8(ascii: "w")
    case UInt8(ascii: "t"), UInt8(ascii: "d"):
      guard isVowel(before),
        !isVowel(third) || third == UInt8(ascii: "u") && before == UInt8(ascii: "o")
          || third == UInt8(ascii: "i") && before == UInt8(ascii: "a")
          || third == UInt8(ascii: "u") && before == UInt8(ascii: "a")
      else { return false }
      if syllables == 1 { return true }
      return before == UInt8(ascii: "a") || before == UInt8(ascii: "u")
        || last == UInt8(ascii: "d") && before != UInt8(ascii: "e") || before == UInt8(ascii: "o")
    case UInt8(ascii: "n"):
      return isVowel(before) && !isVowel(third) && (syllables == 1 || before == UInt8(ascii: "i"))
    case UInt8(ascii: "r"):
      guard isVowel(before), !isVowel(third) || third == UInt8(ascii: "u") else { return false }
      return syllables == 1 || before == UInt8(ascii: "a") || before == UInt8(ascii: "i") || before == UInt8(ascii: "u")
    case UInt8(ascii: "m"), UInt8(ascii: "k"), UInt8(ascii: "p"), UInt8(ascii: "b"):
      return isVowel(before) && !isVowel(third)
        && (syllables == 1 || before == UInt8(ascii: "u") || before == UInt8(ascii: "o") && last == UInt8(ascii: "k"))
    default: return false
    }
  }

  private static func singular(_ form: String) -> String {
    if form.hasSuffix("es") {
      if form.hasSuffix("ies"), form.utf8.count > 4 { return cut(form, 3) + "y" }
      for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where form.hasSuffix(ending) {
        return cut(form, ending == "oes" && form.utf8.count == 4 ? 1 : 2)
      }
    }
    if form.hasSuffix("ss") || form.hasSuffix("us") || form.hasSuffix("is") { return form }
    return cut(form, 1)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  private static func vowelGroups(_ letters: UnsafeBufferPointer<UInt8>) -> Int {
    var groups = 0
    var wasVowel = false
    for (index, letter) in letters.enumerated() {
      let vowel =
        (isVowel(letter) || letter == UInt8(ascii: "y") && index > 0)
        && !(letter == UInt8(ascii: "u") && index > 0 && letters[index - 1] == UInt8(ascii: "q"))
      if vowel, !wasVowel { groups += 1 }
      wasVowel = vowel
    }
    return groups
  }

  /// Stems that take an *e* against the rules below, and stems that take none.
  private static let stemsWithE = WordSet(
    """
    chang challeng arrang exchang rang hing cring creat recreat procreat ignor explor stor restor ador implor scor bor
    postpon dethron phon hon interfer adher sever persever escap shap reshap welcom overcom undertak overtak mistak
    invok evok provok revok cop hop typ wip postur complet delet compet unit invit excit ignit cit writ recit despit
    tast wast past hast past pleas eas leas releas increas decreas ceas teas creas purchas practis promot sooth breath
    bath cloth loath seeth handl believ agre rat hat mat clos los chos bas ras axe dy ey argu issu
    becom interven supersed extradit conced guid describ prescrib subscrib inscrib ach headach analyz
    """)
  private static let stemsWithoutE = WordSet(
    """
    focus bias canvas gas pivot ballot riot bit edit credit audit visit limit profit exhibit inhibit prohibit benefit
    cancel model travel tunnel murmur council develop gallop envelop answer alter happen listen open sharpen pocket
    target budget market exit deposit inherit orbit solicit spirit summit vomit bring hang bang wing sing ring sting
    swing cling fling string belong long wrong throng debut forfeit worship gossip kidnap mandat fight
    """)
  private static let doubledStems = WordSet(
    """
    cancell travell modell labell signall fuell controll patroll compell propell expell rebell excell quarrell
    enroll fulfill tunnell counsell levell marshall gass buss quizz
    """)
}
