/// `swift run -c release Benchmarks [stages|article] [WORDS…]`: how long a user waits, measured as an editor would, over
/// real pipes to the program that was built along with this one; what each step of an analysis takes; and, where it is
/// installed, the same session with rumdl. With `stages`, the steps alone. With `article`, prints the articles that the
/// rest measures, to be read or to be given to a profiler.
let arguments = Array(CommandLine.arguments.dropFirst())
let given = arguments.compactMap(Int.init)
let sizes = given.isEmpty ? [1_000, 10_000, 100_000] : given

do {
  switch arguments.first {
  case "article": for size in sizes { print(BenchmarkArticle(words: size).text) }
  case "stages": StageBenchmark(sizes: sizes).run()
  default: try runAll()
  }
} catch {
  print("benchmark failed: \(error)")
}

func runAll() throws {
  let program = try ServerProcess.programBesideThis()
  print("annot-lsp, whole process over pipes; milliseconds, p50 / p95\n")
  try StartBenchmark(program: program).run()
  try SessionBenchmark(program: program, sizes: sizes).run()
  StageBenchmark(sizes: sizes).run()
  if let rumdl = RumdlBenchmark.installed {
    try RumdlBenchmark(program: rumdl, sizes: sizes).run()
  } else {
    print("no program rumdl on the PATH (pip install rumdl): no comparison")
  }
}
