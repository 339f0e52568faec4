/// An address in the text that leads somewhere.
public struct WebLink: Sendable, Equatable {
  public var range: TextRange
  /// A whole address, percent-encoded where the text is not.
  public var target: String
  /// The host, or the mail address: what a reader wants to know before following it.
  public var host: String
}

extension Analysis {
  /// The web and mail addresses of the text, in text order. Other schemes lead nowhere a reader should go unasked.
  public func webLinks() -> [WebLink] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var links: [WebLink] = []
      var offset = 0
      while offset < bytes.count {
        let end = bytes.endOfWord(from: offset)
        var start = offset
        while let range = WebLinkScan.address(in: start..<end, bytes) {
          if let link = WebLinkScan.link(range, bytes) { links.append(link) }
          start = range.upperBound
        }
        offset = max(end, offset + 1)
      }
      return links
    }
  }
}

/// Finds addresses in a stretch without white space.
private enum WebLinkScan {
  private static let beginnings: [StaticString] = ["https://", "http://", "mailto:", "www."]

  static func address(in word: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard word.count > 5 else { return nil }
    for start in word where isBeginning(bytes[start]) {
      guard start == word.lowerBound || !ASCII.isLetter(bytes[start - 1]) && !ASCII.isDigit(bytes[start - 1]) else {
        continue
      }
      guard let beginning = beginnings.first(where: { bytes.starts(with: $0, at: start, before: word.upperBound) })
      else {
        continue
      }
      let host = start + beginning.utf8CodeUnitCount
      // Looked at before the end is looked for, so that a word of many beginnings without a host costs linear time.
      guard host < word.upperBound, ASCII.isLetter(bytes[host]) || ASCII.isDigit(bytes[host]) || bytes[host] >= 0x80
      else { continue }
      let end = end(from: host, before: word.upperBound, bytes)
      if end > host { return start..<end }
    }
    return nil
  }

  /// Looked at for every byte of an article, unlike all that follows.
  private static func isBeginning(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "w"): true
    default: false
    }
  }

  /// Where an address ends: before a mark that no address holds, and before those that close the sentence, the bracket
  /// or the quotation around it. A bracket that opens in the address belongs to it.
  private static func end(from start: Int, before limit: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    var depth = 0
    scan: while end < limit {
      switch bytes[end] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "|"): break scan
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if depth == 0 { break scan }
        depth -= 1
      // General punctuation: “ ” ‘ ’ – — …
      case 0xE2 where end + 1 < limit && bytes[end + 1] == 0x80: break scan
      default: break
      }
      end += 1
    }
    while end > start, ".,;:!?'*_".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  static func link(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> WebLink? {
    let words = bytes[range]
    var target = ""
    for byte in words {
      if byte > ASCII.space, byte < 0x7F, !"\\^{}".utf8.contains(byte) {
        target.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        target += "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
      }
    }
    let address = String(decoding: words, as: UTF8.self)
    let isMail = address.prefix(7).lowercased() == "mailto:"
    let isBare = address.prefix(4).lowercased() == "www."
    let rest = isMail || isBare ? address[...] : address[address.firstIndex(of: "/")!...].drop { $0 == "/" }
    let host = (isMail ? rest.dropFirst(7) : rest).prefix { !"/?#".contains($0) }
    // A name on the web has a stop, or is this machine.
    guard isMail ? host.contains("@") : host.contains(".") || host.hasPrefix("localhost") else { return nil }
    return WebLink(
      range: TextRange(range.lowerBound, range.upperBound), target: isBare ? "https://" + target : target,
      host: String(host))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first white space at or after `start`, or the end.
  fileprivate func endOfWord(from start: Int) -> Int {
    var end = start
    while end < count, !ASCII.isWhitespace(self[end]) { end += 1 }
    return end
  }

  /// Whether `words`, in small letters, stand at `start` in any case.
  fileprivate func starts(with words: StaticString, at start: Int, before limit: Int) -> Bool {
    guard words.utf8CodeUnitCount <= limit - start else { return false }
    return words.withUTF8Buffer { words in words.indices.allSatisfy { ASCII.lowercased(self[start + $0]) == words[$0] }
    }
  }
}
