import AnnotCore

/// What this client can take, decided once from what it said in `initialize`.
struct ClientProfile: Sendable {
  var positionEncoding = PositionEncoding.utf16
  var hoverFormat = LSP.MarkupContent.Kind.plaintext
  var nestsSymbols = false
  var showsRelatedInformation = false
  /// Whether the client shows Markdown in the findings that it asks for.
  var showsMarkupMessages = false
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
  var tokenNaming = TokenNaming.standard
  /// Whether the client asks for the tooltip of an inlay hint when it shows one.
  var resolvesTooltips = false
  var completionDocumentationFormat = LSP.MarkupContent.Kind.plaintext
  var takesCompletionSnippets = false
  /// Whether a completion may name two ranges, one for inserting and one for replacing.
  var tellsInsertFromReplace = false
  /// The commands that the client runs for the server.
  var commands: Set<String> = []
  var showsCommandTooltips = false
  /// Whether the client tells when its user creates, renames or deletes files.
  var tellsOfFiles = false
  /// Whether the client can be told to ask for hints, for lenses, again.
  var refreshesHints = false
  var refreshesLenses = false
  /// Whether the client shows documents that the server makes.
  var showsServerDocuments = false
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
    showsMarkupMessages = capabilities.diagnosticMarkup ?? false
    pullsDiagnostics = capabilities.pullsDiagnostics
    answersConfiguration = capabilities.configuration ?? false
    watchesFiles = capabilities.watchedFilesRegistration ?? false
    refreshesDiagnostics = capabilities.diagnosticRefresh ?? false
    tokenNaming = TokenNaming(knownTypes: capabilities.semanticTokenTypes ?? [])
    resolvesTooltips = capabilities.inlayHintResolve?.contains("tooltip") ?? false
    let documentation = capabilities.completionDocumentationFormat ?? []
    completionDocumentationFormat =
      documentation.lazy.compactMap(LSP.MarkupContent.Kind.init(rawValue:)).first ?? .plaintext
    takesCompletionSnippets = capabilities.completionSnippets ?? false
    tellsInsertFromReplace = capabilities.completionInsertReplace ?? false
    commands = Set(capabilities.commands ?? [])
    // LSP has no capability for tooltips of their own; clients that resolve lenses in part are as new as they are.
    showsCommandTooltips = capabilities.codeLensResolve?.contains("command") ?? false
    tellsOfFiles = capabilities.fileOperations ?? false
    refreshesHints = capabilities.inlayHintRefresh ?? false
    refreshesLenses = capabilities.codeLensRefresh ?? false
    showsServerDocuments = capabilities.textDocumentContent
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

  /// Whether the client asks for findings and can be told to ask again.
  var refreshesPulls: Bool { pullsDiagnostics && refreshesDiagnostics }
}
