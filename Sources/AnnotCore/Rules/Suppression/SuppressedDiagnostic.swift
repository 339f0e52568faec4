/// A finding that the writer has said is not to be reported.
public struct SuppressedDiagnostic: Sendable, Equatable {
  public enum Source: Sendable {
    /// A comment or the front matter of the article.
    case article
    /// A sentence that the settings name.
    case settings
  }

  public var diagnostic: Diagnostic
  public var source: Source
}

extension Analysis {
  /// The sentence at `offset`, in bytes, on one line: what names a finding in the settings.
  public func sentence(at offset: Int) -> String? {
    paragraphs.paragraph(at: offset)?.sentence(at: offset, in: text).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The block of prose that a caret at `offset` is in or at the end of, in bytes.
  public func paragraphRange(at offset: Int) -> TextRange? {
    paragraphs[checked: paragraphs.index(endingAfter: offset - 1)].flatMap { $0.range.touches(offset) ? $0.range : nil }
  }
}
