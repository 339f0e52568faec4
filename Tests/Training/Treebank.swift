import AnnotCore

/// One sentence of a CoNLL-U file.
struct TreebankSentence {
  struct Word {
    var form: String
    var lemma: String
    var universal: String
    var penn: String
    /// From 1, as in the file; 0 is the root.
    var head: Int
    var relation: String
    /// The value of the last column.
    var notes: String
    var isSpaceAfter: Bool
  }

  var document: String
  var words: [Word] = []
  var startsParagraph = false

  /// The sentences of a file.
  static func read(_ path: String) -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var document = ""
    var current = TreebankSentence(document: "")
    var startsParagraph = false
    var multiwordEnd = 0
    var multiwordSpace = true
    for line in readFile(path).split(separator: ASCIIByte.lineFeed, omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !current.words.isEmpty {
          current.document = document
          current.startsParagraph = startsParagraph
          sentences.append(current)
          startsParagraph = false
        }
        current = TreebankSentence(document: "")
        multiwordEnd = 0
        continue
      }
      if line.first == ASCIIByte.numberSign {
        let comment = String(decoding: line, as: UTF8.self)
        if comment.hasPrefix("# newdoc") {
          document = comment.split(separator: " ").last.map(String.init) ?? ""
          startsParagraph = true
        } else if comment == "# newpar" || comment.hasPrefix("# newpar id") {
          startsParagraph = true
        }
        continue
      }
      let columns = line.split(separator: ASCIIByte.tab, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard columns.count >= 10 else { continue }
      let isSpaceAfter = !columns[9].contains("SpaceAfter=No")
      if let hyphen = columns[0].firstIndex(of: "-") {
        multiwordEnd = Int(columns[0][columns[0].index(after: hyphen)...]) ?? 0
        multiwordSpace = isSpaceAfter
        continue
      }
      guard let number = Int(columns[0]) else { continue }
      let isInside = number < multiwordEnd
      let isLast = number == multiwordEnd
      current.words.append(
        Word(
          form: columns[1], lemma: columns[2], universal: columns[3], penn: columns[4], head: Int(columns[6]) ?? 0,
          relation: columns[7], notes: columns[9],
          isSpaceAfter: isInside ? false : isLast ? multiwordSpace : isSpaceAfter))
    }
    return sentences
  }
}

enum ASCIIByte {
  static let lineFeed = UInt8(ascii: "\n")
  static let tab = UInt8(ascii: "\t")
  static let numberSign = UInt8(ascii: "#")
}
