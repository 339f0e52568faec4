import AnnotCore

extension Markup {
  /// The markup of an editor's language. Everything that is not Markdown is read as plain text.
  init(languageID: String) {
    self = languageID.lowercased().hasPrefix("markdown") ? .markdown : .plain
  }

  /// The markup that a file's name suggests.
  init(path: String) {
    let name = path.lowercased()
    self = [".md", ".markdown", ".mdown", ".mkd"].contains { name.hasSuffix($0) } ? .markdown : .plain
  }
}
