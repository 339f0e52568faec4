import Foundation
import Testing

@testable import AnnotLSP

/// Which files the walk over a workspace finds.
struct WorkspaceArticlesTests {
  /// The paths that are found below `folders`, relative to `folder`.
  private func found(
    in folder: Folder, _ folders: [String] = [""], limits: WorkspaceArticles.Limits = .init()
  ) -> [String] {
    var paths: [String] = []
    WorkspaceArticles(folders: folders.map(folder.path), limits: limits).forEach {
      paths.append(String($0.path.dropFirst(folder.path("").count)))
      return true
    }
    return paths
  }

  private func check(
    _ files: [String], _ folders: [String] = [""], finds expected: [String],
    limits: WorkspaceArticles.Limits = .init(), sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = try Folder()
    for file in files { try folder.write(file, "The council met.") }
    #expect(found(in: folder, folders, limits: limits) == expected, sourceLocation: sourceLocation)
  }

  @Test func plainTextAndMarkdownFolderByFolder() throws {
    try check(
      ["news/b.md", "a.txt", "news/old/c.markdown", "Z.MD", "über 🚢.txt", "notes.html", "txt", "sheet.csv"],
      finds: ["Z.MD", "a.txt", "über 🚢.txt", "news/b.md", "news/old/c.markdown"])
  }

  @Test func hiddenAndPackageFoldersAreLeftOut() throws {
    try check(
      [".drafts/a.md", ".b.md", "node_modules/pack/README.md", "site/node_modules/c.md", "site/d.md"],
      finds: ["site/d.md"])
  }

  @Test func foldersInOneAnotherAreWalkedOnce() throws {
    try check(["a.md", "in/b.md", ".c/d.md"], ["", "in", "in/", ".c"], finds: ["a.md", "in/b.md", ".c/d.md"])
  }

  @Test func onlyTheWorkspacesFolders() throws {
    try check(["in/a.md", "out/b.md"], ["in", "missing", "in/a.md"], finds: ["in/a.md"])
  }

  @Test func linksAreNotFollowed() throws {
    let (folder, outside) = (try Folder(), try Folder())
    try folder.write("in/a.md", "The council met.")
    try outside.write("b.md", "The council met.")
    for (link, target) in [
      ("in/loop", folder.path("in")), ("in/up", folder.path("")), ("in/out", outside.path("")),
      ("in/out.md", outside.path("b.md")), ("in/gone.md", folder.path("gone")),
    ] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(link), withDestinationPath: target)
    }
    #expect(found(in: folder) == ["in/a.md"])
  }

  @Test func onlyFilesOfModerateSize() throws {
    let folder = try Folder()
    try folder.write("large.md", String(repeating: "x", count: 2_000))
    try folder.write("small.md", "x")
    try folder.write("folder.md/inner.md", "x")
    #expect(mkfifo(folder.path("pipe.md"), 0o600) == 0)
    var limits = WorkspaceArticles.Limits()
    limits.articleSize = 1_000
    #expect(found(in: folder, limits: limits) == ["small.md", "folder.md/inner.md"])
  }

  @Test func deepFoldersEnd() throws {
    var limits = WorkspaceArticles.Limits()
    limits.depth = 3
    try check(
      ["1/2/3/a.md", "1/2/3/4/b.md"], finds: ["1/2/3/a.md"], limits: limits)
  }

  @Test func aHugeWorkspaceEnds() throws {
    let folder = try Folder()
    for group in 0..<20 {
      try folder.write("\(group)/0.md", "x")
      for file in 1..<1_000 {
        #expect(link(folder.path("\(group)/0.md"), folder.path("\(group)/\(file).md")) == 0)
      }
    }
    var limits = WorkspaceArticles.Limits()
    #expect(found(in: folder, limits: limits).count == limits.articles)
    limits.entries = 1_500
    let some = found(in: folder, limits: limits)
    #expect((1...1_500).contains(some.count))
    limits.articles = 10
    #expect(found(in: folder, limits: limits).count == 10)
  }

  @Test func theWalkEndsWhenItIsToldTo() throws {
    let folder = try Folder()
    for name in ["a.md", "b.md", "in/c.md"] { try folder.write(name, "x") }
    var seen = 0
    WorkspaceArticles(folders: [folder.path("")]).forEach { _ in
      seen += 1
      return seen < 2
    }
    #expect(seen == 2)
  }

  @Test func whatIsNoTextHasNone() throws {
    let folder = try Folder()
    try folder.write("a.md", "The council met.")
    try Data([0x41, 0xFF, 0x42]).write(to: URL(fileURLWithPath: folder.path("b.md")))
    var texts: [Bool] = []
    WorkspaceArticles(folders: [folder.path("")]).forEach {
      texts.append($0.text() != nil)
      return true
    }
    #expect(texts == [true, false])
  }
}
