extension Diagnostic {
  /// The message as Markdown: the article's own words, which stand in curly marks, in italics.
  public var markdownMessage: String {
    var text = ""
    var rest = message[...]
    while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
      let words = rest[rest.index(after: open)..<close]
      text += HoverText.escaped(String(rest[..<open]))
      text += words.isEmpty ? "“”" : "“*\(HoverText.escaped(String(words)))*”"
      rest = rest[rest.index(after: close)...]
    }
    return text + HoverText.escaped(String(rest))
  }
}
