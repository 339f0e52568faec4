ProcessControl.exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
