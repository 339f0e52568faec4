/// What `--help` prints.
enum HelpText {
  static let all = """
    annot-lsp \(Version.current): who said what in an article, and on whose word each claim rests

    annot-lsp [--stdio]              the language server on standard input and output (also: annot-lsp serve)
    annot-lsp check FILE…            findings of the copy-desk rules
        --format text|json|sarif     how to print them (default: text)
        --fail-on LEVEL              exit with 1 from this level on: error, warning (default), information, hint
        --settings FILE              these settings, not those of the nearest .annot.json above each FILE
        --no-settings                no settings file at all
        --color auto|always|never    colour (default: only on a terminal, and not where NO_COLOR is set)
    annot-lsp outline FILE           the article as a tree: sections, quotations, speakers
    annot-lsp annotate FILE…         everything found, as JSON; offsets count Unicode scalars
        --format json|jsonl          one JSON text (default), or one line for each article
        --input jsonl                a filter: lines {"id", "text"} in, a line of annotations out for each, in order;
                                     a text is plain, or with "markup": "markdown" Markdown
    annot-lsp rules                  the copy-desk rules
    annot-lsp explain CODE           what a rule finds, why it matters, how to mend it
    annot-lsp --version              the version
    annot-lsp --help                 this text

    FILE may be - for standard input, and for annotate a folder: all articles in it and below. Files ending in .md are
    read as Markdown, all others as plain text.
    Exit status: 0 nothing to report, 1 findings (or skipped lines of a filter), 2 wrong usage or unreadable input.

    """
}
