@testable import AnnotCore

/// Articles of our own as tests write them.
func analyze(_ text: String, markup: Markup = .plain) -> Analysis {
  Analyzer().analyze(SourceText(text), markup: markup)
}
