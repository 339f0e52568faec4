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
    scan(text, markup: markup).blocks
  }

  /// The blocks, with what the scan of the next version can reuse. The result is the same as without `previous`.
  static func scan(_ text: SourceText, markup: Markup, reusing previous: BlockScan? = nil) -> BlockScan {
    text.bytes.withUnsafeBufferPointer { bytes in
      let pieces =
        switch markup {
        case .plain: PlainSplitter.blocks(in: bytes)
        case .markdown: MarkdownSplitter.blocks(in: bytes)
        }
      let features = features(of: pieces, in: bytes, reusing: previous)
      let blocks = RoleClassifier.classified(pieces, features, in: bytes, markup: markup)
      return BlockScan(blocks: blocks, text: text, pieces: pieces, features: features)
    }
  }

  /// Features depend on nothing but a piece's bytes, so those in the common start and end of both versions still hold.
  private static func features(
    of pieces: [Block], in bytes: UnsafeBufferPointer<UInt8>, reusing previous: BlockScan?
  ) -> [BlockFeatures] {
    guard let previous else { return pieces.map { BlockFeatures(of: $0, in: bytes) } }
    return previous.text.bytes.withUnsafeBufferPointer { old in
      let shared = min(bytes.count, old.count)
      let prefix = commonLength(upTo: shared) { bytes[$0] == old[$0] }
      let suffix = commonLength(upTo: shared - prefix) { bytes[bytes.count - 1 - $0] == old[old.count - 1 - $0] }
      let shift = bytes.count - old.count
      var features: [BlockFeatures] = []
      features.reserveCapacity(pieces.count)
      for (index, piece) in pieces.enumerated() {
        let fromEnd = previous.pieces.count - (pieces.count - index)
        if piece.range.end <= prefix, previous.pieces[checked: index]?.range == piece.range {
          features.append(previous.features[index])
        } else if piece.range.start >= bytes.count - suffix,
          previous.pieces[checked: fromEnd]?.range.shifted(by: shift) == piece.range
        {
          features.append(previous.features[fromEnd])
        } else {
          features.append(BlockFeatures(of: piece, in: bytes))
        }
      }
      return features
    }
  }

  private static func commonLength(upTo limit: Int, _ isSame: (Int) -> Bool) -> Int {
    var length = 0
    while length < limit, isSame(length) { length += 1 }
    return length
  }
}

/// The blocks of one version of a text, and what they were made from.
struct BlockScan: Sendable {
  let blocks: [Block]
  fileprivate let text: SourceText
  /// The blocks before they got their roles, and what each looks like.
  fileprivate let pieces: [Block]
  fileprivate let features: [BlockFeatures]
}
