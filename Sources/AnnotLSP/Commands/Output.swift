/// Standard output of a command, or of a test.
struct Output {
  static let standard = Output(file: .standardOutput)

  let file: FileDescriptor

  func write(_ text: String) throws(OutputClosed) { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws(OutputClosed) {
    do throws(SystemError) { try file.write(bytes) } catch { throw OutputClosed() }
  }
}

/// Nobody reads the output any more.
struct OutputClosed: Error {}

/// When to use colour.
enum ColorChoice: String, CaseIterable {
  case auto, always, never

  func isOn(for file: FileDescriptor) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: file.isTerminal && (ProcessControl.environment("NO_COLOR") ?? "").isEmpty
    }
  }
}
