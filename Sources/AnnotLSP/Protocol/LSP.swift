/// The messages of the Language Server Protocol, as far as this server reads or writes them, under their LSP names.
/// Written by hand: what is read is `Decodable`, what is written is `JSONWritable`, and nothing here knows AnnotCore.
enum LSP {}

/// A document's address as the client wrote it. Never taken apart: two spellings are two documents, as LSP wants it.
struct DocumentURI: Hashable, Sendable, CustomStringConvertible {
  let string: String

  var description: String { string }
}

extension DocumentURI: Decodable {
  init(from decoder: any Decoder) throws { string = try decoder.singleValueContainer().decode(String.self) }
}

extension DocumentURI: JSONWritable {
  func write(to json: inout JSONWriter) { json.string(string) }
}
