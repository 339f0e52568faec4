@testable import AnnotCore

/// Articles of our own as tests write them.
func analyze(_ text: String, markup: Markup = .plain) -> Analysis {
  Analyzer().analyze(SourceText(text), markup: markup)
}

extension SourceText {
  /// Where these words stand first.
  func range(of words: String) -> TextRange? {
    let wanted = Array(words.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }.map { TextRange($0, $0 + wanted.count) }
  }
}
