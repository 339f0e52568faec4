import Foundation
import Testing

/// The seeds of the fuzzer as ordinary tests: those that it starts from, and those that once broke a promise.
@Suite("Seeds of the fuzzer") struct SeedTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Seeds")

  /// How cost grows `LinearCostTests` holds, by counting: here nothing is as fast as where it is meant to run.
  @Test(arguments: FuzzTarget.allCases.filter { $0 != .growth }) func seedsKeepThePromises(target: FuzzTarget) throws {
    let folder = Self.folder.appendingPathComponent(target.rawValue)
    let seeds = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!seeds.isEmpty)
    for seed in seeds {
      let bytes = [UInt8](try Data(contentsOf: seed))
      target.run(bytes)
      // Cut anywhere, a seed is one more.
      for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 6)) {
        target.run(Array(bytes[..<length]))
      }
    }
  }
}
