import AnnotCore

extension Snapshot {
  /// What makes a finding go away without mending it: a line in the settings file, which every editor can write.
  func suppressions(of finding: Diagnostic, in file: SettingsTarget) -> [LSP.CodeAction] {
    let additions: [(title: String, addition: SettingsAddition)] = [
      analysis.sentence(at: finding.range.start).map {
        ("Ignore here", SettingsAddition.ignore(rule: finding.code, sentence: $0))
      },
      ("Never report \(finding.code) in this project", .switchOff(rule: finding.code)),
    ].compactMap { $0 }
    return additions.compactMap { title, addition in
      workspaceEdit(adding: addition, to: file).map {
        LSP.CodeAction(title: title, kind: .quickFix, diagnostics: [diagnostic(finding)], edit: $0)
      }
    }
  }

  /// Where the settings of this document are or would be written; nil for a document that is no file, and for clients
  /// that cannot create one.
  var settingsTarget: SettingsTarget? {
    guard let path = uri.filePath else { return nil }
    let workspace = SettingsSearch.workspace(of: path, in: client.folders)
    if let file = SettingsSearch.settingsFile(for: path, within: workspace) {
      return (try? SettingsFile(reading: file)).map { .file($0, at: DocumentURI(filePath: file)) }
    }
    guard client.createsFiles else { return nil }
    let folder = client.folders.filter { path.hasPrefix($0 + "/") }.max { $0.utf8.count < $1.utf8.count }
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    return .none(at: DocumentURI(filePath: (folder ?? parent) + "/" + SettingsFile.name))
  }

  private func workspaceEdit(adding addition: SettingsAddition, to target: SettingsTarget) -> LSP.WorkspaceEdit? {
    switch target {
    case .none(let uri):
      let start = LSP.Position(line: 0, character: 0)
      let text = LSP.TextEdit(range: LSP.Range(start: start, end: start), newText: .plain(addition.newFile))
      return .documentChanges([.create(uri), .edit(LSP.TextDocumentEdit(uri: uri, version: nil, edits: [text]))])
    case .file(let file, let uri):
      guard let edit = addition.edit(of: file) else { return nil }
      func position(_ offset: Int) -> LSP.Position {
        LSP.Position(file.lines.position(at: offset, in: file.text, encoding: client.positionEncoding))
      }
      let range = LSP.Range(start: position(edit.range.start), end: position(edit.range.end))
      return self.edit(
        LSP.TextDocumentEdit(
          uri: uri, version: nil, edits: [LSP.TextEdit(range: range, newText: .plain(edit.replacement))]))
    }
  }
}

/// The settings file that a document's findings are ignored in.
enum SettingsTarget {
  case file(SettingsFile, at: DocumentURI)
  /// There is none yet.
  case none(at: DocumentURI)
}
