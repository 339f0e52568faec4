#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Command-line options of the form `--name value`, or `--name` alone.
struct Options {
  private var values: [String: String] = [:]

  init(_ arguments: some Sequence<String>) {
    var name: String?
    for argument in arguments {
      if argument.hasPrefix("--") {
        name = String(argument.dropFirst(2))
        values[name ?? ""] = ""
      } else if let known = name {
        values[known] = argument
        name = nil
      }
    }
  }

  subscript(name: String) -> String? { values[name] }

  func has(_ name: String) -> Bool { values[name] != nil }

  func integer(_ name: String, default value: Int) -> Int { values[name].flatMap { Int($0) } ?? value }
}

/// The bytes of a file; ends the program when it cannot be read.
func readFile(_ path: String) -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else { fatalError("cannot read \(path)") }
  return [UInt8](data)
}

/// Writes a generated file; ends the program when it cannot be written.
func writeFile(_ text: String, to path: String) { writeFile(Array(text.utf8), to: path) }

func writeFile(_ bytes: [UInt8], to path: String) {
  guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
    fatalError("cannot write \(path)")
  }
}
