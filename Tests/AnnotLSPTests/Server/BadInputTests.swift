import Foundation
import Testing

@testable import AnnotLSP

/// That nothing a client sends stops the server, and that everything gets a clear answer.
struct BadInputTests {
  /// Sends `body` as one message and checks the identity and code of the error that answers it, and that the server goes
  /// on as if nothing had been.
  private func check(
    body: [UInt8], id: JSON, code: JSON, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let client = try TestClient.initialized()
    client.open("untitled:a", "Text.")
    client.send(body: body)
    let error = try client.next("error") { $0["error"] != nil }
    #expect(error["id"] == id, sourceLocation: sourceLocation)
    #expect(error["error"]["code"] == code, sourceLocation: sourceLocation)
    #expect(error["error"]["message"].string?.isEmpty == false, sourceLocation: sourceLocation)
    try expectAlive(client, sourceLocation)
  }

  private func check(
    _ body: String, id: JSON, code: JSON, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(body: Array(body.utf8), id: id, code: code, sourceLocation: sourceLocation)
  }

  private func expectAlive(_ client: TestClient, _ sourceLocation: SourceLocation) throws {
    let answer = try client.request("textDocument/documentSymbol", TestClient.document("untitled:a"))
    #expect(answer["error"] == nil, sourceLocation: sourceLocation)
    #expect(try client.shutDown() == 0, sourceLocation: sourceLocation)
  }

