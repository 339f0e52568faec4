import AnnotCore

extension Snapshot {
  /// What would mend the findings that `range` touches, and all findings of the document that can be mended without a
  /// look. Nothing for clients that only take commands.
  func codeActions(in range: LSP.Range, only: [String]?) -> [LSP.CodeAction] {
    guard client.takesCodeActions else { return [] }
    let range = TextRange(range, in: analysis.text, lines: analysis.lines, encoding: client.positionEncoding)
    var actions: [LSP.CodeAction] = []
    if LSP.CodeActionKind.quickFix.isWanted(by: only) {
      let touched = analysis.annotations.diagnostics.filter { $0.range.touches(range) }
      actions += touched.flatMap(quickFixes)
      if !touched.isEmpty, let target = settingsTarget {
        actions += touched.flatMap { suppressions(of: $0, in: target) }
      }
    }
    if LSP.CodeActionKind.fixAll.isWanted(by: only) { actions += fixAll.map { [$0] } ?? [] }
    return actions
  }

  private func quickFixes(of finding: Diagnostic) -> [LSP.CodeAction] {
    let diagnostic = diagnostic(finding)
    return finding.fixes.map { fix in
      LSP.CodeAction(
        title: fix.title, kind: .quickFix, diagnostics: [diagnostic], isPreferred: fix.isPreferred,
        edit: edit(textEdits(of: fix)))
    }
  }

  /// The rules whose first fix changes no word, so that it may be applied unseen, as editors do on saving.
  private static let safeRules: Set<String> = [
    "mismatched-quote-marks", "mixed-quote-marks", "nested-quote-marks", "unopened-paragraph",
  ]

  /// Mends what can be mended without a look; of fixes that touch the same words only the first.
  private var fixAll: LSP.CodeAction? {
    let fixes = analysis.annotations.diagnostics.filter { Self.safeRules.contains($0.code) }
      .compactMap(\.fixes.first)
    var edits: [TextEdit] = []
    var taken: Set<Int> = []
    for fix in fixes {
      let offsets = fix.edits.flatMap { $0.range.start...$0.range.end }
      guard taken.isDisjoint(with: offsets) else { continue }
      taken.formUnion(offsets)
      edits += fix.edits
    }
    guard !edits.isEmpty else { return nil }
    return LSP.CodeAction(
      title: "Mend all quotation marks", kind: .fixAll,
      edit: edit(
        edits.sorted { $0.range < $1.range }
          .map { LSP.TextEdit(range: self.range($0.range), newText: .plain($0.replacement)) }))
  }

  private func textEdits(of fix: Fix) -> [LSP.TextEdit] {
    fix.edits.enumerated().map { index, edit in
      let snippet = index == 0 && client.takesSnippetEdits ? fix.snippet : nil
      return LSP.TextEdit(
        range: range(edit.range), newText: snippet.map { .snippet($0) } ?? .plain(edit.replacement))
    }
  }

  private func edit(_ edits: [LSP.TextEdit]) -> LSP.WorkspaceEdit {
    edit(LSP.TextDocumentEdit(uri: uri, version: version, edits: edits))
  }

  /// The change of one document in the form that the client takes.
  func edit(_ change: LSP.TextDocumentEdit) -> LSP.WorkspaceEdit {
    client.takesDocumentChanges ? .documentChanges([.edit(change)]) : .changes([change])
  }
}
