import AnnotCore

/// The article files below the workspace's folders: plain text and Markdown, by their names.
///
/// The walk never leaves the folders and always ends: links are not followed, since what they lead to is found where it
/// lies if that is in the workspace; a folder is entered once, by whatever way it is reached; and everything that could
/// grow without bound has a limit. Hidden folders and those of packages hold nobody's articles.
struct WorkspaceArticles: Sendable {
  struct Limits: Sendable {
    /// Articles that are found.
    var articles = 5_000
    /// Entries of folders that are looked at, of whatever kind.
    var entries = 100_000
    /// Folders below one another.
    var depth = 24
    /// In bytes. An article of 100,000 words is two thirds of it.
    var articleSize = 1 << 20
  }

  /// The workspace's folders, absolute.
  let folders: [String]
  var limits = Limits()

  /// Calls `body` with one article after the other until it answers false. Those of a folder come before those of the
  /// folders in it, both in the order of their names.
  func forEach(_ body: (WorkspaceArticle) throws -> Bool) rethrows {
    var waiting = FIFO<(path: String, depth: Int)>()
    for folder in folders { waiting.append((Self.withoutSlash(folder), 0)) }
    var entered: Set<FileStamp.Identity> = []
    var entriesLeft = limits.entries
    var articlesLeft = limits.articles
    while let folder = waiting.popFirst(), entriesLeft > 0 {
      guard let identity = FileStamp(ofFileAt: folder.path)?.identity, entered.insert(identity).inserted else {
        continue
      }
      let entries = FolderEntry.all(in: folder.path, upTo: entriesLeft, isWanted: Self.mayMatter)
      entriesLeft -= entries.seen
      for entry in entries.wanted.sorted(by: { $0.name < $1.name }) {
        let path = folder.path + "/" + entry.name
        switch entry.kind {
        case .folder where folder.depth < limits.depth: waiting.append((path, folder.depth + 1))
        case .file where Self.isArticle(entry.name) && entry.stamp.size <= limits.articleSize:
          guard articlesLeft > 0, try body(WorkspaceArticle(path: path, stamp: entry.stamp)) else { return }
          articlesLeft -= 1
        case .folder, .file: break
        }
      }
    }
  }

  private static let extensions: Set<Substring> = ["txt", "text", "md", "markdown", "mdown", "mkd"]

  /// What finds them in a client's notation.
  static let pattern = "**/*.{\(extensions.sorted().joined(separator: ","))}"

  static func isArticle(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased()[...])
  }

  private static func mayMatter(_ name: String, isFile: Bool) -> Bool {
    !name.hasPrefix(".") && (isFile ? isArticle(name) : name != "node_modules")
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

/// An article on disk, as the walk saw it.
struct WorkspaceArticle: Sendable {
  /// Absolute.
  let path: String
  let stamp: FileStamp

  var uri: DocumentURI { DocumentURI(filePath: path) }
  var markup: Markup { Markup(path: path) }

  /// The text; nil where the file is gone, has grown beyond what the walk admits, or holds no text.
  func text(limits: WorkspaceArticles.Limits = .init()) -> SourceText? {
    guard let bytes = try? FileDescriptor.contents(ofRegularFile: path, upTo: limits.articleSize + 1),
      bytes.count <= limits.articleSize
    else { return nil }
    return (try? TextDecoding.text(of: bytes)).map { SourceText($0) }
  }
}
