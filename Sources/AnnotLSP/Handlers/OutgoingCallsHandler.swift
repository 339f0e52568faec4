/// `callHierarchy/outgoingCalls`: those whom the speaker's quotations mention.
enum OutgoingCallsHandler: DocumentRequestHandler {
  static let method = "callHierarchy/outgoingCalls"

  static func reply(to params: LSP.CallHierarchyCallsParams, in snapshot: Snapshot) -> [LSP.CallHierarchyCall] {
    snapshot.outgoingCalls(of: params.item)
  }
}
