/// Cuts a paragraph into tokens as the English UD treebanks do: clitics apart (*do|n't*, *Trump|'s*), hyphenated words
/// in pieces except after a prefix (*state|-|run*, *co-founder*), marks alone, runs of one mark together.
///
/// Works on bytes, front to back, in time linear in their number. Every byte ends up in one token or in white space.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var tokens: [Token] = []
  private var position = 0

  /// The tokens of `bytes`, in order.
  static func tokens(of bytes: [UInt8]) -> [Token] {
    bytes.withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(bytes: buffer)
      tokenizer.run()
      return tokenizer.tokens
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 1)
  }

  private mutating func run() {
    while position < bytes.count {
      let scalar = bytes.scalar(at: position)
      if scalar.scalarClass == .space {
        position += scalar.length
      } else {
        scanChunk(end: chunkEnd(from: position))
      }
    }
  }

  /// Where the run of characters that are not white space ends.
  private func chunkEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let scalar = bytes.scalar(at: end)
      if scalar.scalarClass == .space { break }
      end += scalar.length
    }
    return end
  }

  private mutating func scanChunk(end: Int) {
    if scanEmoticon(end: end) { return }
    var address = bytes.address(in: position..<end)
    while position < end {
      if let found = address, position >= found.lowerBound {
        emit(to: found.upperBound)
        address = bytes.address(in: position..<end)
        continue
      }
      let limit = address?.lowerBound ?? end
      let scalar = bytes.scalar(at: position)
      switch scalar.scalarClass {
      case .letter, .digit: scanWord(limit: limit)
      case .emoji: scanEmoji(limit: limit)
      case .mark, .space: scanMark(scalar, limit: limit)
      }
    }
  }

  /// Appends a token from the position to `end`, and moves there.
  mutating func emit(to end: Int) {
    let end = min(max(end, position + 1), bytes.count)
    tokens.append(Token(start: position, end: end))
    position = end
  }

  /// A pictograph with its modifiers and those joined to it; a flag's two letters.
  private mutating func scanEmoji(limit: Int) {
    var end = position + bytes.scalar(at: position).length
    var isJoined = false
    let isFlag = (0x1F1E6...0x1F1FF).contains(bytes.scalar(at: position).value)
    var letters = 1
    while end < limit {
      let next = bytes.scalar(at: end)
      let isRegional = (0x1F1E6...0x1F1FF).contains(next.value)
      switch next.value {
      case 0x200D: isJoined = true
      case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3, 0xE0020...0xE007F: isJoined = false
      default:
        guard isJoined && next.scalarClass == .emoji || isFlag && isRegional && letters < 2 else {
          return emit(to: end)
        }
        letters += 1
        isJoined = false
      }
      end += next.length
    }
    emit(to: end)
  }

  /// One mark, or a run that is read as one: `...`, `?!`, `--`, `''`.
  private mutating func scanMark(_ scalar: ScannedScalar, limit: Int) {
    let byte = bytes.byte(position)
    let next = bytes.byte(position + 1)
    if scanApostropheWord(scalar, limit: limit) { return }
    switch byte {
    case UInt8(ascii: "."): return emit(to: runEnd(limit) { $0 == byte })
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return emit(to: runEnd(limit) { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") })
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "+"),
      UInt8(ascii: ">"), UInt8(ascii: "<"):
      return emit(to: runEnd(limit) { $0 == byte })
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      return emit(to: position + (next == byte && position + 1 < limit ? 2 : 1))
    case UInt8(ascii: "#"), UInt8(ascii: "@"):
      guard position + 1 < limit, bytes.scalar(at: position + 1).scalarClass == .letter,
        bytes.scalar(before: position).scalarClass != .letter
      else { return emit(to: position + 1) }
      return emit(to: wordRunEnd(from: position + 1, limit: limit))
    default:
      // Two typographic single marks are one double mark.
      if scalar.value == Character3.rightSingleQuote || scalar.value == Character3.leftSingleQuote,
        position + 3 < limit, bytes.scalar(at: position + 3).value == scalar.value
      {
        return emit(to: position + 6)
      }
      return emit(to: min(position + scalar.length, limit))
    }
  }

  private func runEnd(_ limit: Int, while matches: (UInt8) -> Bool) -> Int {
    var end = position
    while end < limit, matches(bytes.byte(end)) { end += 1 }
    return end
  }

  /// Where the letters, digits and underscores from `start` end.
  func wordRunEnd(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      let scalar = bytes.scalar(at: end)
      guard scalar.scalarClass == .letter || scalar.scalarClass == .digit else { break }
      end += scalar.length
    }
    return end
  }

  /// A chunk that is a face such as `:)` and nothing else.
  private mutating func scanEmoticon(end: Int) -> Bool {
    let length = end - position
    guard length == 2 || length == 3, Tokenizer.emoticons.contains(bytes, position, end) else { return false }
    emit(to: end)
    return true
  }

  private static let emoticons: WordSet = ":) :( ;) :-) :-( ;-) :d :p :/ =) =( :o ^_^ -_- <3 :'( xd ;p"

  /// The position, for the extensions that scan words.
  var offset: Int { position }
}
