/// Trains what ships as weights, and prints how well it does.
///
///     swift run -c release Training language --corpora ../shared/corpora [--evaluate] [--only tagger|parser|names]
///     swift run -c release Training quotations --corpora ../shared/corpora --try
///     swift run -c release Training evaluate --corpora ../shared/corpora
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "language": LanguageCommand.run(Options(arguments.dropFirst()))
case "quotations": try QuotationTraining.run(Options(arguments.dropFirst()))
case "evaluate": try QuotationEvaluation.run(Options(arguments.dropFirst()))
default: print("usage: Training language|quotations|evaluate --corpora DIR")
}
