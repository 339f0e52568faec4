#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What tells one state of a file from another without reading it.
struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let file: UInt64
  /// In bytes.
  let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// nil where there is nothing at `path`.
  init?(ofFileAt path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    file = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(truncatingIfNeeded: status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }
}

extension FileStamp {
  /// What stays the same while a file changes, by whatever path it is reached.
  struct Identity: Hashable, Sendable {
    fileprivate let device: UInt64
    fileprivate let file: UInt64
  }

  var identity: Identity { Identity(device: device, file: file) }
}

/// Outside the extension, whose own `open` would be meant there.
private func openWithoutWaiting(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }

extension FileDescriptor {
  /// The first `limit` bytes of the file at `path`, or nil where it is no regular file. A pipe or device is not waited
  /// for.
  static func contents(ofRegularFile path: String, upTo limit: Int) throws(SystemError) -> [UInt8]? {
    let number = openWithoutWaiting(path)
    guard number >= 0 else { throw SystemError.last }
    let file = FileDescriptor(number: number)
    defer { file.close() }
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError.last }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    var content: [UInt8] = []
    while content.count < limit {
      let bytes = try file.read(upTo: limit - content.count)
      if bytes.isEmpty { break }
      content += bytes
    }
    return content
  }
}

extension ProcessControl {
  /// Whether there is a folder at `path`, links followed.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The absolute path of what is at `path`, links followed; nil where there is nothing.
  static func absolutePath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
