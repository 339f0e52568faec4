import AnnotCore
import Synchronization

/// Columns on lines so long that counting from their start each time would make an answer about an article without line
/// ends take the square of its length.
///
/// Made when the first such line is met, for one answer about one version of a text.
final class LongLineColumns: Sendable {
  /// Lines up to this many bytes are counted through.
  static let longest = 2048
  private static let stride = 256

  /// How many units of the client's encoding stand before each multiple of ``stride``.
  private let counts = Mutex<[Int]?>(nil)

  /// How many units of `encoding` stand in `range`, which is as long as it likes.
  func width(of range: TextRange, in text: SourceText, encoding: PositionEncoding) -> Int {
    let counts = counts.withLock { counts in
      let known = counts ?? Self.counts(in: text, encoding: encoding)
      counts = known
      return known
    }
    func units(before offset: Int) -> Int {
      let block = min(max(0, offset / Self.stride), counts.count - 1)
      return counts[block] + text.width(of: TextRange(block * Self.stride, offset), in: encoding)
    }
    return units(before: range.end) - units(before: range.start)
  }

  private static func counts(in text: SourceText, encoding: PositionEncoding) -> [Int] {
    var count = 0
    return Swift.stride(from: 0, through: text.count, by: stride).map { start in
      defer { count += text.width(of: TextRange(start, start + stride), in: encoding) }
      return count
    }
  }
}
