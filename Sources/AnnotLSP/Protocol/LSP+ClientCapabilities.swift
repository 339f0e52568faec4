extension LSP {
  /// The client capabilities that change what this server sends. Each is nil where the client says nothing, and where
  /// what it says is of the wrong kind.
  struct ClientCapabilities: Sendable {
    /// In the client's order of preference.
    var positionEncodings: [String]?
    var configuration: Bool?
    /// Whether the client can be asked to watch files.
    var watchedFilesRegistration: Bool?
    var diagnosticRefresh: Bool?
    /// Whether the client asks for diagnostics itself.
    var pullsDiagnostics = false
    var diagnosticMarkup: Bool?
    var diagnosticRelatedInformation: Bool?
    /// In the client's order of preference.
    var hoverContentFormat: [String]?
    var hierarchicalDocumentSymbols: Bool?
    /// Whether code actions can carry an edit.
    var codeActionLiterals = false
    var definitionLinks: Bool?
    var declarationLinks: Bool?
    var prepareRename: Bool?
    /// Whether folds are whole lines.
    var lineFoldingOnly: Bool?
    /// The most folds that the client takes.
    var foldingRangeLimit: Int?
    var collapsedText: Bool?
    var linkTooltips: Bool?
    var documentChanges: Bool?
    var snippetEdits: Bool?
    /// The token types that the client gives a colour.
    var semanticTokenTypes: [String]?
    /// The properties of an inlay hint, of a code lens, that the client resolves.
    var inlayHintResolve: [String]?
    var codeLensResolve: [String]?
    /// In the client's order of preference.
    var completionDocumentationFormat: [String]?
    var completionSnippets: Bool?
    var completionInsertReplace: Bool?
    /// The commands that the client runs for the server; no part of LSP.
    var commands: [String]?
    /// Whether the client tells of renamed files; those that do tell of the other operations too.
    var fileOperations: Bool?
    var inlayHintRefresh: Bool?
    var codeLensRefresh: Bool?
    /// Whether the client asks for documents that the server makes.
    var textDocumentContent = false
    /// Such as `create`.
    var resourceOperations: [String]?
  }
}

extension LSP.ClientCapabilities: Decodable {
  init(from decoder: any Decoder) throws {
    let fields = LenientFields(decoder)
    positionEncodings = fields["general"]["positionEncodings"].value()
    configuration = fields["workspace"]["configuration"].value()
    watchedFilesRegistration = fields["workspace"]["didChangeWatchedFiles"]["dynamicRegistration"].value()
    diagnosticRefresh = fields["workspace"]["diagnostics"]["refreshSupport"].value()
    let workspaceEdit = fields["workspace"]["workspaceEdit"]
    documentChanges = workspaceEdit["documentChanges"].value()
    resourceOperations = workspaceEdit["resourceOperations"].value()
    snippetEdits = workspaceEdit["snippetEditSupport"].value()
    let textDocument = fields["textDocument"]
    codeActionLiterals = textDocument["codeAction"]["codeActionLiteralSupport"].isObject
    diagnosticMarkup = textDocument["diagnostic"]["markupMessageSupport"].value()
    pullsDiagnostics = textDocument["diagnostic"].isObject
    diagnosticRelatedInformation = textDocument["publishDiagnostics"]["relatedInformation"].value()
    semanticTokenTypes = textDocument["semanticTokens"]["tokenTypes"].value()
    inlayHintResolve = textDocument["inlayHint"]["resolveSupport"]["properties"].value()
    codeLensResolve = textDocument["codeLens"]["resolveSupport"]["properties"].value()
    let completionItem = textDocument["completion"]["completionItem"]
    completionDocumentationFormat = completionItem["documentationFormat"].value()
    completionSnippets = completionItem["snippetSupport"].value()
    completionInsertReplace = completionItem["insertReplaceSupport"].value()
    commands = fields["experimental"]["commands"].value()
    fileOperations = fields["workspace"]["fileOperations"]["didRename"].value()
    inlayHintRefresh = fields["workspace"]["inlayHint"]["refreshSupport"].value()
    codeLensRefresh = fields["workspace"]["codeLens"]["refreshSupport"].value()
    textDocumentContent = fields["workspace"]["textDocumentContent"].isObject
    hoverContentFormat = textDocument["hover"]["contentFormat"].value()
    definitionLinks = textDocument["definition"]["linkSupport"].value()
    declarationLinks = textDocument["declaration"]["linkSupport"].value()
    prepareRename = textDocument["rename"]["prepareSupport"].value()
    lineFoldingOnly = textDocument["foldingRange"]["lineFoldingOnly"].value()
    foldingRangeLimit = textDocument["foldingRange"]["rangeLimit"].value()
    collapsedText = textDocument["foldingRange"]["foldingRange"]["collapsedText"].value()
    linkTooltips = textDocument["documentLink"]["tooltipSupport"].value()
    hierarchicalDocumentSymbols = textDocument["documentSymbol"]["hierarchicalDocumentSymbolSupport"].value()
  }
}

/// A walk into nested objects, any of which may be missing or something else.
private struct LenientFields {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  private let parent: KeyedDecodingContainer<Key>?
  private let name: Key?
  private let container: KeyedDecodingContainer<Key>?

  init(_ decoder: any Decoder) {
    parent = nil
    name = nil
    container = try? decoder.container(keyedBy: Key.self)
  }

  private init(parent: KeyedDecodingContainer<Key>?, name: Key) {
    self.parent = parent
    self.name = name
    container = try? parent?.nestedContainer(keyedBy: Key.self, forKey: name)
  }

  subscript(_ name: String) -> LenientFields { LenientFields(parent: container, name: Key(stringValue: name)) }

  var isObject: Bool { container != nil }

  func value<Value: Decodable>() -> Value? {
    guard let name else { return nil }
    return try? parent?.decode(Value.self, forKey: name)
  }
}
