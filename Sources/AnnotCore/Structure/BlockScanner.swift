/// Finds the blocks of an article.
///
/// Two steps: the text is split where its markup says so (``PlainSplitter``, ``MarkdownSplitter``), then every block
/// gets its role from what it looks like and what stands around it (``RoleClassifier``). Both are one pass over the
/// bytes: an article is scanned anew at every keystroke.
public enum BlockScanner {
  /// The blocks of `text` in text order. They do not overlap, none is empty, and every character that is not white
  /// space lies in one.
  public static func blocks(of text: SourceText, markup: Markup) -> [Block] {
    text.bytes.withUnsafeBufferPointer { bytes in
      let blocks =
        switch markup {
        case .plain: PlainSplitter.blocks(in: bytes)
        case .markdown: MarkdownSplitter.blocks(in: bytes)
        }
      return RoleClassifier.classified(blocks, in: bytes, markup: markup)
    }
  }
}
