/// Words as people type them who look for a name: in small letters, without accents.
enum LetterFolding {
  /// The letters of `words` in small letters; Latin ones without accents, so that *orban* and *soren* find *Orbán* and
  /// *Søren*, whether the accents are characters of their own or not.
  static func folded(_ words: String) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for scalar in words.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        letters.append(Unicode.Scalar(ASCII.lowercased(UInt8(value))))
      } else if let base = base(of: value) {
        letters.append(base)
      } else if !(0x300...0x36F).contains(value) {
        letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return letters
  }

  /// The letter under the accent.
  private static func base(of value: UInt32) -> Unicode.Scalar? {
    let letter =
      switch value {
      case 0xC0...0x24F: latin[checked: Int(value) - 0xC0]
      case 0x1E00...0x1EFF: latinAdditional[checked: Int(value) - 0x1E00]
      default: nil as UInt8?
      }
    return letter.flatMap { $0 == UInt8(ascii: "-") ? nil : Unicode.Scalar($0) }
  }

  /// The base letters of U+00C0 to U+024F; `-` where there is none.
  private static let latin = Array(
    """
    aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    --------------------------------oo-------------uu-------------------dddlllnnnaaiioouuuuuuuuuu-aa\
    aa----ggkkoooo--jdddgg--nnaa----aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------\
    ----------------
    """.utf8)

  /// Those of U+1E00 to U+1EFF.
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------
    """.utf8)
}
