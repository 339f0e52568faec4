import Testing

@testable import AnnotLSP

/// Which bytes are text, and what is said of those that are not.
struct TextDecodingTests {
  private func check(
    _ bytes: [UInt8], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try TextDecoding.text(of: bytes) == expected, sourceLocation: sourceLocation)
  }

  private func checkRefused(
    _ bytes: [UInt8], at offset: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do {
      _ = try TextDecoding.text(of: bytes)
      Issue.record("decoded", sourceLocation: sourceLocation)
    } catch {
      #expect(error.offset == offset, sourceLocation: sourceLocation)
    }
  }

  @Test func byteOrderMarksAreNoText() throws {
    try check([], "")
    try check(Array("é😀".utf8), "é😀")
    try check([0xEF, 0xBB, 0xBF] + Array("é".utf8), "é")
    try check([0xFF, 0xFE, 0xE9, 0, 0x3D, 0xD8, 0x00, 0xDE], "é😀")
    try check([0xFE, 0xFF, 0, 0xE9, 0xD8, 0x3D, 0xDE, 0x00], "é😀")
    try check([0xFF, 0xFE], "")
  }

  @Test func whatIsNotTextIsRefusedWithItsPlace() {
    checkRefused([0x61, 0xFF], at: 1)
    checkRefused(Array("é".utf8) + [0xC3], at: 2)
    checkRefused([0x61, 0xED, 0xA0, 0x80], at: 1)
    checkRefused([0x61, 0, 0x62, 0], at: 1)
    checkRefused([0xFF, 0xFE, 0x61], at: 2)
    checkRefused([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8], at: 4)
  }
}
