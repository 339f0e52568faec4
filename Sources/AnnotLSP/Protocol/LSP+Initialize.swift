extension LSP {
  struct InitializeParams: Decodable, Sendable {
    let processId: Int?
    let capabilities: ClientCapabilities
    let initializationOptions: LocatedJSON?
    let trace: TraceValue?
    /// The folders that are open, or the one root of older clients.
    let folders: [DocumentURI]

    private enum Key: CodingKey {
      case processId, capabilities, initializationOptions, trace, workspaceFolders, rootUri
    }
    private struct WorkspaceFolder: Decodable { let uri: DocumentURI }

    /// Strict about being an object, lenient about everything in it: a client that is odd about one capability is still
    /// served.
    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      processId = try? fields.decode(Int.self, forKey: .processId)
      capabilities = (try? fields.decode(ClientCapabilities.self, forKey: .capabilities)) ?? ClientCapabilities()
      initializationOptions = try? fields.decode(LocatedJSON.self, forKey: .initializationOptions)
      trace = try? fields.decode(TraceValue.self, forKey: .trace)
      let root = try? fields.decode(DocumentURI.self, forKey: .rootUri)
      folders =
        (try? fields.decode([WorkspaceFolder].self, forKey: .workspaceFolders).map(\.uri)) ?? root.map { [$0] } ?? []
    }
  }

  struct InitializeResult: JSONWritable {
    let positionEncoding: String
    let version: String
    /// Whether the client can take code actions that carry an edit.
    let offersCodeActions: Bool
    /// Whether the client asks what would be renamed before it does.
    let preparesRename: Bool
    let semanticTokens: SemanticTokensOptions
    let workspace: WorkspaceOptions

    func write(to json: inout JSONWriter) {
      json.object {
        $0.field("capabilities") { writeCapabilities(to: &$0) }
        $0.field("serverInfo") {
          $0.object {
            $0.field("name", "annot-lsp")
            $0.field("version", version)
          }
        }
      }
    }

    /// The fields for going from place to place and changing what is the same in many.
    private func writeNavigation(to json: inout JSONWriter) {
      json.field("callHierarchyProvider", true)
      json.field("declarationProvider", true)
      json.field("definitionProvider", true)
      json.field("documentHighlightProvider", true)
      json.field("documentLinkProvider") { $0.object { $0.field("resolveProvider", false) } }
      json.field("foldingRangeProvider", true)
      json.field("linkedEditingRangeProvider", true)
      json.field("referencesProvider", true)
      if preparesRename {
        json.field("renameProvider") { $0.object { $0.field("prepareProvider", true) } }
      } else {
        json.field("renameProvider", true)
      }
      json.field("selectionRangeProvider", true)
      json.field("workspaceSymbolProvider", true)
    }

    private func writeCapabilities(to json: inout JSONWriter) {
      json.object {
        $0.field("positionEncoding", positionEncoding)
        $0.field("textDocumentSync") {
          $0.object {
            $0.field("openClose", true)
            $0.field("change", 2)  // incremental
            $0.field("save", true)
          }
        }
        if offersCodeActions {
          $0.field("codeActionProvider") {
            $0.object { $0.field("codeActionKinds", LSP.CodeActionKind.allCases.map(\.rawValue)) }
          }
        }
        $0.field("diagnosticProvider") {
          $0.object {
            $0.field("identifier", "annot")
            $0.field("interFileDependencies", false)
            $0.field("workspaceDiagnostics", true)
          }
        }
        $0.field("documentSymbolProvider") { $0.object { $0.field("label", "Quotations") } }
        $0.field("hoverProvider", true)
        writeNavigation(to: &$0)
        $0.field("semanticTokensProvider", semanticTokens)
        $0.field("inlayHintProvider") { $0.object { $0.field("resolveProvider", true) } }
        $0.field("codeLensProvider") { $0.object { $0.field("resolveProvider", true) } }
        $0.field("completionProvider") {
          $0.object {
            $0.field("triggerCharacters", LSP.CompletionList.triggerCharacters)
            $0.field("resolveProvider", true)
          }
        }
        $0.field("experimental") {
          $0.object {
            $0.field("annotations", true)
            $0.field("ledger", true)
            $0.field("speakers", true)
          }
        }
        $0.field("workspace", workspace)
      }
    }
  }
}
