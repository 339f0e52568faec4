/// Another spelling for a name, and what becomes of each way in which the article writes the name.
///
/// The name at the caret may be a part of the fullest one: *Okafor* of *Lena Okafor*. Its words are exchanged for the new
/// ones wherever they stand, alone or in the whole name. Where only some of them stand, as the surname does after the
/// whole name was changed, the same words of the new name take their place; if the new name has more words or fewer, its
/// surname stands for the surname and its first word for the first name.
struct NameChange {
  /// The fullest name in the form in which names are compared.
  private let fullest: [String]
  private let isFullestInCapitals: Bool
  /// Which of its words are exchanged.
  private let exchanged: Range<Int>
  private let newWords: [String]

  /// - Parameters:
  ///   - name: at the caret.
  ///   - namings: all places where the same person is named.
  ///   - newWords: at least one.
  init(of name: WrittenName, amid namings: [WrittenName], to newWords: [String]) {
    let whole = namings.filter { Self.places(of: name.keys, in: $0.keys) != nil }
    let fullest = whole.max { $0.words.count < $1.words.count } ?? name
    let places = Self.places(of: name.keys, in: fullest.keys) ?? Array(fullest.keys.indices)
    self.fullest = fullest.keys
    isFullestInCapitals = fullest.words.allSatisfy { Self.isInCapitals($0.text) }
    exchanged = (places.first ?? 0)..<((places.last ?? 0) + 1)
    self.newWords = newWords
  }

  /// What changes where the name is written like this: nothing for a nickname that has no word of it.
  func edits(of naming: WrittenName) -> [TextEdit] {
    guard let places = Self.places(of: naming.keys, in: fullest) else { return [] }
    let inside = naming.words.indices.filter { exchanged.contains(places[$0]) }
    guard let first = inside.first, let last = inside.last else { return [] }
    guard let spelling = spelling(for: inside.map { places[$0] }) else { return [] }
    return edits(of: Array(naming.words[first...last]), to: spelling)
  }

  /// What stands for these words of the fullest name.
  private func spelling(for places: [Int]) -> [String]? {
    if places.count == exchanged.count { return newWords }
    if newWords.count == exchanged.count { return places.map { newWords[$0 - exchanged.lowerBound] } }
    if places.last == exchanged.upperBound - 1 { return surname }
    return places.first == exchanged.lowerBound ? Array(newWords.prefix(1)) : nil
  }

  /// The last word of the new name, with the particles before it: *van der Berg*.
  private var surname: [String] {
    var start = newWords.count - 1
    while start > 1, newWords[start - 1].first?.isLowercase ?? false { start -= 1 }
    return Array(newWords[start...])
  }

  /// Word by word where there are as many, so that a line end in the name stays; else what lies between the words that
  /// are the same at both ends.
  private func edits(of words: [WrittenName.Word], to spelling: [String]) -> [TextEdit] {
    let isInCapitals = !isFullestInCapitals && words.allSatisfy { Self.isInCapitals($0.text) }
    let spelling = isInCapitals ? spelling.map { $0.uppercased() } : spelling
    if words.count == spelling.count {
      return zip(words, spelling).filter { $0.text != $1 }.map { TextEdit(range: $0.range, replacement: $1) }
    }
    let most = min(words.count, spelling.count) - 1
    let shared = zip(words, spelling).prefix { $0.text == $1 }.prefix(most).count
    let rest = (words.dropFirst(shared), spelling.dropFirst(shared))
    let tail = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0.text == $1 }.prefix(most - shared).count
    guard let first = rest.0.first, let last = rest.0.dropLast(tail).last else { return [] }
    return [
      TextEdit(
        range: TextRange(first.range.start, last.range.end),
        replacement: rest.1.dropLast(tail).joined(separator: " "))
    ]
  }

  private static func isInCapitals(_ word: String) -> Bool { word.count > 1 && word.uppercased() == word }

  /// For each of `words`, its place in `name`; nil unless all stand there in this order.
  private static func places(of words: [String], in name: [String]) -> [Int]? {
    var places: [Int] = []
    for word in words {
      let start = places.last.map { $0 + 1 } ?? 0
      guard start <= name.count, let place = name[start...].firstIndex(of: word) else { return nil }
      places.append(place)
    }
    return places
  }
}
