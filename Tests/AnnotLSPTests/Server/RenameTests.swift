import Testing

@testable import AnnotLSP

/// Renaming over a real process.
struct RenameTests {
  private static let uri = "untitled:rename"
  private static let article = """
    😀 Harbour closes

    東京 is far. “It is old,” Mayor Márta Söderberg said. Söderberg’s car was at the Söderbergska café.
    """

  private func client(encoding: String = "utf-16", _ capabilities: JSON = [:]) throws -> TestClient {
    var all = capabilities.object ?? [:]
    all["general"] = ["positionEncodings": .array([.string(encoding)])]
    let client = try TestClient.initialized(capabilities: .object(all))
    client.open(Self.uri, Self.article, version: 7)
    return client
  }

  private func place(_ words: String, encoding: String = "utf-16", newName: JSON? = nil) throws -> JSON {
    var params = TestClient.document(Self.uri).object ?? [:]
    params["position"] = try PlacedText(Self.article, encoding: encoding).position(of: words)
    params["newName"] = newName
    return .object(params)
  }

  @Test func theNameIsAskedForFirst() throws {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
      let client = try client(encoding: encoding, ["textDocument": ["rename": ["prepareSupport": true]]])
      let target = try client.request("textDocument/prepareRename", place("Söderberg’s", encoding: encoding))["result"]
      #expect(target["placeholder"] == "Söderberg")
      #expect(PlacedText(Self.article, encoding: encoding).text(of: target["range"]) == "Söderberg")
      #expect(try client.request("textDocument/prepareRename", place("far", encoding: encoding))["result"] == .null)
      #expect(try client.shutDown() == 0)
    }
  }

  @Test func everyNameChanges() throws {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
      let client = try client(encoding: encoding)
      let params = try place("Söderberg’s", encoding: encoding, newName: "Sandberg")
      let edit = try client.request("textDocument/rename", params)["result"]
      let edits = edit["changes"][Self.uri].array ?? []
      let text = PlacedText(Self.article, encoding: encoding)
      #expect(edits.map { text.text(of: $0["range"]) } == ["Söderberg", "Söderberg"])
      #expect(edits.map { $0["newText"] } == ["Sandberg", "Sandberg"])
      #expect(edit["documentChanges"] == .null)
      #expect(try client.shutDown() == 0)
    }
  }

  @Test func versionedWhereTheClientTakesIt() throws {
    let client = try client(["workspace": ["workspaceEdit": ["documentChanges": true]]])
    let edit = try client.request("textDocument/rename", place("Márta", newName: "Marta Söderberg"))["result"]
    #expect(edit["changes"] == .null)
    #expect(edit["documentChanges"][0]["textDocument"] == ["uri": .string(Self.uri), "version": 7])
    #expect(edit["documentChanges"].all("newText") == ["Marta"])
    #expect(try client.shutDown() == 0)
  }

  @Test func whatCannotBeRenamedIsRefusedInWords() throws {
    let client = try client()
    func refusal(_ words: String, _ name: JSON) throws -> JSON {
      try client.request("textDocument/rename", place(words, newName: name))["error"]
    }
    #expect(
      try refusal("far", "near") == [
        "code": -32803, "message": "no name stands here; roles and pronouns cannot be renamed",
      ])
    #expect(try refusal("Márta", "  ") == ["code": -32602, "message": "the new name is empty"])
    #expect(
      try refusal("Márta", "A\nB") == [
        "code": -32602, "message": "the new name holds a line end or a control character",
      ])
    #expect(try refusal("Márta", 3)["code"] == -32602)
    #expect(try client.shutDown() == 0)
  }

  @Test func preparingIsOfferedToWhoAsks() throws {
    for (capabilities, offer) in [
      ([:] as JSON, true as JSON), (["textDocument": ["rename": ["prepareSupport": true]]], ["prepareProvider": true]),
    ] {
      let client = try TestClient()
      let answer = try client.request("initialize", ["processId": nil, "capabilities": capabilities])
      #expect(answer["result"]["capabilities"]["renameProvider"] == offer)
      client.notify("initialized", [:])
      #expect(try client.shutDown() == 0)
    }
  }
}
