/// What ties progress to the request that asked to be told of it.
typealias ProgressToken = RequestID

/// What ties an answer to its request.
enum RequestID: Hashable, Sendable {
  case number(Int)
  case string(String)
}

extension RequestID: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }
}

extension RequestID: JSONWritable {
  func write(to json: inout JSONWriter) {
    switch self {
    case .number(let number): json.integer(number)
    case .string(let string): json.string(string)
    }
  }
}

extension RequestID: CustomStringConvertible {
  var description: String {
    switch self {
    case .number(let number): String(number)
    case .string(let string): string
    }
  }
}
