import Testing

@testable import AnnotLSP

/// Symbols of open documents and of the articles on disk, over a real process.
struct WorkspaceSymbolTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      "north/a b.md", "# 🚢 Harbour\n\n😀 東京 was dry. “It is old,” said Márta Söderberg, the mayor.\n")
    try folder.write("south.txt", "Harbour\n\n“I doubt it,” said Ida Brandt, a baker.\n")
    try folder.write("node_modules/c.md", "Harbour\n\n“I doubt it,” said Ida Novak, a baker.\n")
  }

  private func client(_ folders: [String] = [""], encoding: String = "utf-16") throws -> TestClient {
    let client = try TestClient()
    _ = try client.request(
      "initialize",
      [
        "processId": nil, "capabilities": ["general": ["positionEncodings": .array([.string(encoding)])]],
        "workspaceFolders": .array(folders.map { ["uri": .string(folder.uri($0)), "name": "x"] }),
      ])
    client.notify("initialized", [:])
    return client
  }

  /// Lines of *file kind name (container)*, files relative to the folder.
  private func lines(_ symbols: JSON) -> [String] {
    (symbols.array ?? []).map { symbol in
      let uri = symbol["location"]["uri"].string ?? "?"
      let file = uri.hasPrefix(folder.uri("")) ? String(uri.dropFirst(folder.uri("").count)) : uri
      return "\(file) \(symbol["kind"].int ?? 0) \(symbol["name"].string ?? "?")"
        + (symbol["containerName"].string.map { " (\($0))" } ?? "")
    }
  }

  @Test func articlesOnDiskWithoutAFolderOfPackages() throws {
    let client = try client()
    let all = lines(try client.request("workspace/symbol", ["query": ""])["result"])
    #expect(
      all == [
        "south.txt 5 Ida Brandt (baker)", "south.txt 15 “I doubt it,” (Ida Brandt)",
        "north/a%20b.md 5 Márta Söderberg (mayor)", "north/a%20b.md 15 “It is old,” (Márta Söderberg)",
      ])
    #expect(
      lines(try client.request("workspace/symbol", ["query": "isOLD"])["result"]) == [
        "north/a%20b.md 15 “It is old,” (Márta Söderberg)"
      ])
    #expect(try client.request("workspace/symbol", ["query": "novak"])["result"] == [])
    #expect(try client.shutDown() == 0)
  }

  @Test func placesInEveryEncoding() throws {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
      let client = try client(encoding: encoding)
      let text = PlacedText("\n\n😀 東京 was dry. “It is old,” said Márta Söderberg, the mayor.", encoding: encoding)
      let symbols = try client.request("workspace/symbol", ["query": "soderberg"])["result"]
      #expect(symbols.all("range").map(text.text) == ["Márta Söderberg", "“It is old,”"])
      #expect(try client.shutDown() == 0)
    }
  }

  @Test func theOpenTextCounts() throws {
    let client = try client()
    client.open(folder.uri("south.txt"), "Harbour\n\n“I doubt it,” said Lena Okafor, a baker.\n")
    client.open("untitled:new", "Harbour\n\n“I doubt it,” said Hugh Pires, a sailor.\n")
    let names = lines(try client.request("workspace/symbol", ["query": "doubt"])["result"])
    #expect(names == ["south.txt 15 “I doubt it,” (Lena Okafor)", "untitled:new 15 “I doubt it,” (Hugh Pires)"])
    client.close(folder.uri("south.txt"))
    #expect(lines(try client.request("workspace/symbol", ["query": "brandt"])["result"]).count == 2)
    #expect(try client.shutDown() == 0)
  }

  @Test func aChangedFileIsReadAnew() throws {
    let client = try client()
    #expect(try client.request("workspace/symbol", ["query": "brandt"])["result"].array?.count == 2)
    try folder.write("south.txt", "Harbour\n\n“I doubt it,” said Lena Okafor, a baker of bread.\n")
    #expect(try client.request("workspace/symbol", ["query": "brandt"])["result"] == [])
    #expect(try client.request("workspace/symbol", ["query": "okafor"])["result"].array?.count == 2)
    #expect(try client.shutDown() == 0)
  }

  @Test func partsAreSentToWhoGivesAToken() throws {
    let client = try client()
    client.open("untitled:new", "Harbour\n\n“I doubt it,” said Hugh Pires, a sailor.\n")
    let id = client.post("workspace/symbol", ["query": "", "partialResultToken": "parts"])
    #expect(try client.answer(to: id)["result"] == [])
    let parts = client.received.filter { $0["method"] == "$/progress" }
    #expect(parts.allSatisfy { $0["params"]["token"] == "parts" })
    #expect(parts.count == 2)
    #expect(parts.flatMap { lines($0["params"]["value"]) }.count == 6)
    #expect(client.received.last?["id"].int == id)
    #expect(try client.shutDown() == 0)
  }

  @Test func aCancelledSearchEnds() throws {
    for number in 0..<300 {
      try folder.write("many/\(number).md", "Harbour\n\n“I doubt it,” said Ida Brandt \(number), a baker.\n")
    }
    let client = try client()
    let id = client.post("workspace/symbol", ["query": "", "partialResultToken": 7])
    client.notify("$/cancelRequest", ["id": .number(Double(id))])
    #expect(try client.answer(to: id)["error"]["code"] == -32800)
    let answered = try #require(client.received.firstIndex { $0["id"].int == id })
    #expect(try client.request("workspace/symbol", ["query": "soderberg"])["result"].array?.count == 2)
    #expect(client.received[answered...].allSatisfy { $0["method"] != "$/progress" })
    #expect(try client.shutDown() == 0)
  }

  @Test func noWorkspaceNoArticles() throws {
    let client = try client([])
    #expect(try client.request("workspace/symbol", ["query": ""])["result"] == [])
    #expect(try client.shutDown() == 0)
  }
}
