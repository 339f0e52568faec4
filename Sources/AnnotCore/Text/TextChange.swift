/// The one stretch in which two versions of a text differ, found by comparing them from both ends.
///
/// Typing, pasting and undoing change one place, so what was worked out about the bytes on both sides of it still holds:
/// those before it where they were, those behind it ``shift`` bytes further on.
struct TextChange: Sendable, Equatable {
  /// How many bytes at the start are the same in both versions.
  let prefix: Int
  /// How many bytes at the end are, none of which is counted in the prefix.
  let suffix: Int
  /// The lengths of the two versions, in bytes.
  let oldCount: Int
  let newCount: Int

  init(from old: SourceText, to new: SourceText) {
    oldCount = old.count
    newCount = new.count
    let shared = min(oldCount, newCount)
    (prefix, suffix) = old.bytes.withUnsafeBytes { old in
      new.bytes.withUnsafeBytes { new in
        let prefix = Self.prefix(old, new, upTo: shared)
        return (prefix, Self.suffix(old, new, upTo: shared - prefix))
      }
    }
  }

  /// How far what follows the change has moved, in bytes.
  var shift: Int { newCount - oldCount }
  /// Where the change ends, in bytes of either version.
  var oldEnd: Int { oldCount - suffix }
  var newEnd: Int { newCount - suffix }

  /// Where the bytes of `range` of the new version stood in the old one, or nil where one of them is new.
  func old(_ range: TextRange) -> TextRange? {
    if range.end <= prefix { return range }
    return range.start >= newEnd ? range.shifted(by: -shift) : nil
  }

  private static func prefix(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, upTo limit: Int) -> Int {
    var length = 0
    while length + 8 <= limit, word(old, length) == word(new, length) { length += 8 }
    while length < limit, old[length] == new[length] { length += 1 }
    return length
  }

  private static func suffix(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, upTo limit: Int) -> Int {
    var length = 0
    while length + 8 <= limit, word(old, old.count - length - 8) == word(new, new.count - length - 8) { length += 8 }
    while length < limit, old[old.count - length - 1] == new[new.count - length - 1] { length += 1 }
    return length
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
