/// Finds the blocks of an article.
///
/// Two steps: the text is split where its markup says so (``PlainSplitter``, ``MarkdownSplitter``), then every block
/// gets its role from what it looks like and what stands around it (``RoleClassifier``). An article is scanned anew at
/// every keystroke, so the splitting is one pass over the bytes, and what a block looks like is taken from the version
/// before where its bytes are the same.
public enum BlockScanner {
  /// The blocks of `text` in text order. They do not overlap, none is empty, and every character that is not white
  /// space lies in one, but for lines that only separate.
  public static func blocks(of text: SourceText, markup: Markup) -> [Block] {
    scan(text, LineIndex(text), markup: markup).blocks
  }

  /// What an earlier version was found to consist of, and how this one differs from it.
  typealias Earlier = (scan: BlockScan, change: TextChange)

  /// The blocks, with what the scan of the next version can reuse. The result is the same as without `earlier`.
  static func scan(_ text: SourceText, _ lines: LineIndex, markup: Markup, reusing earlier: Earlier? = nil) -> BlockScan
  {
    text.bytes.withUnsafeBufferPointer { bytes in
      let lines = TextLines.all(lines, in: bytes)
      let pieces =
        switch markup {
        case .plain: PlainSplitter.blocks(of: lines, in: bytes)
        case .markdown: MarkdownSplitter.blocks(of: lines, in: bytes)
        }
      let features = features(of: pieces, in: bytes, reusing: earlier)
      let blocks = RoleClassifier.classified(pieces, features, in: bytes, markup: markup)
      return BlockScan(blocks: blocks, pieces: pieces, features: features)
    }
  }

  /// Features depend on nothing but a piece's bytes, so those of the pieces that the change leaves alone still hold.
  private static func features(
    of pieces: [Block], in bytes: UnsafeBufferPointer<UInt8>, reusing earlier: Earlier?
  ) -> [BlockFeatures] {
    guard let (scan, change) = earlier else { return pieces.map { BlockFeatures(of: $0, in: bytes) } }
    var features: [BlockFeatures] = []
    features.reserveCapacity(pieces.count)
    for (index, piece) in pieces.enumerated() {
      let place = piece.range.end <= change.prefix ? index : index + scan.pieces.count - pieces.count
      if let old = change.old(piece.range), scan.pieces[checked: place]?.range == old {
        features.append(scan.features[place])
      } else {
        features.append(BlockFeatures(of: piece, in: bytes))
      }
    }
    return features
  }
}

/// The blocks of one version of a text, and what they were made from.
struct BlockScan: Sendable {
  let blocks: [Block]
  /// The blocks before they got their roles, and what each looks like.
  fileprivate let pieces: [Block]
  fileprivate let features: [BlockFeatures]
}
