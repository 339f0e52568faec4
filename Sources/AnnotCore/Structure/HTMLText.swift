/// HTML blocks within Markdown.
enum HTMLText {
  enum BlockEnd {
    case blankLine
    /// A line that holds this text, in any case of letters.
    case text(StaticString)
  }

  /// How the block that starts with the tag at `start` ends; nil where no HTML block starts.
  static func blockEnd(
    of start: Int, lineEnd: Int, in bytes: UnsafeBufferPointer<UInt8>, afterParagraph: Bool
  ) -> BlockEnd? {
    if start + 3 < lineEnd, bytes[start + 1] == UInt8(ascii: "!"), bytes[start + 2] == UInt8(ascii: "-") {
      return .text("-->")
    }
    let name = tagName(at: start, lineEnd: lineEnd, in: bytes)
    switch name {
    case "script": return .text("</script>")
    case "style": return .text("</style>")
    case "pre": return .text("</pre>")
    case "textarea": return .text("</textarea>")
    case "": return nil
    default:
      let starts = blockNames.contains(name) || (!afterParagraph && isLoneTag(start, lineEnd, bytes))
      return starts ? .blankLine : nil
    }
  }

  /// What a block of HTML is: a caption in a figure, text where it holds any, else code.
  static func kind(ofBlockStarting start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> BlockKind {
    switch tagName(at: start, lineEnd: bytes.count, in: bytes) {
    case "figcaption", "figure", "caption": .caption
    case "p", "div", "section", "article", "main", "center", "dd", "li", "td", "blockquote": .body
    default: .code
    }
  }

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "nav", "ol", "p", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  /// The name in lower case, without `/`; empty where no tag starts.
  private static func tagName(at start: Int, lineEnd: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var offset = start + 1
    if offset < lineEnd, bytes[offset] == UInt8(ascii: "/") { offset += 1 }
    let nameStart = offset
    while offset < min(lineEnd, nameStart + 12), ASCII.isLetter(bytes[offset]) || ASCII.isDigit(bytes[offset]) {
      offset += 1
    }
    guard offset < lineEnd, nameStart < offset else { return "" }
    return String(decoding: bytes[nameStart..<offset].map(ASCII.lowercased), as: UTF8.self)
  }

  /// Whether the line is one tag and nothing else.
  private static func isLoneTag(_ start: Int, _ lineEnd: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[lineEnd - 1] == UInt8(ascii: ">"), start + 1 < lineEnd - 1 else { return false }
    return bytes[(start + 1)..<(lineEnd - 1)].allSatisfy { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }
}
