/// Why a request is answered with an error.
struct ResponseError: Error, Equatable {
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case internalError = -32603
    case serverNotInitialized = -32002
    case requestCancelled = -32800
    case contentModified = -32801
    case serverCancelled = -32802
    case requestFailed = -32803
  }

  let code: Code
  /// In a sentence, for the client's log.
  let message: String
  /// Whether a client that pulls diagnostics is to ask again.
  var asksAgain = false
}

extension ResponseError {
  static func parseError(_ message: String) -> ResponseError { ResponseError(code: .parseError, message: message) }
  static func invalidRequest(_ message: String) -> ResponseError {
    ResponseError(code: .invalidRequest, message: message)
  }
  static func invalidParams(_ message: String) -> ResponseError {
    ResponseError(code: .invalidParams, message: message)
  }
  static func methodNotFound(_ method: String) -> ResponseError {
    ResponseError(code: .methodNotFound, message: "unknown method \(method)")
  }
  static let notInitialized = ResponseError(
    code: .serverNotInitialized, message: "the first request must be initialize")
  static let shutDown = ResponseError(code: .invalidRequest, message: "the server is shut down")
  static let cancelled = ResponseError(code: .requestCancelled, message: "cancelled by the client")
  static let contentModified = ResponseError(
    code: .contentModified, message: "the document changed before the answer was ready")
  /// What a superseded pull of diagnostics is told: clients take it, unlike ``contentModified``, as a reason to ask
  /// again and not as an empty report.
  static let superseded = ResponseError(
    code: .serverCancelled, message: "the document changed before the report was ready", asksAgain: true)
}

extension ResponseError: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("code", code.rawValue)
      $0.field("message", message)
      if asksAgain { $0.field("data") { $0.object { $0.field("retriggerRequest", true) } } }
    }
  }
}
