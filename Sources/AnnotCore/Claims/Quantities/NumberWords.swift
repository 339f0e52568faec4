/// The words that write numbers.
enum NumberWords {
  /// *zero* to *ninety*; not *hundred* and what is larger.
  static func small(_ word: String) -> Double? { smallNumbers[word] }

  /// What *hundred*, *thousand*, *million* and their like multiply by; *m*, *bn* and *k* after figures too.
  static func multiplier(_ word: String) -> Double? { multipliers[word] }

  /// *k*, *m*, *bn* and *tn*, written right after the figures.
  static func shortMultiplier(_ word: String) -> Double? { shortMultipliers[word] }

  /// *first* to *twelfth*, *hundredth*.
  static func ordinal(_ word: String) -> Double? { ordinals[word] }

  /// How many make a whole: *half* 2, *third* 3, *quarters* 4.
  static func denominator(_ word: String) -> Double? { denominators[word] }

  /// *dozens*, *hundreds*: from the least to the most that the word can mean.
  static func vague(_ word: String) -> ClosedRange<Double>? { vagueNumbers[word] }

  /// *twice*, *tripled*, *fivefold*.
  static func times(_ word: String) -> Double? {
    if let times = multiples[word] { return times }
    guard word.hasSuffix("fold") else { return nil }
    let stem = String(word.dropLast(4))
    guard let first = stem.utf8.first, stem.utf8.count < 8 else { return nil }
    return small(stem) ?? (ASCII.isDigit(first) ? Double(stem) : nil)
  }

  /// Whether a number can start with `word`.
  static func canStart(_ word: String) -> Bool {
    starts.contains(word) || isMultiple(word)
  }

  /// *fivefold*
  static func isMultiple(_ word: String) -> Bool { word.hasSuffix("fold") }

  /// *A million*, *a third of*: what follows decides.
  static let articles: WordSet = ["a", "an"]

  static let starts = WordSet(
    words: [smallNumbers, multipliers, ordinals, denominators, multiples].flatMap(\.keys) + vagueNumbers.keys)

  private static let smallNumbers: [String: Double] = {
    let units = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    var numbers: [String: Double] = [:]
    for (value, word) in units.enumerated() { numbers[word] = Double(value) }
    for (index, word) in tens.enumerated() { numbers[word] = Double(index + 2) * 10 }
    return numbers
  }()

  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  private static let multipliers: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12, "score": 20,
    "lakh": 1e5, "crore": 1e7,
  ]
  private static let shortMultipliers: [String: Double] = [
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
  ]
  private static let ordinals: [String: Double] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "hundredth": 100, "thousandth": 1000, "millionth": 1e6,
  ]
  private static let denominators: [String: Double] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
    "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
  ]
  private static let vagueNumbers: [String: ClosedRange<Double>] = [
    "dozens": 24...99, "scores": 40...99, "tens": 20...99, "hundreds": 200...999, "thousands": 2e3...9_999,
    "millions": 2e6...99e6, "billions": 2e9...99e9, "trillions": 2e12...99e12,
  ]
  private static let multiples: [String: Double] = [
    "twice": 2, "thrice": 3, "doubled": 2, "tripled": 3, "quadrupled": 4, "doubling": 2, "tripling": 3, "double": 2,
    "triple": 3, "quadruple": 4, "halved": 0.5, "halving": 0.5,
  ]
}
