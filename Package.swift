// swift-tools-version: 6.2
import PackageDescription

/// A distributed server must start in milliseconds and run where no Swift is installed, so release builds on Linux
/// link the standard library and FoundationEssentials statically. The compiler needs the flag too: it selects the
/// modules whose auto-link entries name the static libraries.
let staticRuntime = "-static-stdlib"
let linuxRelease = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .unsafeFlags([staticRuntime], linuxRelease),
]
/// Debug builds count what the core does, so that a test can hold how its work grows: `Tests/WorkCount`. Other systems would
/// want the profiler's runtime along with the counters.
let counted: [SwiftSetting] = [
  .unsafeFlags(["-profile-generate"], .when(platforms: [.linux], configuration: .debug))
]
/// Symbols are two fifths of the program, and nothing that it does needs them.
let linked: [LinkerSetting] = [.unsafeFlags([staticRuntime, "-Xlinker", "-s"], linuxRelease)]

let package = Package(
  name: "annot",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "AnnotCore", targets: ["AnnotCore"]),
    .executable(name: "annot-lsp", targets: ["AnnotLSP"]),
  ],
  targets: [
    .target(
      name: "AnnotCore", exclude: ["Claims/README.md", "Language/Models/README.md", "Rules/README.md"],
      swiftSettings: strict + counted),
    .executableTarget(
      name: "AnnotLSP", dependencies: ["AnnotCore"], swiftSettings: strict, linkerSettings: linked),

    .target(name: "WorkCount", path: "Tests/WorkCount"),
    .testTarget(name: "AnnotCoreTests", dependencies: ["AnnotCore", "WorkCount"], swiftSettings: strict),
    .testTarget(name: "AnnotLSPTests", dependencies: ["AnnotCore", "AnnotLSP"], swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["AnnotCore", "AnnotLSP"], path: "Tests/Fuzz",
      exclude: ["Entry.swift", "Seeds", "run", "README.md"], swiftSettings: strict),
    .testTarget(
      name: "EditorTests", dependencies: ["AnnotLSP"], exclude: ["Articles", "Emacs", "Neovim"], swiftSettings: strict),

    .executableTarget(
      name: "Benchmarks", dependencies: ["AnnotCore", "AnnotLSP"], path: "Tests/Benchmarks",
      swiftSettings: strict, linkerSettings: linked),
    .executableTarget(
      name: "Training", dependencies: ["AnnotCore"], path: "Tests/Training", swiftSettings: strict,
      linkerSettings: linked),
  ],
  swiftLanguageModes: [.v6]
)
