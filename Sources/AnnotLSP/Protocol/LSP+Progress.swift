extension LSP {
  /// What a client is told of work that takes long.
  enum WorkDoneProgress {
    case begin(title: String)
    case report(message: String)
    case end(message: String)
  }
}

extension LSP.WorkDoneProgress: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      switch self {
      case .begin(let title):
        $0.field("kind", "begin")
        $0.field("title", title)
        $0.field("cancellable", true)
      case .report(let message):
        $0.field("kind", "report")
        $0.field("message", message)
      case .end(let message):
        $0.field("kind", "end")
        $0.field("message", message)
      }
    }
  }
}
