/// The text of one article: valid UTF-8 bytes, an immutable value.
///
/// Every access is checked: an offset outside the text reads as nothing, never as a trap.
public struct SourceText: Sendable, Equatable {
  /// The bytes, valid UTF-8. Line ends are as the file has them.
  public let bytes: [UInt8]

  public init(_ string: String) {
    self.bytes = Array(string.utf8)
  }

  /// A text of bytes known to be valid UTF-8, such as those of another text or of a decoder.
  init(validated bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text's length in bytes.
  public var count: Int { bytes.count }

  /// The byte at `offset`, or nil outside the text.
  public subscript(offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  /// The text of `range`, clamped to the article. A range that cuts a character in half yields U+FFFD for the half.
  public subscript(range: TextRange) -> String {
    let clamped = range.clamped(to: count)
    return String(decoding: bytes[clamped.start..<clamped.end], as: UTF8.self)
  }

  /// The nearest offset at or before `offset` that does not cut a character in half, clamped to the text.
  public func characterBoundary(atOrBefore offset: Int) -> Int {
    var offset = min(max(offset, 0), count)
    while offset > 0, offset < count, UTF8.isContinuation(bytes[offset]) { offset -= 1 }
    return offset
  }
}

extension SourceText {
  /// The text with `edit` applied. Offsets outside the text, or inside a character, are clamped to the nearest
  /// character boundary before them.
  public func applying(_ edit: TextEdit) -> SourceText {
    let start = characterBoundary(atOrBefore: edit.range.start)
    let end = max(start, characterBoundary(atOrBefore: edit.range.end))
    var edited: [UInt8] = []
    edited.reserveCapacity(count - (end - start) + edit.replacement.utf8.count)
    edited.append(contentsOf: bytes[..<start])
    edited.append(contentsOf: edit.replacement.utf8)
    edited.append(contentsOf: bytes[end...])
    return SourceText(validated: edited)
  }
}

extension SourceText {
  /// How many units of `encoding` the characters of `range` take.
  public func width(of range: TextRange, in encoding: PositionEncoding) -> Int {
    let range = range.clamped(to: count)
    guard encoding != .utf8 else { return range.length }
    return bytes[range.start..<range.end].reduce(0) { $0 + encoding.width(leadByte: $1) }
  }
}
