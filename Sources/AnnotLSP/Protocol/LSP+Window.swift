extension LSP {
  enum MessageType: Int, Sendable {
    case error = 1
    case warning, info, log
  }

  struct LogMessageParams: JSONWritable {
    let type: MessageType
    let message: String

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("type", type.rawValue)
        $0.field("message", message)
      }
    }
  }

  enum TraceValue: String, Decodable, Sendable {
    case off, messages, verbose
  }

  struct SetTraceParams: Decodable, Sendable {
    let value: TraceValue
  }

  struct LogTraceParams: JSONWritable {
    let message: String
    let verbose: String?

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("message", message)
        $0.field("verbose", ifPresent: verbose)
      }
    }
  }

  struct CancelParams: Decodable, Sendable {
    let id: RequestID
  }
}
