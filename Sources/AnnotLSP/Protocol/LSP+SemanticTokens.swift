extension LSP {
  /// The names that the numbers in a list of tokens stand for.
  struct SemanticTokensLegend: Sendable, Equatable {
    let tokenTypes: [String]
    /// By bit.
    let tokenModifiers: [String]
  }

  struct SemanticTokensOptions {
    let legend: SemanticTokensLegend
  }

  struct SemanticTokensRangeParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    let range: Range
  }

  struct SemanticTokensDeltaParams: DocumentParams {
    let textDocument: TextDocumentIdentifier
    let previousResultId: String
  }

  /// Five numbers a token: lines from the one before, columns from it or from the line's start, length, type, modifiers.
  struct SemanticTokens: Sendable {
    /// Nil for the tokens of a part.
    let resultID: String?
    let data: [Int]
  }

  struct SemanticTokensEdit: Sendable, Equatable {
    /// In numbers, not tokens.
    let start: Int
    let deleteCount: Int
    let data: [Int]
  }

  enum SemanticTokensReply {
    case full(SemanticTokens)
    case delta(resultID: String, [SemanticTokensEdit])
  }
}

extension LSP.SemanticTokensOptions: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("legend") {
        $0.object {
          $0.field("tokenTypes", legend.tokenTypes)
          $0.field("tokenModifiers", legend.tokenModifiers)
        }
      }
      $0.field("range", true)
      $0.field("full") { $0.object { $0.field("delta", true) } }
    }
  }
}

extension LSP.SemanticTokens: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("resultId", ifPresent: resultID)
      $0.field("data", data)
    }
  }
}

extension LSP.SemanticTokensEdit: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("start", start)
      $0.field("deleteCount", deleteCount)
      $0.field("data", ifPresent: data.isEmpty ? nil : data)
    }
  }
}

extension LSP.SemanticTokensReply: JSONWritable {
  func write(to json: inout JSONWriter) {
    switch self {
    case .full(let tokens): tokens.write(to: &json)
    case .delta(let resultID, let edits):
      json.object {
        $0.field("resultId", resultID)
        $0.field("edits", edits)
      }
    }
  }
}
