/// Trains what ships as weights, and prints how well it does.
///
///     swift run -c release Training language --corpora ../shared/corpora [--evaluate] [--only tagger|parser|names]
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "language": LanguageCommand.run(Options(arguments.dropFirst()))
default: print("usage: Training language --corpora DIR [--evaluate]")
}
