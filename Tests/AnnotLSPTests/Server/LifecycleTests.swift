import Foundation
import Testing

@testable import AnnotLSP

/// How a session begins and ends, as LSP says.
struct LifecycleTests {
  @Test func initializeTellsWhatTheServerCan() throws {
    let client = try TestClient(arguments: ["--stdio"])
    let result = try client.request("initialize", ["processId": nil, "rootUri": nil, "capabilities": [:]])["result"]
    #expect(result["serverInfo"] == ["name": "annot-lsp", "version": .string(Version.current)])
    #expect(result["capabilities"]["positionEncoding"] == "utf-16")
    #expect(result["capabilities"]["textDocumentSync"]["change"] == 2)
    #expect(try client.shutDown() == 0)
  }

  @Test func requestsBeforeInitializeAreRefused() throws {
    let client = try TestClient()
    #expect(try client.request("textDocument/hover", [:])["error"]["code"] == -32002)
    #expect(try client.request("shutdown", nil)["error"]["code"] == -32002)
    #expect(try client.request("nonsense", nil)["error"]["code"] == -32002)
  }

  @Test func notificationsBeforeInitializeAreDropped() throws {
    let client = try TestClient()
    client.open("untitled:a", "Early.")
    _ = try client.request("initialize", ["capabilities": [:]])
    let answer = try client.request("textDocument/documentSymbol", TestClient.document("untitled:a"))
    #expect(answer["error"]["message"] == "untitled:a is not open")
  }

  @Test func initializeComesOnce() throws {
    let client = try TestClient.initialized()
    #expect(try client.request("initialize", ["capabilities": [:]])["error"]["code"] == -32600)
    #expect(try client.shutDown() == 0)
  }

  @Test func requestsAfterShutdownAreRefused() throws {
    let client = try TestClient.initialized()
    _ = try client.request("shutdown", nil)
    #expect(try client.request("textDocument/hover", [:])["error"]["code"] == -32600)
    #expect(try client.request("shutdown", nil)["error"]["code"] == -32600)
    client.notify("exit", nil)
    #expect(try client.exitStatus() == 0)
  }

  @Test func exitWithoutShutdownIsAFailure() throws {
    let client = try TestClient.initialized()
    client.notify("exit", nil)
    #expect(try client.exitStatus() == 1)
  }

  @Test func exitBeforeInitializeIsAFailure() throws {
    let client = try TestClient()
    client.notify("exit", nil)
    #expect(try client.exitStatus() == 1)
  }

  @Test func endsWhenTheInputDoes() throws {
    let client = try TestClient.initialized()
    try client.closeInput()
    #expect(try client.exitStatus() == 1)
  }

  @Test func endsWhenTheInputEndsInsideAHeader() throws {
    let client = try TestClient.initialized()
    client.send(raw: Array("Content-Len".utf8))
    try client.closeInput()
    #expect(try client.exitStatus() == 1)
  }

  @Test func answersWhatWasAskedBeforeTheInputEnded() throws {
    let client = try TestClient.initialized()
    client.open("untitled:a", "Text.")
    let hover = client.post("textDocument/hover", TestClient.place("untitled:a", 0, 0))
    let shutdown = client.post("shutdown", nil)
    try client.closeInput()
    #expect(try client.answer(to: hover)["error"] == nil)
    #expect(try client.answer(to: shutdown)["result"] == nil)
    #expect(try client.exitStatus() == 0)
  }

  @Test func endsWhenTheClientsProcessIsGone() throws {
    let parent = Process()
    parent.executableURL = URL(fileURLWithPath: "/bin/sh")
    parent.arguments = ["-c", "exit 0"]
    try parent.run()
    parent.waitUntilExit()
    let client = try TestClient()
    _ = try client.request(
      "initialize", ["processId": .number(Double(parent.processIdentifier)), "capabilities": [:]])
    #expect(try client.exitStatus() == 1)
  }
}
