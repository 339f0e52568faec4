import Dispatch

/// The thread that blocks in `read`: it frames and decodes messages, posts them in order, and answers cancellations
/// itself, so that they overtake everything that waits.
struct InputReader: Sendable {
  let input: FileDescriptor
  let router: Router
  let connection: Connection
  let mailbox: Mailbox<Server.Event>

  func start() {
    DispatchQueue(label: "annot.reader", qos: .userInitiated).async { run() }
  }

  private func run() {
    var framer = MessageFramer()
    while let bytes = try? input.read(upTo: 1 << 16), !bytes.isEmpty {
      framer.append(bytes)
      while let frame = framer.next() {
        switch frame {
        case .body(let body): receive(Incoming(body: body, router: router))
        case .broken(let problem): receive(.malformed(id: nil, .parseError(problem)))
        }
      }
    }
    mailbox.post(.inputEnded)
  }

  private func receive(_ message: Incoming) {
    switch message {
    case .request(let id, let method, let work):
      guard let ticket = connection.enter(id) else {
        connection.refuse(id, .invalidRequest("request \(id) is still being answered"))
        return
      }
      mailbox.post(.request(ticket, method: method, work))
    case .notification(let method, let work): mailbox.post(.notification(method: method, work))
    case .cancellation(let id): connection.cancel(id)
    case .reply(let id, let reply): mailbox.post(.reply(id, reply))
    case .malformed(let id, let error):
      connection.refuse(id, error)
      FileDescriptor.standardError.writeLine("annot-lsp: \(error.message)")
    }
  }
}
