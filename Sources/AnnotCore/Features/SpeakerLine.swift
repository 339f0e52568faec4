extension HoverText {
  /// *Donald Trump*, U.S. President
  mutating func speaker(_ speaker: Speaker) {
    strong(speaker.name)
    if let role = speaker.role {
      text(", \(role)")
    } else if speaker.kind == .anonymous {
      text(", unnamed")
    }
  }
}

/// Numbers in words as hovers say them.
enum Count {
  /// *1 quotation*, *3 quotations*
  static func of(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
