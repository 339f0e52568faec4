import Testing

@testable import AnnotCore

/// Checks the search against the one of the standard library, from every place of `text`.
private func check(_ byte: Character, in text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let bytes = Array(text.utf8)
  let byte = byte.asciiValue ?? 0
  for start in 0...bytes.count {
    let found = bytes.withUnsafeBufferPointer { ByteSearch.first(byte, from: start, in: $0) }
    #expect(found == bytes[start...].firstIndex(of: byte), "from \(start)", sourceLocation: sourceLocation)
  }
}

@Suite("Byte search") struct ByteSearchTests {
  @Test(arguments: ["", "<", "a<", "no such byte in these words", "1234567<", "12345678<", "<<<<<<<<<<", "“=;<=<” 😀<"])
  func findsTheFirst(text: String) { check("<", in: text) }

  /// A byte one more or less than the one sought must not pass for it, whatever its neighbours are.
  @Test func neighboursInTheAlphabetAreOthers() { check("b", in: "acacacacaacbcacacaabacac") }
}
