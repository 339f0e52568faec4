import AnnotCore

/// A treebank sentence in the shape that the models see: bytes, tokens and atoms, with the right answers.
struct TrainingSentence {
  var bytes: [UInt8] = []
  /// With the treebank's tags, heads and relations.
  var gold: [Token] = []
  /// With the tags that the parser is to be trained on.
  var tokens: [Token] = []
  var atoms: [WordAtoms] = []
  var document: String
  var lemmas: [String] = []

  init(_ source: TreebankSentence) {
    document = source.document
    for word in source.words {
      let start = bytes.count
      bytes.append(contentsOf: word.form.utf8)
      var token = Token(start: start, end: bytes.count)
      token.partOfSpeech = TagNames.universal[word.universal] ?? .x
      token.tag = TagNames.penn[word.penn] ?? .unknown
      token.head = Int32(word.head - 1)
      token.relation = TagNames.relation(word.relation)
      gold.append(token)
      lemmas.append(word.lemma)
      if word.isSpaceAfter { bytes.append(0x20) }
    }
    tokens = gold
    bytes.withUnsafeBufferPointer { buffer in
      atoms = gold.map { WordAtoms($0, in: buffer) }
    }
  }

  mutating func setClusters(_ clusters: [UInt32: UInt32]) {
    for index in atoms.indices { atoms[index].cluster = clusters[atoms[index].form] ?? 0 }
  }

  func word(_ index: Int) -> String {
    String(decoding: bytes[Int(gold[index].start)..<Int(gold[index].end)], as: UTF8.self)
  }
}

/// The names that CoNLL-U uses for what the core has as enumerations.
enum TagNames {
  static let universal: [String: PartOfSpeech] = Dictionary(
    uniqueKeysWithValues: PartOfSpeech.allCases.map { ("\($0)".uppercased(), $0) })

  static let penn: [String: PennTag] = {
    var names = Dictionary(uniqueKeysWithValues: PennTag.allCases.map { ("\($0)".uppercased(), $0) })
    let marks: [(String, PennTag)] = [
      (".", .period), (",", .comma), (":", .colon), ("``", .openQuote), ("''", .closeQuote), ("-LRB-", .openBracket),
      ("-RRB-", .closeBracket), ("HYPH", .hyphen), ("$", .dollar), ("#", .hash), ("PRP$", .prpPossessive),
      ("WP$", .wpPossessive),
    ]
    for (name, tag) in marks { names[name] = tag }
    return names
  }()

  private static let relations: [String: Relation] = Dictionary(
    uniqueKeysWithValues: Relation.allCases.map { ("\($0)".lowercased(), $0) })

  /// The relation, or the one it is a kind of where the subtype is not known.
  static func relation(_ name: String) -> Relation {
    relations[name.replacing(":", with: "")] ?? relations[String(name.prefix { $0 != ":" })] ?? .dep
  }
}

extension Array where Element == TrainingSentence {
  /// The sentences of a CoNLL-U file.
  init(file: String) { self = TreebankSentence.read(file).map { TrainingSentence($0) } }
}
