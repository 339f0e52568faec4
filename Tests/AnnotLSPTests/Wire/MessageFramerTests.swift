import Testing

@testable import AnnotLSP

/// How a stream of bytes becomes messages, and how it recovers.
struct MessageFramerTests {
  /// Feeds `stream` whole and byte by byte; both must give the same frames. A body stands as it is, a problem as `!`.
  private func check(
    _ stream: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(stream.utf8)
    #expect(frames(in: [bytes]) == expected, sourceLocation: sourceLocation)
    #expect(frames(in: bytes.map { [$0] }) == expected, "byte by byte", sourceLocation: sourceLocation)
  }

  private func frames(in pieces: [[UInt8]]) -> [String] {
    var framer = MessageFramer()
    return pieces.flatMap { piece in
      framer.append(piece)
      var frames: [String] = []
      while let frame = framer.next() {
        switch frame {
        case .body(let body): frames.append(String(decoding: body, as: UTF8.self))
        case .broken: frames.append("!")
        }
      }
      return frames
    }
  }

  @Test func messagesFollowEachOther() {
    check("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]", ["{}", "[1]"])
    check("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n1", ["", "1"])
  }

  @Test func lengthsCountBytes() { check("Content-Length: 4\r\n\r\n\"é\"Content-Length: 1\r\n\r\n1", ["\"é\"", "1"]) }

  @Test func headerNamesComeInAnyCase() {
    check("content-length: 2\r\n\r\n{}", ["{}"])
    check("CONTENT-LENGTH:2\r\n\r\n{}", ["{}"])
  }

  @Test func otherHeadersAreSkipped() {
    check("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}", ["{}"])
    check("Content-Length: 2\r\ncontent-type: x\r\n\r\n{}", ["{}"])
  }

  @Test func bareLineFeedsEndHeaderLines() { check("Content-Length: 2\n\n{}", ["{}"]) }

  @Test func unfinishedMessagesWait() {
    check("Content-Length: 5\r\n\r\n{}", [])
    check("Content-Le", [])
  }

  @Test(arguments: ["-1", "many", "", "1e3", "0x10", "2 bytes", "99999999999999999999", "536870913"])
  func lengthsThatAreNoneAreToldOnce(length: String) {
    check("Content-Length: \(length)\r\n\r\n{}Content-Length: 2\r\n\r\n[]", ["!", "[]"])
  }

  @Test func missingLengthIsToldOnce() {
    check("Content-Type: x\r\n\r\n{\"a\":\n\n1}Content-Length: 2\r\n\r\n[]", ["!", "[]"])
  }

  @Test func remainsOfAMessageThatWasTooLongAreSkipped() {
    check("Content-Length: 2\r\n\r\n{}more}}Content-Length: 2\r\n\r\n[]", ["{}", "!", "[]"])
  }

  @Test func aHeaderWithoutEndIsGivenUp() {
    let noise = String(repeating: "x", count: MessageFramer.longestHeader * 2)
    check("\(noise)Content-Length: 2\r\n\r\n[]", ["!", "[]"])
  }

  /// Each of these would take hours if the framer looked at a byte once for every header that might begin before it.
  @Test(arguments: ["Content-Length:", "Content-Length: x\r\n", "\r\n", "\n", "Content-Length: x\r\n\r\n", "c"])
  func noiseIsSkippedInLinearTime(unit: String) {
    let noise = Array(String(repeating: unit, count: (1 << 18) / unit.utf8.count).utf8)
    let found = frames(in: [noise, Array("Content-Length: 2\r\n\r\n[]".utf8)])
    #expect(found.last == "[]")
    #expect(found.count <= 2)
  }

  @Test func aLengthIsBelievedOnlyAsFarAsBytesArrive() {
    check("Content-Length: \(MessageFramer.largestBody)\r\n\r\n{}", [])
  }
}
