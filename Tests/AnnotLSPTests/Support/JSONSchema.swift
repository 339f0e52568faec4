import Foundation

/// As much of JSON Schema 2020-12 as the schemas in `protocol/` use. An unknown keyword is a fault of the schema.
struct JSONSchema {
  private let root: JSON

  init(_ root: JSON) { self.root = root }

  /// What is wrong with `value`, a line each.
  func problems(in value: JSON) -> [String] { problems(in: value, root, at: "") }

  private func problems(in value: JSON, _ schema: JSON, at path: String) -> [String] {
    (schema.object ?? [:]).sorted { $0.key < $1.key }.flatMap { keyword, argument in
      problems(in: value, keyword, argument, schema, at: path)
    }
  }

  private func problems(in value: JSON, _ keyword: String, _ argument: JSON, _ schema: JSON, at path: String)
    -> [String]
  {
    func unless(_ holds: Bool) -> [String] {
      holds ? [] : ["\(path): \(keyword) \(argument.text) against \(value.text)"]
    }
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description", "default": return []
    case "type":
      let names = argument.array ?? [argument]
      return unless(names.contains { Self.isOf($0.string ?? "", value) })
    case "const": return unless(value == argument)
    case "enum": return unless(argument.array?.contains(value) == true)
    case "minimum": return unless(number(value).map { $0 >= number(argument) ?? 0 } ?? true)
    case "maximum": return unless(number(value).map { $0 <= number(argument) ?? 0 } ?? true)
    case "pattern":
      guard let text = value.string, let pattern = argument.string else { return [] }
      return unless(text.range(of: pattern, options: .regularExpression) != nil)
    case "minItems": return unless(value.array.map { $0.count >= argument.int ?? 0 } ?? true)
    case "uniqueItems": return unless(value.array.map { Set($0.map(\.text)).count == $0.count } ?? true)
    case "required":
      guard let fields = value.object else { return [] }
      return (argument.array ?? []).filter { fields[$0.string ?? ""] == nil }.map { "\(path): no \($0.text)" }
    case "properties":
      return (argument.object ?? [:]).sorted { $0.key < $1.key }.flatMap { name, schema in
        value.object?[name].map { problems(in: $0, schema, at: "\(path).\(name)") } ?? []
      }
    case "additionalProperties":
      let unknown = (value.object ?? [:]).keys.filter { schema["properties"].object?[$0] == nil }
      if argument == false { return unknown.sorted().map { "\(path): unknown \($0)" } }
      return unknown.sorted().flatMap { problems(in: value[$0], argument, at: "\(path).\($0)") }
    case "prefixItems":
      return zip(value.array ?? [], argument.array ?? []).enumerated().flatMap { index, pair in
        problems(in: pair.0, pair.1, at: "\(path)[\(index)]")
      }
    case "items":
      let rest = (value.array ?? []).dropFirst(schema["prefixItems"].array?.count ?? 0)
      if argument == false { return unless(rest.isEmpty) }
      return rest.enumerated().flatMap { problems(in: $1, argument, at: "\(path)[\($0)]") }
    case "anyOf":
      return unless((argument.array ?? []).contains { problems(in: value, $0, at: path).isEmpty })
    case "$ref":
      let name = argument.string.map { String($0.dropFirst("#/$defs/".count)) } ?? ""
      guard root["$defs"][name].object != nil else { return ["\(path): dangling \(argument.text)"] }
      return problems(in: value, root["$defs"][name], at: path)
    default: return ["\(path): unknown keyword \(keyword)"]
    }
  }

  private func number(_ value: JSON) -> Double? { if case .number(let number) = value { number } else { nil } }

  private static func isOf(_ type: String, _ value: JSON) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object): true
    case ("number", .number): true
    case ("integer", .number(let number)): Int(exactly: number) != nil
    default: false
    }
  }
}
