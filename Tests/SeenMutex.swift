#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// In place of `Synchronization.Mutex` where `Tests/sanitize` runs: on Linux that one waits in the kernel by itself, which
/// the thread sanitizer does not see, so it takes every access under it for a race. A lock of the system's it knows.
final class Mutex<Value>: @unchecked Sendable {
  private var value: Value
  private let lock: UnsafeMutablePointer<pthread_mutex_t>

  init(_ value: Value) {
    self.value = value
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body(&value)
  }
}
