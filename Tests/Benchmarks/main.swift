/// `swift run -c release Benchmarks`: how long a user waits, measured as an editor would, over real pipes to the program
/// that was built along with this one.
let arguments = Array(CommandLine.arguments.dropFirst())
let sizes = arguments.compactMap(Int.init)

do {
  let program = try ServerProcess.programBesideThis()
  print("annot-lsp, whole process over pipes; milliseconds, p50 / p95\n")
  try StartBenchmark(program: program).run()
  try SessionBenchmark(program: program, sizes: sizes.isEmpty ? [1_000, 10_000, 100_000] : sizes).run()
} catch {
  print("benchmark failed: \(error)")
}
