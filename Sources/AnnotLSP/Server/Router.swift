/// Which handler serves which method: the one list that the server, its documentation and their test share.
struct Router: Sendable {
  private let requests: [String: any RequestHandler.Type]
  private let notifications: [String: any NotificationHandler.Type]

  init(requests: [any RequestHandler.Type], notifications: [any NotificationHandler.Type]) {
    self.requests = Dictionary(uniqueKeysWithValues: requests.map { ($0.method, $0) })
    self.notifications = Dictionary(uniqueKeysWithValues: notifications.map { ($0.method, $0) })
  }

  static let standard = Router(
    requests: [
      InitializeHandler.self,
      ShutdownHandler.self,
      AnnotationsHandler.self,
      LedgerHandler.self,
      SpeakersHandler.self,
      CodeActionHandler.self,
      CodeLensHandler.self,
      CodeLensResolveHandler.self,
      CompletionHandler.self,
      CompletionResolveHandler.self,
      DiagnosticHandler.self,
      DocumentSymbolHandler.self,
      HoverHandler.self,
      DeclarationHandler.self,
      DefinitionHandler.self,
      DocumentHighlightHandler.self,
      DocumentLinkHandler.self,
      FoldingRangeHandler.self,
      LinkedEditingRangeHandler.self,
      PrepareRenameHandler.self,
      ReferencesHandler.self,
      RenameHandler.self,
      SelectionRangeHandler.self,
      WorkspaceSymbolHandler.self,
      PrepareCallHierarchyHandler.self,
      IncomingCallsHandler.self,
      OutgoingCallsHandler.self,
      InlayHintHandler.self,
      InlayHintResolveHandler.self,
      SemanticTokensHandler.self,
      SemanticTokensDeltaHandler.self,
      SemanticTokensRangeHandler.self,
      TextDocumentContentHandler.self,
      WorkspaceDiagnosticHandler.self,
    ],
    notifications: [
      InitializedHandler.self,
      ExitHandler.self,
      SetTraceHandler.self,
      DidOpenHandler.self,
      DidChangeHandler.self,
      DidCloseHandler.self,
      DidSaveHandler.self,
      DidChangeConfigurationHandler.self,
      DidChangeWatchedFilesHandler.self,
      DidChangeWorkspaceFoldersHandler.self,
      DidCreateFilesHandler.self,
      DidRenameFilesHandler.self,
      DidDeleteFilesHandler.self,
    ])

  /// The requests and notifications that are served, besides `$/cancelRequest`, in alphabetical order.
  var methods: [String] { (Array(requests.keys) + Array(notifications.keys)).sorted() }

  func work(forRequest method: String, _ parameters: Parameters) throws -> RequestWork {
    guard let handler = requests[method] else { throw ResponseError.methodNotFound(method) }
    return try handler.work(parameters)
  }

  func work(forNotification method: String, _ parameters: Parameters) throws -> NotificationWork {
    guard let handler = notifications[method] else { throw ResponseError.methodNotFound(method) }
    return try handler.work(parameters)
  }
}

/// What a request asks to be done, with its parameters decoded.
enum RequestWork: Sendable {
  /// A read of one version of one document, on any thread.
  case read(DocumentRead)
  /// A read of all open documents and the articles on disk, on one thread kept for such; it begins once every open
  /// document is analysed.
  case workspace(@Sendable (WorkspaceSnapshot) -> Result<[UInt8], ResponseError>)
  /// Something about the session itself, on the main loop.
  case session(@Sendable (inout Session) -> Result<[UInt8], ResponseError>)
}

/// What a notification asks to be done, on the main loop.
typealias NotificationWork = @Sendable (inout Session) -> Void

protocol RequestHandler: Sendable {
  static var method: String { get }
  /// Decodes the parameters; throws where they are wrong.
  static func work(_ parameters: Parameters) throws -> RequestWork
}

protocol NotificationHandler: Sendable {
  static var method: String { get }
  static func work(_ parameters: Parameters) throws -> NotificationWork
}

/// A request about one document, answered from an immutable version of it.
protocol DocumentRequestHandler: RequestHandler {
  associatedtype Params: DocumentParams
  associatedtype Reply: JSONWritable
  /// What the client is told when the document changes before the answer is ready.
  static var supersededBy: ResponseError { get }
  static func reply(to params: Params, in snapshot: Snapshot) throws(ResponseError) -> Reply
}

extension DocumentRequestHandler {
  static var supersededBy: ResponseError { .contentModified }

  static func work(_ parameters: Parameters) throws -> RequestWork {
    let params = try parameters.decode(Params.self)
    return .read(read(params, early: .none))
  }

  static func read(_ params: Params, early: EarlyAnswer) -> DocumentRead {
    DocumentRead(uri: params.textDocument.uri, supersededBy: supersededBy, early: early) { snapshot, _ in
      do throws(ResponseError) {
        return .success(try reply(to: params, in: snapshot).json)
      } catch {
        return .failure(error)
      }
    }
  }
}

/// A request about one place, which the analysis of an opening that holds the place is enough to answer: what is shown
/// beside the caret is asked for again whenever it moves, and rather early than complete.
protocol PlaceRequestHandler: DocumentRequestHandler where Params == LSP.TextDocumentPositionParams {}

extension PlaceRequestHandler {
  static func work(_ parameters: Parameters) throws -> RequestWork {
    let params = try parameters.decode(Params.self)
    return .read(read(params, early: .at(line: params.position.line)))
  }
}

/// The parameters of a request about one document.
protocol DocumentParams: Decodable, Sendable {
  var textDocument: LSP.TextDocumentIdentifier { get }
}
