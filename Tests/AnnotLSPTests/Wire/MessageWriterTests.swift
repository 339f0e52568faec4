import Foundation
import Testing

@testable import AnnotLSP

/// What reaches a client that reads late.
struct MessageWriterTests {
  @Test func ofMessagesAboutOneSubjectTheNewestIsKept() throws {
    let pipe = Pipe()
    let writer = MessageWriter(output: FileDescriptor(number: pipe.fileHandleForWriting.fileDescriptor)) { _ in }
    // More than any pipe holds, so that the writer waits with the rest behind it.
    writer.send([[UInt8](repeating: UInt8(ascii: "x"), count: 1 << 21)])
    for number in 0..<100 {
      writer.send([Array("a\(number)".utf8)], about: "a")
      if number == 50 { writer.send([Array("answer".utf8)]) }
    }
    writer.send([Array("b".utf8)], about: "b")
    let reader = Thread {
      writer.flush(within: 10)
      try? pipe.fileHandleForWriting.close()
    }
    reader.start()
    var framer = MessageFramer()
    framer.append(Array(pipe.fileHandleForReading.readDataToEndOfFile()))
    var bodies: [String] = []
    while case .body(let body) = framer.next() { bodies.append(String(decoding: body.prefix(9), as: UTF8.self)) }
    #expect(bodies == ["xxxxxxxxx", "answer", "a99", "b"])
  }

  @Test func aClosedPipeIsTold() throws {
    ProcessControl.ignoreBrokenPipes()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let told = DispatchSemaphore(value: 0)
    let writer = MessageWriter(output: FileDescriptor(number: pipe.fileHandleForWriting.fileDescriptor)) { failure in
      #expect(failure.number == EPIPE)
      told.signal()
    }
    writer.send([[UInt8(ascii: "x")]])
    #expect(told.wait(timeout: .now() + 10) == .success)
  }
}
