import Foundation

/// The program that was built along with the tests.
enum Binary {
  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String { "no annot-lsp at \(path): build it with swift build --build-tests" }
  }

  static func url() throws -> URL {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" } ?? Bundle.main.bundleURL
    let folder = bundle.pathExtension == "xctest" ? bundle.deletingLastPathComponent() : bundle
    let url = folder.appendingPathComponent("annot-lsp")
    guard FileManager.default.isExecutableFile(atPath: url.path) else { throw Missing(path: url.path) }
    return url
  }
}
