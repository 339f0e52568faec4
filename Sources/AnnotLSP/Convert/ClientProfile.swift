import AnnotCore

/// What this client can take, decided once from what it said in `initialize`.
struct ClientProfile: Sendable {
  var positionEncoding = PositionEncoding.utf16
  var hoverFormat = LSP.MarkupContent.Kind.plaintext
  var nestsSymbols = false
  var showsRelatedInformation = false
  /// Whether the client asks for findings itself; then none are pushed, or it would show each twice.
  var pullsDiagnostics = false
  var answersConfiguration = false
  /// Whether the client tells of changed files when it is asked to.
  var watchesFiles = false
  /// Whether a client that pulls findings can be told to pull again.
  var refreshesDiagnostics = false
  /// Whether a code action can be more than a command.
  var takesCodeActions = false
  /// Whether edits can say which version of a document they are for.
  var takesDocumentChanges = false
  /// Whether an edit can leave placeholders to be filled in.
  var takesSnippetEdits = false
  /// Whether an edit can create a file.
  var createsFiles = false
  /// Whether a definition can say what it is reached from and what to show around it; the same of a declaration.
  var takesDefinitionLinks = false
  var takesDeclarationLinks = false
  /// Whether the client asks what would be renamed before it does.
  var preparesRename = false
  var foldsLinesOnly = false
  /// The most folds that the client takes; nil takes all.
  var mostFolds: Int?
  var showsCollapsedText = false
  var showsLinkTooltips = false
  /// The paths of the folders that are open.
  var folders: [String] = []

  init() {}

  init(_ capabilities: LSP.ClientCapabilities) {
    let encodings = capabilities.positionEncodings ?? []
    positionEncoding = encodings.lazy.compactMap(PositionEncoding.init(rawValue:)).first ?? .utf16
    let formats = capabilities.hoverContentFormat ?? []
    hoverFormat = formats.lazy.compactMap(LSP.MarkupContent.Kind.init(rawValue:)).first ?? .plaintext
    nestsSymbols = capabilities.hierarchicalDocumentSymbols ?? false
    showsRelatedInformation = capabilities.diagnosticRelatedInformation ?? false
    pullsDiagnostics = capabilities.pullsDiagnostics
    answersConfiguration = capabilities.configuration ?? false
    watchesFiles = capabilities.watchedFilesRegistration ?? false
    refreshesDiagnostics = capabilities.diagnosticRefresh ?? false
    takesCodeActions = capabilities.codeActionLiterals
    takesDocumentChanges = capabilities.documentChanges ?? false
    createsFiles = takesDocumentChanges && capabilities.resourceOperations?.contains("create") ?? false
    takesDefinitionLinks = capabilities.definitionLinks ?? false
    takesDeclarationLinks = capabilities.declarationLinks ?? false
    preparesRename = capabilities.prepareRename ?? false
    foldsLinesOnly = capabilities.lineFoldingOnly ?? false
    mostFolds = capabilities.foldingRangeLimit
    showsCollapsedText = capabilities.collapsedText ?? false
    showsLinkTooltips = capabilities.linkTooltips ?? false
    takesSnippetEdits = takesDocumentChanges && capabilities.snippetEdits ?? false
  }
}
