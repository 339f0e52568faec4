/// Cuts a stream of bytes into message bodies, as LSP's base protocol frames them: header lines, an empty line, and as
/// many bytes as `Content-Length` says.
///
/// Header names come in any case and unknown ones are skipped. After a header that cannot be understood the length of
/// what follows is unknown: the framer says so once and goes on at the next `Content-Length`. It never keeps more than
/// one message and one unfinished header, and it believes a length only as far as bytes arrive for it.
struct MessageFramer {
  enum Frame: Equatable {
    case body([UInt8])
    /// What is wrong with the stream, in a sentence.
    case broken(String)
  }

  /// The longest body that is taken, in bytes.
  static let largestBody = 1 << 29
  /// The longest header that is waited for, in bytes.
  static let longestHeader = 1 << 14

  private var buffer: [UInt8] = []
  /// Where the bytes begin that are not used up.
  private var head = 0
  /// How far the search for the end of the header, or for the next one, has come.
  private var searched = 0
  /// The length of the body that begins at `head`, once its header is read.
  private var bodyLength: Int?
  private var isResynchronizing = false

  mutating func append(_ bytes: [UInt8]) {
    if head > 0, head == buffer.count || head > 1 << 20 {
      buffer.removeFirst(head)
      searched = max(0, searched - head)
      head = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next message, or what is wrong; nil when more bytes are needed.
  mutating func next() -> Frame? {
    while true {
      if let length = bodyLength {
        guard buffer.count - head >= length else { return nil }
        let body = Array(buffer[head..<head + length])
        advance(to: head + length)
        bodyLength = nil
        isResynchronizing = false
        return .body(body)
      }
      if isResynchronizing, !skipToHeader() { return nil }
      skipBlankLines()
      guard let end = headerEnd() else {
        guard buffer.count - head > Self.longestHeader else { return nil }
        // No header ends in what was searched, so only one that began just before its end can still be whole.
        advance(to: max(head + 1, searched - 256))
        if let broken = resynchronize("header longer than \(Self.longestHeader) bytes") { return broken }
        continue
      }
      switch Self.length(inHeader: buffer[head..<end]) {
      case .success(let length):
        advance(to: end)
        bodyLength = length
      case .failure(let problem):
        advance(to: lastLengthHeader(in: head + 1..<end) ?? end)
        if let broken = resynchronize(problem.reason) { return broken }
      }
    }
  }

  /// Whether the input ended between two messages and not inside one.
  var isBetweenMessages: Bool { bodyLength == nil && head == buffer.count }

  private mutating func advance(to offset: Int) {
    head = offset
    searched = offset
  }

  /// Looks for a header from `head` on. Returns the problem unless it is the consequence of one already told.
  private mutating func resynchronize(_ problem: String) -> Frame? {
    defer { isResynchronizing = true }
    return isResynchronizing ? nil : .broken(problem)
  }

  /// Moves to the next place that looks like a header; false when there is none yet.
  private mutating func skipToHeader() -> Bool {
    var offset = head
    while offset + Self.lengthHeader.count <= buffer.count {
      if isLengthHeader(at: offset) {
        advance(to: offset)
        return true
      }
      offset += 1
    }
    advance(to: offset)
    return false
  }

  /// Where, in the header of a message that something was left in front of, its own header begins.
  private func lastLengthHeader(in range: Range<Int>) -> Int? { range.last(where: isLengthHeader) }

  private func isLengthHeader(at offset: Int) -> Bool {
    let name = Self.lengthHeader
    guard offset + name.count <= buffer.count, Self.lowercased(buffer[offset]) == name[0] else { return false }
    return buffer[offset..<offset + name.count].elementsEqual(name) { Self.lowercased($0) == $1 }
  }

  private mutating func skipBlankLines() {
    var offset = head
    while offset < buffer.count, Self.isLineEnd(buffer[offset]) { offset += 1 }
    if offset != head { advance(to: offset) }
  }

  /// The offset after the empty line that ends the header, or nil when it has not come yet.
  private mutating func headerEnd() -> Int? {
    var offset = max(searched, head)
    while offset < buffer.count {
      if buffer[offset] == UInt8(ascii: "\n") {
        if offset + 1 < buffer.count, buffer[offset + 1] == UInt8(ascii: "\n") { return offset + 2 }
        if offset + 2 < buffer.count, buffer[offset + 1] == UInt8(ascii: "\r"), buffer[offset + 2] == UInt8(ascii: "\n")
        {
          return offset + 3
        }
        if offset + 2 >= buffer.count { break }
      }
      offset += 1
    }
    searched = offset
    return nil
  }
}

extension MessageFramer {
  private struct HeaderProblem: Error {
    let reason: String
  }

  private static let lengthHeader = Array("content-length:".utf8)

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func length(inHeader header: ArraySlice<UInt8>) -> Result<Int, HeaderProblem> {
    for line in header.split(whereSeparator: isLineEnd) {
      let isLength =
        line.count >= lengthHeader.count
        && line.prefix(lengthHeader.count).elementsEqual(lengthHeader, by: { lowercased($0) == $1 })
      guard isLength else { continue }
      let value = String(decoding: line.dropFirst(lengthHeader.count), as: UTF8.self).filter { $0 != " " && $0 != "\t" }
      return length(from: value)
    }
    return .failure(HeaderProblem(reason: "header without Content-Length"))
  }

  private static func length(from value: String) -> Result<Int, HeaderProblem> {
    let isNumber = !value.isEmpty && value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumber else {
      return .failure(HeaderProblem(reason: "Content-Length is not a number of bytes: \(value.prefix(40))"))
    }
    guard let length = Int(value), length <= largestBody else {
      return .failure(HeaderProblem(reason: "Content-Length \(value.prefix(40)) is more than \(largestBody) bytes"))
    }
    return .success(length)
  }
}