  @Test func jsonThatIsCutShort() throws {
    try check(#"{"jsonrpc":"2.0","id":1,"method":"textDocument/ho"#, id: nil, code: -32700)
    try check("", id: nil, code: -32700)
  }

  @Test func bytesThatAreNotUTF8() throws {
    try check(
      body: Array(#"{"jsonrpc":"2.0","method":""#.utf8) + [0xFF, 0xFE] + Array("\"}".utf8), id: nil, code: -32600)
    try check(body: [0xC3, 0x28], id: nil, code: -32700)
  }

  @Test func zeroBytes() throws {
    try check(body: [0], id: nil, code: -32700)
    try check(body: Array(#"{"jsonrpc":"2.0","#.utf8) + [0] + Array("}".utf8), id: nil, code: -32700)
  }

  @Test func nestingOfAHundredThousand() throws {
    let nested = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    try check(nested, id: nil, code: -32700)
    try check(#"{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":\#(nested)}"#, id: 5, code: -32700)
    try check(String(repeating: #"{"a":"#, count: 100_000), id: nil, code: -32700)
  }

  @Test func messagesThatAreNone() throws {
    try check("[]", id: nil, code: -32600)
    try check(#"[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]"#, id: nil, code: -32600)
    try check("42", id: nil, code: -32600)
    try check("{}", id: nil, code: -32600)
    try check(#"{"jsonrpc":"2.0","id":1}"#, id: 1, code: -32600)
    try check(#"{"jsonrpc":"1.0","id":"x","method":"shutdown"}"#, id: "x", code: -32600)
    try check(#"{"jsonrpc":"2.0","id":1,"method":3}"#, id: 1, code: -32600)
    try check(#"{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}"#, id: nil, code: -32600)
    try check(#"{"jsonrpc":"2.0","id":null,"method":"shutdown"}"#, id: nil, code: -32600)
  }

  @Test func parametersThatAreWrong() throws {
    try check(#"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover"}"#, id: 1, code: -32602)
    try check(#"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":[]}"#, id: 1, code: -32602)
    try check(#"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":null}"#, id: 1, code: -32602)
    try check(
      #"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":1}}}"#, id: 1,
      code: -32602)
    try check(
      #"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:a"},"#
        + #""position":{"line":0,"character":99999999999999999999999}}}"#, id: 1, code: -32602)
  }

  @Test func methodsThatAreUnknown() throws {
    try check(#"{"jsonrpc":"2.0","id":1,"method":"textDocument/nonsense"}"#, id: 1, code: -32601)
    try check(#"{"jsonrpc":"2.0","id":1,"method":"$/nonsense"}"#, id: 1, code: -32601)
    try check(#"{"jsonrpc":"2.0","id":1,"method":"exit"}"#, id: 1, code: -32601)
    try check(#"{"jsonrpc":"2.0","id":1,"method":"$/cancelRequest","params":{"id":1}}"#, id: 1, code: -32601)
  }

  @Test func documentsThatAreNotOpen() throws {
    try check(
      #"{"jsonrpc":"2.0","id":1,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///b"}}}"#,
      id: 1, code: -32602)
  }

  @Test(arguments: ["Content-Length: -5", "Content-Length: 99999999999999", "Content-Length: five", "Nothing: 5"])
  func headersThatAreNone(header: String) throws {
    let client = try TestClient.initialized()
    client.open("untitled:a", "Text.")
    client.send(raw: Array("\(header)\r\n\r\n{}".utf8))
    let error = try client.next("error") { $0["error"] != nil }
    #expect(error["id"] == nil)
    #expect(error["error"]["code"] == -32700)
    try expectAlive(client, #_sourceLocation)
  }

  @Test func notificationsThatAreWrongAreLogged() throws {
    let client = try TestClient.initialized()
    client.open("untitled:a", "Text.")
    func expectLogged(_ type: JSON, _ message: String) throws {
      let log = try client.notification("window/logMessage")
      #expect(log["type"] == type)
      #expect(log["message"] == .string(message))
    }
    client.notify("textDocument/didOpen", ["textDocument": ["uri": "untitled:b"]])
    try expectLogged(1, "textDocument/didOpen: missing: params.textDocument.languageId")
    client.change("untitled:b", version: 2, [(0, 0, 0, 0, "x")])
    try expectLogged(1, "untitled:b is changed but not open; the change is ignored")
    client.close("untitled:b")
    try expectLogged(2, "untitled:b is closed but not open")
    client.notify("textDocument/didSave", TestClient.document("untitled:b"))
    try expectLogged(2, "untitled:b is saved but not open")
    client.notify("$/cancelRequest", [:])
    try expectLogged(1, "$/cancelRequest: $/cancelRequest without an id")
    client.open("untitled:a", "Again.")
    try expectLogged(2, "untitled:a is opened twice; the newer text counts")
    client.change("untitled:a", version: 1, [(0, 0, 0, 0, "x")])
    try expectLogged(2, "untitled:a goes from version 1 to 1; the change is applied all the same")
    client.notify("workspace/nonsense", [:])
    try expectLogged(3, "workspace/nonsense is not supported and ignored")
    client.notify("$/nonsense", [:])
    try expectAlive(client, #_sourceLocation)
  }

  @Test func aLineOfFiftyMegabytes() throws {
    let client = try TestClient.initialized()
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000)
    let start =
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:long","#
      + #""languageId":"plaintext","version":1,"text":""#
    client.send(body: Array(start.utf8) + text + Array(#""}}}"#.utf8))
    client.open("untitled:a", "Text.")
    try expectAlive(client, #_sourceLocation)
  }

  @Test func halfOfASurrogatePair() throws {
    let client = try TestClient.initialized(capabilities: ["textDocument": ["diagnostic": [:]]])
    client.send(
      body: Array(
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","languageId":"x","version":1,"text":"\ud83d"}}}"#
          .utf8))
    try expectAlive(client, #_sourceLocation)
  }

  @Test func aClientThatStopsReading() throws {
    let client = try TestClient(through: ["/bin/bash", "-c", "\"$0\" | head -c 1; exit ${PIPESTATUS[0]}"])
    var id = 0
    while !client.hasEnded, id < 10_000 {
      id += 1
      client.send(["jsonrpc": "2.0", "id": .number(Double(id)), "method": "nonsense"])
      usleep(1000)
    }
    #expect(try client.exitStatus() == 1)
  }
}
