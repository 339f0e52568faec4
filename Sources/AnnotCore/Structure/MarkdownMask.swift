/// Masks the inline markup of one block of Markdown: escapes, code, links, images, emphasis, tags, footnote marks.
///
/// It is a mask and not a parser: what it leaves of a malformed link or of emphasis that nothing closes costs an
/// analysis less than a slow scan would.
struct MarkdownMask {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// Where brackets opened that no `]` has closed yet.
  private var brackets: [Int] = []
  /// For each length of a run of backticks, whether none of that length is left further on.
  private var missingFences: UInt64 = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func run() {
    var offset = 0
    while offset < bytes.count { offset = max(offset + 1, step(at: offset)) }
  }

  /// Masks what starts at `offset` and returns where to go on.
  private mutating func step(at offset: Int) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "\\"): return escape(at: offset)
    case UInt8(ascii: "`"): return code(at: offset)
    case UInt8(ascii: "<"): return tag(at: offset)
    case UInt8(ascii: "&"): return entity(at: offset)
    case UInt8(ascii: "["): return openBracket(at: offset)
    case UInt8(ascii: "]"): return closeBracket(at: offset)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return emphasis(at: offset)
    default: return offset + 1
    }
  }

  private func escape(at offset: Int) -> Int {
    guard let next = byte(offset + 1) else { return offset + 1 }
    let isPunctuation = next > ASCII.space && next < 0x7F && !ASCII.isLetter(next) && !ASCII.isDigit(next)
    if isPunctuation || next == ASCII.lineFeed || next == ASCII.carriageReturn { bytes.fill(offset..<(offset + 1)) }
    return offset + (isPunctuation ? 2 : 1)
  }

  /// A run of backticks opens code that ends at the next run of the same length.
  private mutating func code(at offset: Int) -> Int {
    let length = run(at: offset)
    let bit = UInt64(1) << UInt64(min(length, 63))
    guard length < 63, missingFences & bit == 0 else { return offset + length }
    var search = offset + length
    while search < bytes.count {
      guard bytes[search] == UInt8(ascii: "`") else {
        search += 1
        continue
      }
      let found = run(at: search)
      if found == length {
        bytes.fill(offset..<(search + found))
        return search + found
      }
      search += found
    }
    missingFences |= bit
    return offset + length
  }

  private func tag(at offset: Int) -> Int {
    guard let end = PlainMask.tagEnd(from: offset, in: UnsafeBufferPointer(bytes)) else { return offset + 1 }
    bytes.fill(offset..<end)
    return end
  }

  /// `&quot;` and the few other entities that matter to prose become their character.
  private func entity(at offset: Int) -> Int {
    for (name, character) in Self.entities where name.utf8CodeUnitCount <= bytes.count - offset {
      let matches = name.withUTF8Buffer { name in name.indices.allSatisfy { bytes[offset + $0] == name[$0] } }
      guard matches else { continue }
      let length = name.utf8CodeUnitCount
      bytes.fill(offset..<(offset + length))
      character.withUTF8Buffer { character in
        for index in character.indices { bytes[offset + index] = character[index] }
      }
      return offset + length
    }
    return offset + 1
  }

  private static let entities: [(StaticString, StaticString)] = [
    ("&quot;", "\""), ("&#34;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&"), ("&nbsp;", " "),
    ("&ldquo;", "“"), ("&rdquo;", "”"), ("&lsquo;", "‘"), ("&rsquo;", "’"), ("&laquo;", "«"), ("&raquo;", "»"),
    ("&mdash;", "—"), ("&ndash;", "–"), ("&hellip;", "…"), ("&lt;", "<"), ("&gt;", ">"),
  ]

  private mutating func openBracket(at offset: Int) -> Int {
    if byte(offset + 1) == UInt8(ascii: "^"), let end = noteEnd(from: offset) {
      bytes.fill(offset..<end)
      return end
    }
    brackets.append(offset)
    return offset + 1
  }

  /// `[^name]`, and `[^name]:` that starts the note.
  private func noteEnd(from offset: Int) -> Int? {
    var end = offset + 2
    while end < min(bytes.count, offset + 60), bytes[end] != UInt8(ascii: "]"), !ASCII.isWhitespace(bytes[end]) {
      end += 1
    }
    guard byte(end) == UInt8(ascii: "]"), end > offset + 2 else { return nil }
    return byte(end + 1) == UInt8(ascii: ":") ? end + 2 : end + 1
  }

  /// Masks the link or image that the bracket ends, but for a link's text.
  private mutating func closeBracket(at offset: Int) -> Int {
    guard let opening = brackets.popLast(), let end = targetEnd(after: offset + 1) else { return offset + 1 }
    if opening > 0, bytes[opening - 1] == UInt8(ascii: "!") {
      bytes.fill((opening - 1)..<end)
    } else {
      bytes.fill(opening..<(opening + 1))
      bytes.fill(offset..<end)
    }
    return end
  }

  /// The end of `(target "title")` or `[label]`, in the next few hundred bytes.
  private func targetEnd(after start: Int) -> Int? {
    guard let first = byte(start), first == UInt8(ascii: "(") || first == UInt8(ascii: "[") else { return nil }
    var depth = 0
    var offset = start
    while offset < min(bytes.count, start + 800) {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// A run of `*` or `_` at a word's edge, and `~~`. One with space on both sides is text, as is `_` within a word.
  private func emphasis(at offset: Int) -> Int {
    let end = offset + run(at: offset)
    let before = offset > 0 ? bytes[offset - 1] : ASCII.space
    let after = byte(end) ?? ASCII.space
    let isWithin = isWordByte(before) && isWordByte(after)
    switch bytes[offset] {
    case UInt8(ascii: "~"):
      guard end - offset == 2 else { return end }
    case UInt8(ascii: "_"):
      guard !isWithin else { return end }
    default:
      guard !(ASCII.isDigit(before) && ASCII.isDigit(after)) else { return end }
    }
    guard !ASCII.isWhitespace(before) || !ASCII.isWhitespace(after) else { return end }
    bytes.fill(offset..<end)
    return end
  }

  private func isWordByte(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 }

  /// How often the byte at `offset` stands there without a break.
  private func run(at offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] == bytes[offset] { end += 1 }
    return end - offset
  }

  private func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }
}
