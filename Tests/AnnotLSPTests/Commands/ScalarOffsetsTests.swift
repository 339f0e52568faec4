import AnnotCore
import Testing

@testable import AnnotLSP

/// That every byte offset becomes the count of scalars before it.
struct ScalarOffsetsTests {
  @Test(arguments: ["", "ascii", "é", "a😀b", String(repeating: "aé漢😀", count: 50)])
  func everyOffset(string: String) {
    let offsets = ScalarOffsets(SourceText(string))
    var (bytes, scalars) = (0, 0)
    for scalar in string.unicodeScalars {
      #expect(offsets[bytes] == scalars)
      bytes += UTF8.width(scalar)
      scalars += 1
    }
    #expect(offsets[bytes] == scalars)
    #expect(offsets[bytes + 9] == scalars)
    #expect(offsets[-1] == 0)
  }
}
