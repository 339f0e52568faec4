/// A stretch of an article as one line of a list or a hover.
enum Excerpt {
  /// How much of a statement is shown where it is what the view is about, in characters.
  static let longest = 160

  /// `text` on one line, cut after a word so that it has at most `most` characters; never empty.
  static func line(_ text: String, most: Int) -> String {
    var text = text
    return text.withUTF8 { line($0, most: most) }
  }

  /// The words of `range` in the same form. What is cut off is not read.
  static func line(_ range: TextRange, of text: SourceText, most: Int) -> String {
    let range = range.clamped(to: text.count)
    return text.bytes.withUnsafeBufferPointer { line(.init(rebasing: $0[range.start..<range.end]), most: most) }
  }

  private static func line(_ bytes: UnsafeBufferPointer<UInt8>, most: Int) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(most + 8)
    var count = 0
    var offset = 0
    while let word = nextWord(from: &offset, in: bytes) {
      let length = word.count { !UTF8.isContinuation($0) }
      if count + length > most {
        let cut = line.isEmpty ? String(decoding: word, as: UTF8.self).prefix(most) : ""[...]
        return String(decoding: line, as: UTF8.self) + cut + "…"
      }
      if !line.isEmpty { line.append(ASCII.space) }
      line.append(contentsOf: word)
      count += length + 1
    }
    return line.isEmpty ? "…" : String(decoding: line, as: UTF8.self)
  }

  /// What stands between white space or masked markup.
  private static func nextWord(
    from offset: inout Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    func gap(at offset: Int) -> Int {
      bytes[offset] == Prose.filler ? 1 : Whitespace.length(at: offset, in: bytes)
    }
    while offset < bytes.count {
      let length = gap(at: offset)
      if length == 0 { break }
      offset += length
    }
    let start = offset
    while offset < bytes.count, gap(at: offset) == 0 { offset += 1 }
    return start < offset ? bytes[start..<offset] : nil
  }
}
