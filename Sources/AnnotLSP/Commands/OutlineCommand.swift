import AnnotCore

/// `annot-lsp outline FILE`: the article as a tree.
struct OutlineCommand {
  private let paths: [String]
  private let color: ColorChoice

  init(_ arguments: [String]) throws(UsageError) {
    let arguments = try CommandArguments(arguments, options: ["--color"])
    guard !arguments.operands.isEmpty else { throw UsageError("outline needs a file") }
    paths = arguments.operands
    color = try arguments.choice("--color", default: .auto)
  }

  func run() throws -> ExitStatus {
    let style = TextStyle(isOn: color.isOn(for: .standardOutput))
    var run = ArticleRun(paths)
    return try run.forEach { file, analysis in
      let outline = analysis.outline()
      let title = paths.count > 1 ? style.bold(file.path) + "\n" : ""
      try Output.standard.write(title + OutlineTree(style: style).text(of: outline))
    }
  }
}

/// An outline drawn with lines, as `tree` draws folders.
struct OutlineTree {
  let style: TextStyle

  func text(of items: [OutlineItem]) -> String {
    var text = ""
    for item in items {
      text += label(of: item) + "\n"
      append(item.children, indent: "", to: &text)
    }
    return text
  }

  private func append(_ items: [OutlineItem], indent: String, to text: inout String) {
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      text += style.faint(indent + (isLast ? "└── " : "├── ")) + label(of: item) + "\n"
      append(item.children, indent: indent + (isLast ? "    " : "│   "), to: &text)
    }
  }

  private func label(of item: OutlineItem) -> String {
    let name = item.name.printable
    let emphasized = item.kind == .headline || item.kind == .section ? style.bold(name) : name
    return item.detail.isEmpty ? emphasized : "\(emphasized)  \(style.faint(item.detail.printable))"
  }
}
