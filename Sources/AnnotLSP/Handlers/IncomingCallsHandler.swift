/// `callHierarchy/incomingCalls`: those whose quotations mention the speaker.
enum IncomingCallsHandler: DocumentRequestHandler {
  static let method = "callHierarchy/incomingCalls"

  static func reply(to params: LSP.CallHierarchyCallsParams, in snapshot: Snapshot) -> [LSP.CallHierarchyCall] {
    snapshot.incomingCalls(of: params.item)
  }
}
