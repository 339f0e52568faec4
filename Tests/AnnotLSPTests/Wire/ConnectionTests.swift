import Foundation
import Testing

@testable import AnnotLSP

/// That each request is answered once, whoever comes first.
struct ConnectionTests {
  /// What a client reads after `act` has had its way with a connection: identity and `result` or error code of each
  /// answer.
  private func check(
    _ act: (Connection) throws -> Void, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let pipe = Pipe()
    let file = FileDescriptor(number: pipe.fileHandleForWriting.fileDescriptor)
    let connection = Connection(writer: MessageWriter(output: file) { _ in })
    try act(connection)
    connection.flush(within: 10)
    try pipe.fileHandleForWriting.close()
    var framer = MessageFramer()
    framer.append(Array(pipe.fileHandleForReading.readDataToEndOfFile()))
    var answers: [String] = []
    while case .body(let body) = framer.next() {
      let answer = try JSON(parsing: Data(body))
      answers.append("\(answer["id"].text) \(answer["error"]["code"].int.map(String.init) ?? "result")")
    }
    #expect(answers == expected, sourceLocation: sourceLocation)
  }

  private let document = DocumentURI(string: "untitled:a")
  private let null = Result<[UInt8], ResponseError>.success(JSONNull().json)

  @Test func theFirstAnswerCounts() throws {
    try check(
      { connection in
        let ticket = try #require(connection.enter(.number(1)))
        connection.answer(ticket, with: null)
        connection.answer(ticket, with: null)
        connection.cancel(.number(1))
      }, ["1 result"])
  }

  @Test func cancellationOvertakes() throws {
    try check(
      { connection in
        let ticket = try #require(connection.enter(.string("x")))
        connection.cancel(.string("x"))
        #expect(!connection.isOpen(ticket))
        connection.answer(ticket, with: null)
      }, ["\"x\" -32800"])
  }

  @Test func unknownCancellationsAreIgnored() throws { try check({ $0.cancel(.number(9)) }, []) }

  @Test func editsSupersedeOnlyReadsThatWereTakenUpBefore() throws {
    try check(
      { connection in
        let before = try #require(connection.enter(.number(1)))
        let other = try #require(connection.enter(.number(2)))
        let after = try #require(connection.enter(.number(3)))
        connection.take(up: before, document: document, supersededBy: .contentModified)
        connection.take(up: other, document: DocumentURI(string: "untitled:b"), supersededBy: .contentModified)
        connection.supersede(readsOf: document)
        for ticket in [before, other, after] { connection.answer(ticket, with: null) }
      }, ["1 -32801", "2 result", "3 result"])
  }

  @Test func anIdentityCanBeUsedAgainOnlyAfterItsAnswer() throws {
    try check(
      { connection in
        let first = try #require(connection.enter(.number(1)))
        #expect(connection.enter(.number(1)) == nil)
        connection.cancel(.number(1))
        let second = try #require(connection.enter(.number(1)))
        connection.answer(first, with: null)
        connection.answer(second, with: null)
      }, ["1 -32800", "1 result"])
  }
}
