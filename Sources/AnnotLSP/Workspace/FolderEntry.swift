#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file or folder as the folder that holds it lists it. Links, pipes and devices are neither.
struct FolderEntry {
  enum Kind { case file, folder }

  let name: String
  let kind: Kind
  let stamp: FileStamp

  /// The entries of the folder at `path` that `isWanted`, in no order, after looking at no more than `limit`; none where
  /// it cannot be read. What is not wanted is not asked for at the file system a second time. Names that are no UTF-8
  /// are left out: no address could say them.
  ///
  /// - Parameter isWanted: is told the name, and false where the entry is known to be a folder.
  static func all(
    in path: String, upTo limit: Int, isWanted: (String, _ isFile: Bool) -> Bool
  ) -> (wanted: [FolderEntry], seen: Int) {
    guard let folder = opendir(path) else { return ([], 0) }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    var seen = 0
    while seen < limit, let entry = readdir(folder) {
      seen += 1
      let type = Int32(entry.pointee.d_type)
      guard type == DT_REG || type == DT_DIR || type == DT_UNKNOWN, let name = name(of: entry) else { continue }
      // A file system that does not tell is asked about everything that could be either.
      guard (type != DT_DIR && isWanted(name, true)) || (type != DT_REG && isWanted(name, false)) else { continue }
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0, let kind = Kind(mode: status.st_mode) else { continue }
      entries.append(FolderEntry(name: name, kind: kind, stamp: FileStamp(status)))
    }
    return (entries, seen)
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
        String(validatingCString: $0)
      }
    }
  }
}

extension FolderEntry.Kind {
  fileprivate init?(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: return nil
    }
  }
}
