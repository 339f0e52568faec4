/// Reads the bare number at a place: figures or words with their multipliers, no unit.
struct NumberParser {
  let words: ParagraphWords

  struct Number {
    var tokens: Range<Int>
    var values: ClosedRange<Double>
    var isOrdinal = false
    /// Whether it is a fraction of a whole: 0.5 for *half*.
    var isFraction = false
    /// Whether it has a multiplier: *million*.
    var isMultiplied = false
    /// Whether it is written in figures.
    var isFigures = false

    init(_ tokens: Range<Int>, _ value: Double) {
      self.tokens = tokens
      values = value...value
    }
  }

  /// The number that starts at `index`, as long as it goes; nil where none starts.
  func number(at index: Int) -> Number? {
    let word = words[index]
    if let figures = figures(word) { return afterFigures(index, figures) }
    guard NumberWords.canStart(word) || word == "a" || word == "an" || Self.vulgarFractions[word] != nil else {
      return nil
    }
    return fraction(index) ?? vague(index) ?? spelt(index) ?? ordinal(index)
  }

  // MARK: Figures

  private func figures(_ word: String) -> Double? {
    guard let first = word.utf8.first, ASCII.isDigit(first), word.utf8.count <= 18 else { return nil }
    guard word.utf8.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else {
      return nil
    }
    return Double(word.contains(",") ? word.filter { $0 != "," } : word)
  }

  private func afterFigures(_ index: Int, _ value: Double) -> Number? {
    var number = Number(index..<index + 1, value)
    number.isFigures = true
    var end = index + 1
    if words.touchesPrevious(end), let half = Self.vulgarFractions[words[end]] {
      number.values = value + half...value + half
      end += 1
    }
    if words.isHyphen(end), NumberWords.multiplier(words[end + 1]) != nil { end += 1 }
    while let multiplier = NumberWords.multiplier(words[end]), words[end] != "score" {
      multiply(&number, by: multiplier)
      end += 1
    }
    number.tokens = index..<end
    return number
  }

  private func multiply(_ number: inout Number, by multiplier: Double) {
    number.values = number.values.lowerBound * multiplier...number.values.upperBound * multiplier
    number.isMultiplied = true
  }

  private static let vulgarFractions: [String: Double] = [
    "½": 0.5, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅛": 0.125,
  ]

  // MARK: Words

  /// *half*, *a third of*, *two-thirds*, *three quarters*, *half a million*.
  private func fraction(_ index: Int) -> Number? {
    if let value = Self.vulgarFractions[words[index]] {
      var number = Number(index..<index + 1, value)
      number.isFraction = true
      return number
    }
    if words[index] == "half" {
      if words[index + 1] == "a" || words[index + 1] == "an", let multiplier = NumberWords.multiplier(words[index + 2])
      {
        var number = Number(index..<index + 3, 0.5)
        multiply(&number, by: multiplier)
        return number
      }
      guard
        ["of", "the", "its", "their", "his", "her", "that", "as"].contains(words[index + 1]) || index == 0
          || ["than", "nearly", "about", "almost", "by", "over", "in", "roughly"].contains(words[index - 1])
      else { return nil }
      return whole(index..<index + 1, 0.5)
    }
    let count: Double
    switch words[index] {
    case "a", "an", "one": count = 1
    default:
      guard let small = NumberWords.small(words[index]), (2...9).contains(small) else { return nil }
      count = small
    }
    let isHyphenated = words.isHyphen(index + 1)
    let part = isHyphenated ? index + 2 : index + 1
    guard let denominator = NumberWords.denominator(words[part]), denominator > 1 else { return nil }
    // *A second*, *a third man* are no fractions; *two quarters* of a year hardly.
    guard count > 1 && words[part].hasSuffix("s") || isHyphenated && words[index] == "one" || words[part + 1] == "of"
    else {
      return nil
    }
    guard count < denominator else { return nil }
    return whole(index..<part + 1, count / denominator)
  }

  private func whole(_ tokens: Range<Int>, _ value: Double) -> Number {
    var number = Number(tokens, value)
    number.isFraction = true
    return number
  }

  /// *dozens*, *tens of thousands*, *hundreds of millions*, *a dozen*, *a couple of hundred*.
  private func vague(_ index: Int) -> Number? {
    guard let range = NumberWords.vague(words[index]) else { return nil }
    var number = Number(index..<index + 1, 0)
    number.values = range
    number.isMultiplied = true
    let next = words[index + 2]
    if words[index + 1] == "of", NumberWords.vague(next) != nil, next.hasSuffix("s"),
      let multiplier = NumberWords.multiplier(String(next.dropLast()))
    {
      number.values = range.lowerBound * multiplier...range.upperBound * multiplier
      number.tokens = index..<index + 3
    } else if words[index] == "tens" || words[index] == "scores" && words[index + 1] != "of" {
      return nil
    }
    return number
  }

  /// *forty-two*, *two hundred and ten thousand*, *a million*, *one and a half million*.
  private func spelt(_ index: Int) -> Number? {
    var position = index
    var total = 0.0
    var current = 0.0
    var hasValue = false
    var isMultiplied = false
    if words[index] == "a" || words[index] == "an" {
      guard NumberWords.multiplier(words[index + 1]) != nil, words[index + 1] != "score" else { return nil }
      current = 1
      hasValue = true
      position += 1
    }
    // No written number has more words than this.
    let limit = index + 12
    while position < limit {
      let word = words[position]
      if let small = NumberWords.small(word), isNext(small, after: current) {
        current += small
        hasValue = true
        position += 1
      } else if hasValue, let multiplier = NumberWords.multiplier(word), word != "score" {
        if multiplier == 100 || multiplier == 12 {
          current *= multiplier
        } else {
          total += current * multiplier
          current = 0
        }
        isMultiplied = true
        position += 1
      } else if hasValue, words.isHyphen(position), canContinue(position + 1, after: current) {
        position += 1
      } else if hasValue, word == "and", words[position + 1] == "a", words[position + 2] == "half" {
        current += 0.5
        position += 3
      } else if isMultiplied, word == "and", let small = NumberWords.small(words[position + 1]),
        isNext(small, after: current)
      {
        position += 1
      } else {
        break
      }
    }
    guard hasValue else { return nil }
    var number = Number(index..<position, total + current)
    number.isMultiplied = isMultiplied
    return number
  }

  /// Whether `small` can follow what a number has had so far: *forty* before *two*, *hundred* before *ten*.
  private func isNext(_ small: Double, after current: Double) -> Bool {
    if current == 0 { return true }
    guard current < 1e6 else { return false }
    let rest = Int(current) % 100
    return rest == 0 || rest >= 20 && rest % 10 == 0 && small < 10 && small > 0
  }

  private func canContinue(_ index: Int, after current: Double) -> Bool {
    if let small = NumberWords.small(words[index]) { return current > 0 && isNext(small, after: current) }
    return NumberWords.multiplier(words[index]) != nil
  }

  /// *third*, *21st*, *twenty-first*.
  private func ordinal(_ index: Int) -> Number? {
    guard let value = NumberWords.ordinal(words[index]) else { return nil }
    var number = Number(index..<index + 1, value)
    number.isOrdinal = true
    return number
  }
}
