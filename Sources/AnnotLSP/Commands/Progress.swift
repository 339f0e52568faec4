import Dispatch

/// A line on standard error that is written over, where standard error is a terminal.
struct Progress {
  private let isShown = FileDescriptor.standardError.isTerminal
  private var next = DispatchTime.now() + 1

  mutating func report(_ text: @autoclosure () -> String) {
    guard isShown, .now() >= next else { return }
    next = .now() + 0.5
    try? FileDescriptor.standardError.write(Array("\r\u{1B}[K\(text())".utf8))
  }

  func end() {
    if isShown { try? FileDescriptor.standardError.write(Array("\r\u{1B}[K".utf8)) }
  }
}
