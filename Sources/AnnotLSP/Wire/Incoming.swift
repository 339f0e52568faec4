#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One message from the client, decoded as far as it can be.
enum Incoming: Sendable {
  case request(RequestID, method: String, Result<RequestWork, ResponseError>)
  case notification(method: String, Result<NotificationWork, ResponseError>)
  /// `$/cancelRequest`, which is told apart because it must overtake what waits.
  case cancellation(RequestID)
  /// The client's answer to a request of the server's.
  case reply(RequestID, ClientReply)
  /// A message that is none of these; `id` where it could be read.
  case malformed(id: RequestID?, ResponseError)
}

extension Incoming {
  /// The message in `body`, with parameters decoded as `router` says. Whatever the bytes, there is an answer.
  init(body: [UInt8], router: Router) {
    var body = body
    guard JSONPreflight.admits(&body) else {
      self = .malformed(
        id: JSONPreflight.requestID(in: &body),
        .parseError("JSON nested more than \(JSONPreflight.deepest) deep"))
      return
    }
    let decoder = JSONDecoder()
    decoder.userInfo[.router] = router
    do {
      self = try decoder.decode(Envelope.self, from: Data(body)).message
    } catch DecodingError.dataCorrupted(let context) {
      let cause = context.underlyingError.map { ": \($0)" } ?? ""
      self = .malformed(id: nil, .parseError("\(context.debugDescription)\(cause)"))
    } catch {
      self = .malformed(id: nil, .parseError("not JSON"))
    }
  }
}

/// What the client answered to a request of the server's.
enum ClientReply: Sendable {
  /// The answer to `workspace/configuration`: one entry for each section asked for.
  case configuration([LocatedJSON])
  case other
}

extension CodingUserInfoKey {
  fileprivate static let router = CodingUserInfoKey(rawValue: "annot.router")!
}

/// The JSON-RPC envelope. Decoding it fails only on what is not JSON; everything else becomes a message.
private struct Envelope: Decodable {
  let message: Incoming

  private enum Key: String, CodingKey { case jsonrpc, id, method, params, result, error }

  init(from decoder: any Decoder) throws {
    guard let fields = try? decoder.container(keyedBy: Key.self) else {
      message = .malformed(id: nil, .invalidRequest("a message is one JSON object; LSP has no batches"))
      return
    }
    let id = try? fields.decode(RequestID.self, forKey: .id)
    guard (try? fields.decode(String.self, forKey: .jsonrpc)) == "2.0" else {
      message = .malformed(id: id, .invalidRequest("jsonrpc must be \"2.0\""))
      return
    }
    guard fields.contains(.method) else {
      message = Self.reply(id: id, in: fields)
      return
    }
    guard let method = try? fields.decode(String.self, forKey: .method) else {
      message = .malformed(id: id, .invalidRequest("method must be a string"))
      return
    }
    let parameters = Parameters { try fields.superDecoder(forKey: .params) }
    guard let router = decoder.userInfo[.router] as? Router else { preconditionFailure("decoded without a router") }
    if method == "$/cancelRequest", !fields.contains(.id) {
      message = Self.cancellation(parameters)
    } else if let id {
      message = .request(id, method: method, Self.checked { try router.work(forRequest: method, parameters) })
    } else if fields.contains(.id) {
      message = .malformed(id: nil, .invalidRequest("id must be a whole number or a string"))
    } else {
      message = .notification(
        method: method, Self.checked { try router.work(forNotification: method, parameters) })
    }
  }

  private static func reply(id: RequestID?, in fields: KeyedDecodingContainer<Key>) -> Incoming {
    guard let id, fields.contains(.result) || fields.contains(.error) else {
      return .malformed(id: id, .invalidRequest("neither a method nor a result"))
    }
    if let settings = try? fields.decode([LocatedJSON].self, forKey: .result) {
      return .reply(id, .configuration(settings))
    }
    return .reply(id, .other)
  }

  private static func cancellation(_ parameters: Parameters) -> Incoming {
    guard let cancelled = try? parameters.decode(LSP.CancelParams.self) else {
      return .notification(method: "$/cancelRequest", .failure(.invalidParams("$/cancelRequest without an id")))
    }
    return .cancellation(cancelled.id)
  }

  private static func checked<Work>(_ decode: () throws -> Work) -> Result<Work, ResponseError> {
    do {
      return .success(try decode())
    } catch let error as ResponseError {
      return .failure(error)
    } catch let error as DecodingError {
      return .failure(ResponseError(error))
    } catch {
      return .failure(.invalidParams(String(describing: error)))
    }
  }
}

/// The parameters of one message, not yet decoded.
struct Parameters {
  /// Fails where the message has none.
  let decoder: () throws -> any Decoder

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: decoder()) }
}

extension ResponseError {
  /// Which parameter is missing or wrong; or, where a string's bytes or escapes are wrong, that it is not JSON.
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .invalidParams("missing: \(Self.path(context.codingPath + [key]))")
    case .typeMismatch(_, let context):
      self = .invalidParams("wrong type: \(Self.path(context.codingPath))")
    case .valueNotFound(_, let context):
      self = .invalidParams("null: \(Self.path(context.codingPath))")
    case .dataCorrupted(let context):
      self = .parseError("\(Self.path(context.codingPath)): \(context.debugDescription)")
    @unknown default:
      self = .invalidParams(String(describing: error))
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }.joined(separator: ".")
  }
}
