import AnnotCore

extension Snapshot {
  func renameTarget(at position: LSP.Position) -> LSP.PrepareRenameResult? {
    analysis.renameTarget(at: offset(of: position)).map {
      LSP.PrepareRenameResult(range: range($0.range), placeholder: $0.name)
    }
  }

  func renaming(at position: LSP.Position, to name: String) throws(ResponseError) -> LSP.WorkspaceEdit {
    do throws(RenameRefusal) {
      let edits = try analysis.renaming(at: offset(of: position), to: name)
      return edit(
        LSP.TextDocumentEdit(
          uri: uri, version: version,
          edits: edits.map { LSP.TextEdit(range: range($0.range), newText: .plain($0.replacement)) }))
    } catch {
      throw ResponseError(error)
    }
  }
}

extension ResponseError {
  fileprivate init(_ refusal: RenameRefusal) {
    switch refusal {
    case .noName:
      self.init(code: .requestFailed, message: "no name stands here; roles and pronouns cannot be renamed")
    case .emptyName: self.init(code: .invalidParams, message: "the new name is empty")
    case .notOneLine: self.init(code: .invalidParams, message: "the new name holds a line end or a control character")
    }
  }
}
