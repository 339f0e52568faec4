import AnnotCore

/// A JSON value that knows where it was written, so that a mistake in a settings file can be shown in its place.
struct LocatedJSON: Sendable, Equatable {
  enum Value: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([LocatedJSON])
    case object([Member])
  }

  struct Member: Sendable, Equatable {
    let name: String
    /// The name with its quotation marks.
    let nameRange: TextRange
    let value: LocatedJSON
  }

  /// In bytes of the file; empty for what did not come from a file.
  let range: TextRange
  let value: Value

  var members: [Member]? { if case .object(let members) = value { members } else { nil } }
  var elements: [LocatedJSON]? { if case .array(let elements) = value { elements } else { nil } }
  var string: String? { if case .string(let string) = value { string } else { nil } }
  var isNull: Bool { value == .null }

  /// The whole number that this is.
  var integer: Int? { if case .number(let number) = value { Int(exactly: number) } else { nil } }

  /// The value of the last member with this name.
  subscript(_ name: String) -> LocatedJSON? { members?.last { $0.name == name }?.value }
}

extension LocatedJSON: Decodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  /// A value that a client sent: without places.
  init(from decoder: any Decoder) throws {
    range = TextRange(0, 0)
    if let fields = try? decoder.container(keyedBy: Key.self) {
      value = .object(
        try fields.allKeys.sorted { $0.stringValue < $1.stringValue }.map { key in
          Member(name: key.stringValue, nameRange: TextRange(0, 0), value: try fields.decode(Self.self, forKey: key))
        })
    } else if var elements = try? decoder.unkeyedContainer() {
      var values: [LocatedJSON] = []
      while !elements.isAtEnd { values.append(try elements.decode(Self.self)) }
      value = .array(values)
    } else {
      let single = try decoder.singleValueContainer()
      if single.decodeNil() {
        value = .null
      } else if let bool = try? single.decode(Bool.self) {
        value = .bool(bool)
      } else if let number = try? single.decode(Double.self) {
        value = .number(number)
      } else {
        value = .string(try single.decode(String.self))
      }
    }
  }
}

extension LocatedJSON: JSONWritable {
  func write(to json: inout JSONWriter) {
    switch value {
    case .null: json.null()
    case .bool(let bool): json.bool(bool)
    case .number(let number):
      if let integer { json.integer(integer) } else { json.number(number) }
    case .string(let string): json.string(string)
    case .array(let elements): elements.write(to: &json)
    case .object(let members):
      json.object { json in for member in members { json.field(named: member.name, member.value) } }
    }
  }
}
