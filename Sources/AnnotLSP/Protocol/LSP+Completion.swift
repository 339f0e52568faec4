extension LSP {
  enum CompletionItemKind: Int, Sendable {
    case keyword = 14
    case snippet = 15
    case reference = 18
  }

  struct CompletionItem {
    let label: String
    let kind: CompletionItemKind
    let detail: String?
    /// Orders the items as the server does.
    let sortText: String
    let filterText: String?
    let newText: String
    let isSnippet: Bool
    /// What is replaced when the item is inserted, and when it replaces the word at the caret; the same for clients that
    /// do not tell them apart.
    let insert: Range
    let replace: Range
    let additionalTextEdits: [TextEdit]
    let data: CompletionItemData
  }

  /// What finds what is known of an item.
  struct CompletionItemData {
    let uri: DocumentURI
    let version: Int
    /// The whole name of a speaker; an item is often asked about when the text has changed.
    let speaker: String?
  }

  struct CompletionList {
    /// Closing marks, and the space behind them or behind a cue.
    static let triggerCharacters = ["”", "\"", "’", "»", " "]

    let items: [CompletionItem]
  }
}

extension LSP.CompletionItem: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("kind", kind.rawValue)
      $0.field("detail", ifPresent: detail)
      $0.field("sortText", sortText)
      $0.field("filterText", ifPresent: filterText)
      $0.field("insertTextFormat", ifPresent: isSnippet ? 2 : nil)
      $0.field("textEdit") {
        $0.object {
          $0.field("newText", newText)
          if insert == replace {
            $0.field("range", replace)
          } else {
            $0.field("insert", insert)
            $0.field("replace", replace)
          }
        }
      }
      $0.field("additionalTextEdits", ifPresent: additionalTextEdits.isEmpty ? nil : additionalTextEdits)
      $0.field("data") {
        $0.object {
          $0.field("uri", data.uri)
          $0.field("version", data.version)
          $0.field("speaker", ifPresent: data.speaker)
        }
      }
    }
  }
}

extension LSP.CompletionList: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("isIncomplete", false)
      $0.field("items", items)
    }
  }
}
