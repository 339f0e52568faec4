import AnnotCore

extension Snapshot {
  var codeLenses: [LSP.CodeLens] {
    analysis.codeLenses(kinds: settings.codeLenses).enumerated().map { index, lens in
      LSP.CodeLens(
        range: lineStart(of: range(lens.range)), data: LSP.CodeLensData(uri: uri, version: version, index: index))
    }
  }

  /// The part of a line that ends where `range` begins. Editors indent a lens to the start of its range, which in a
  /// paragraph that is one long line would be out of sight.
  private func lineStart(of range: LSP.Range) -> LSP.Range {
    LSP.Range(start: LSP.Position(line: range.start.line, character: 0), end: range.start)
  }

  /// The lens with its title, and with the command that shows its places where the client has one.
  func resolvedLens(_ params: LSP.ResolveParams) throws(ResponseError) -> LSP.ResolvedItem {
    guard params.version == version else { throw .contentModified }
    let lenses = analysis.codeLenses(kinds: settings.codeLenses)
    guard let index = params.data?["index"]?.integer, lenses.indices.contains(index) else {
      throw .invalidParams("no such lens")
    }
    return LSP.ResolvedItem(item: params.item, fields: [("command", command(of: lenses[index]))])
  }

  private func command(of lens: CodeLens) -> LSP.Command {
    guard client.commands.contains(ClientCommand.showPlaces) else { return LSP.Command(title: lens.title, command: "") }
    return LSP.Command(
      title: lens.title, command: ClientCommand.showPlaces,
      tooltip: client.showsCommandTooltips ? "Show them in the article" : nil,
      arguments: [uri, position(at: lens.range.start), lens.places.map(location)])
  }
}

/// The commands that a client may have for the server's sake; it lists those that it has under
/// `capabilities.experimental.commands`.
enum ClientCommand {
  /// Shows a list of places. Arguments: a document's URI, a position in it, the places as an array of `Location`.
  static let showPlaces = "annot.showPlaces"
}
