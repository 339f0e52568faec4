/// What one block looks like: the cheap signs from which its role is guessed.
struct BlockFeatures {
  /// Words in the first ``reach`` bytes.
  var words = 0
  var capitalized = 0
  /// How often each of ``PageCues/Topic`` is spoken of outside quotation marks.
  var reader = 0, house = 0, reporting = 0, presentReporting = 0, credit = 0
  /// The weight of page topics outside quotation marks, in tenths.
  var pageWeight = 0
  /// The openings that the first one to four words are, as places in ``PageCues/openings`` plus 1; 0 for none.
  private var openings: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
  /// Whether the first word tells the reader what to do.
  var isInvitation = false
  /// How many of the words are a page's.
  var pageWords = 0
  var doubleMarks = 0
  var hasAddress = false
  var hasTag = false
  var hasCopyrightSign = false
  /// Ends of sentences within the block.
  var innerEnds = 0
  var ending = Ending.none
  var length = 0
  var startsLowercase = false
  var startsWithMark = false
  var endsWithMark = false
  /// How long the dateline is that the block opens with, further down than the lead; 0 without one.
  private(set) var datelineLength = 0

  enum Ending {
    /// A letter, digit or anything else that ends nothing.
    case none
    case period, question, exclamation, ellipsis
    case colon, comma, semicolon
  }

  /// How much of a block is looked at, in bytes. What gives a page away stands in its first lines.
  static let reach = 700

  var endsSentence: Bool {
    switch ending {
    case .period, .question, .exclamation, .ellipsis: true
    case .none, .colon, .comma, .semicolon: false
    }
  }

  /// The strength of the opening words as those of a page, in tenths; 0 where they are not.
  var pageOpening: Int {
    guard openings != (0, 0, 0, 0) else { return 0 }
    return [openings.0, openings.1, openings.2, openings.3].reduce(0) { strongest, place in
      guard place > 0, let opening = PageCues.openings[checked: Int(place) - 1], words <= opening.words else {
        return strongest
      }
      return max(strongest, opening.strength)
    }
  }

  /// Short, one piece, no full stop: a headline, a heading, a label.
  var isTitleLike: Bool {
    guard words > 0, words <= 18, length <= 140, innerEnds == 0, !hasAddress, !hasTag else { return false }
    return ending == .none || ending == .question || ending == .exclamation
  }

  /// A paragraph that can be nothing but running text.
  var isParagraph: Bool { (endsSentence || ending == .colon) && (words >= 18 || innerEnds > 0) }

  /// Running text, if only a sentence of it. A question may be a headline.
  var isText: Bool { isParagraph || (ending == .period && words >= 8) }

  init(of block: Block, in bytes: UnsafeBufferPointer<UInt8>) {
    let range = block.range.clamped(to: bytes.count)
    length = range.length
    guard !range.isEmpty else { return }
    readEnds(of: range, in: bytes)
    datelineLength = Dateline.end(of: range, isLead: false, in: bytes).map { $0 - range.start } ?? 0
    readWords(of: TextRange(range.start, min(range.end, range.start + Self.reach)), in: bytes)
  }

  private mutating func readEnds(of range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) {
    startsLowercase = ASCII.isLowercase(bytes[range.start])
    startsWithMark = MarkGlyph.starting(at: range.start, in: bytes)?.glyph.family == .double
    var end = range.end
    while end > range.start {
      let byte = bytes[end - 1]
      if byte == 0x22 || byte == 0x27 {
        endsWithMark = endsWithMark || byte == 0x22
        end -= 1
      } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "*")
        || byte == UInt8(ascii: "_")
      {
        end -= 1
      } else if end - 3 >= range.start, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        byte == 0x9D || byte == 0x99 || byte == 0x9C
      {
        endsWithMark = true
        end -= 3
      } else {
        break
      }
    }
    guard end > range.start else { return }
    switch bytes[end - 1] {
    case UInt8(ascii: "."):
      ending = end - 2 >= range.start && bytes[end - 2] == UInt8(ascii: ".") ? .ellipsis : .period
    case UInt8(ascii: "?"): ending = .question
    case UInt8(ascii: "!"): ending = .exclamation
    case UInt8(ascii: ":"): ending = .colon
    case UInt8(ascii: ","): ending = .comma
    case UInt8(ascii: ";"): ending = .semicolon
    case 0xA6 where end - 3 >= range.start && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80: ending = .ellipsis
    default: break
    }
  }

  private mutating func readWords(of range: TextRange, in bytes: UnsafeBufferPointer<UInt8>) {
    let topics = PageCues.topics
    var isQuoted = false
    var offset = range.start
    var phrase = WordHash()
    var lastTopic: PageCues.Topic?
    while offset < range.end {
      let byte = bytes[offset]
      if ASCII.isLetter(byte) {
        if ASCII.isUppercase(byte) { capitalized += 1 }
        var word = WordHash()
        while offset < range.end, ASCII.isLetter(bytes[offset]) {
          word.add(bytes[offset] | 0x20)
          offset += 1
        }
        words += 1
        if words <= 4 { readOpening(word, phrase: &phrase) }
        let topic = isQuoted ? nil : PageCues.Topic(rawValue: topics[word])
        if let topic { count(topic, after: lastTopic) }
        lastTopic = topic
        continue
      }
      switch byte {
      case 0x22:
        isQuoted.toggle()
        doubleMarks += 1
      case 0x27 where offset + 1 < range.end && bytes[offset + 1] == 0x27:
        isQuoted.toggle()
        doubleMarks += 1
        offset += 1
      case 0x9C where offset >= 2 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2:
        isQuoted = true
        doubleMarks += 1
      case 0x9D where offset >= 2 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2:
        isQuoted = false
        doubleMarks += 1
      case UInt8(ascii: "@"): hasAddress = true
      case 0xA9 where offset >= 1 && bytes[offset - 1] == 0xC2: hasCopyrightSign = true
      case UInt8(ascii: "<"): hasTag = true
      case UInt8(ascii: ":"):
        if offset + 2 < range.end, bytes[offset + 1] == UInt8(ascii: "/"), bytes[offset + 2] == UInt8(ascii: "/") {
          hasAddress = true
        }
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        if offset + 2 < range.end, bytes[offset + 1] == ASCII.space, !ASCII.isLowercase(bytes[offset + 2]),
          offset > range.start + 2, !ASCII.isUppercase(bytes[offset - 1]), !ASCII.isUppercase(bytes[offset - 2]),
          bytes[offset - 2] != ASCII.space
        {
          innerEnds += 1
        }
      default: break
      }
      offset += 1
    }
  }

  private mutating func readOpening(_ word: WordHash, phrase: inout WordHash) {
    phrase = words == 1 ? word : phrase.followed(by: word)
    if words == 1 { isInvitation = PageCues.invitations[word] != 0 }
    let place = PageCues.openingPhrases[phrase]
    guard place > 0 else { return }
    switch words {
    case 1: openings.0 = place
    case 2: openings.1 = place
    case 3: openings.2 = place
    default: openings.3 = place
    }
  }

  private mutating func count(_ topic: PageCues.Topic, after last: PageCues.Topic?) {
    switch topic {
    case .reader: reader += 1
    case .house: house += 1
    case .reporting: reporting += 1
    case .presentReporting: presentReporting += 1
    case .credit: credit += 1
    case .direction:
      if last == .navigation { pageWeight += 20 }
    default:
      pageWeight += PageCues.weight(of: topic)
      pageWords += 1
    }
  }
}
