extension LSP {
  struct DidChangeWatchedFilesParams: Decodable, Sendable {
    struct FileEvent: Decodable, Sendable {
      let uri: DocumentURI
    }

    let changes: [FileEvent]
  }

  struct DidChangeWorkspaceFoldersParams: Decodable, Sendable {
    struct Event: Decodable, Sendable {
      let added: [Folder]
      let removed: [Folder]
    }

    struct Folder: Decodable, Sendable {
      let uri: DocumentURI
    }

    let event: Event
  }

  /// The parameters of `workspace/didCreateFiles` and `didDeleteFiles`, and of `didRenameFiles` with two addresses each.
  struct FilesParams: Decodable, Sendable {
    struct File: Decodable, Sendable {
      let uri: DocumentURI?
      let oldUri: DocumentURI?
      let newUri: DocumentURI?
    }

    let files: [File]

    var uris: [DocumentURI] { files.flatMap { [$0.uri, $0.oldUri, $0.newUri].compactMap { $0 } } }
  }
}
