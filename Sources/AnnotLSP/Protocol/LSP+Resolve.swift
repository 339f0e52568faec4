extension LSP {
  /// The parameters of a `…/resolve` request: an item as the client sent it back, to be returned with more in it.
  ///
  /// Its `data` is ours. Of the rest nothing is read, so that whatever a client keeps in an item survives.
  struct ResolveParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    /// Of the document, when the item was made.
    let version: Int
    let item: LocatedJSON

    var data: LocatedJSON? { item["data"] }

    private enum Key: CodingKey { case data }
    private struct Data: Decodable {
      let uri: DocumentURI
      let version: Int
    }

    init(from decoder: any Decoder) throws {
      let data = try decoder.container(keyedBy: Key.self).decode(Data.self, forKey: .data)
      textDocument = TextDocumentIdentifier(uri: data.uri)
      version = data.version
      item = try LocatedJSON(from: decoder)
    }
  }

  /// An item with some of its fields written anew; as it came where there is nothing to add.
  struct ResolvedItem: JSONWritable {
    let item: LocatedJSON
    var fields: [(name: String, value: any JSONWritable)] = []

    func write(to json: inout JSONWriter) {
      json.object { json in
        for member in item.members ?? [] where !fields.contains(where: { $0.name == member.name }) {
          json.field(named: member.name, member.value)
        }
        for field in fields { json.field(named: field.name, field.value) }
      }
    }
  }
}
