/// Splits Markdown into blocks, as CommonMark does, with the tables and footnotes of GitHub's flavour and the front
/// matter of site generators.
///
/// One pass over the lines. The open containers (block quotes, list items) form a stack whose depth is bounded, so that
/// the time is linear however deep they nest.
struct MarkdownSplitter {
  private enum Container {
    case quote
    /// A list item whose content is indented by this many columns.
    case item(indent: Int)

    var isQuote: Bool {
      if case .quote = self { true } else { false }
    }
  }

  /// What the last line left open.
  private enum Open {
    case nothing
    /// Text that the next line may continue.
    case paragraph
    /// Until a closing fence of at least this length.
    case fence(mark: UInt8, length: Int)
    case indentedCode
    case table
    case html(until: HTMLText.BlockEnd)
  }

  private static let deepest = 24

  private let bytes: UnsafeBufferPointer<UInt8>
  private var containers: [Container] = []
  private var open = Open.nothing
  private var blocks: [Block] = []
  /// How many lines the last block has: a delimiter row below a paragraph of one line makes that a table's head.
  private var paragraphLines = 0

  static func blocks(of lines: [TextLine], in bytes: UnsafeBufferPointer<UInt8>) -> [Block] {
    var splitter = MarkdownSplitter(bytes: bytes)
    let matter = FrontMatter(lines, in: bytes)
    if let matter { splitter.blocks = matter.blocks }
    for line in lines.dropFirst(matter?.lineCount ?? 0) { splitter.take(line) }
    return splitter.blocks
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  // MARK: One line

  private mutating func take(_ line: TextLine) {
    var cursor = MarkdownCursor(offset: line.range.start, end: line.content.end, bytes: bytes)
    let matched = matchContainers(&cursor, isBlank: line.isBlank)
    let isInside = matched == containers.count
    if isInside, continuesVerbatim(line, cursor) { return }
    if line.isBlank || cursor.isBlank {
      takeBlank(matched: matched, line)
      return
    }

    let block = MarkdownLine(cursor, in: bytes, afterParagraph: isParagraphOpen)
    if isParagraphOpen, !isInside, block.isText {
      extend(to: line)  // A lazy continuation.
      return
    }
    if !isInside {
      close()
      containers.removeSubrange(matched...)
    }
    takeContent(line, cursor)
  }

  private var isParagraphOpen: Bool {
    if case .paragraph = open { true } else { false }
  }

  /// Consumes the markers of the open containers that the line goes on with, and says how many those are.
  private func matchContainers(_ cursor: inout MarkdownCursor, isBlank: Bool) -> Int {
    var matched = 0
    for container in containers {
      switch container {
      case .quote:
        guard cursor.takeQuoteMarker() else { return matched }
      case .item(let indent):
        guard isBlank || cursor.takeIndent(indent) else { return matched }
      }
      matched += 1
    }
    return matched
  }

  /// Goes on with a fence, code or HTML block. False where the line is not part of it.
  private mutating func continuesVerbatim(_ line: TextLine, _ cursor: MarkdownCursor) -> Bool {
    switch open {
    case .fence(let mark, let length):
      extend(to: line)
      if cursor.isClosingFence(mark: mark, length: length) { close() }
      return true
    case .html(until: .blankLine):
      guard !cursor.isBlank else { return false }
      extend(to: line)
      return true
    case .html(until: .text(let end)):
      extend(to: line)
      if cursor.contains(end) { close() }
      return true
    case .indentedCode:
      guard !cursor.isBlank else { return true }
      guard cursor.indent >= 4 else { return false }
      extend(to: line)
      return true
    case .table:
      guard !cursor.isBlank, MarkdownLine(cursor, in: bytes, afterParagraph: true).isText else { return false }
      extend(to: line)
      return true
    case .nothing, .paragraph: return false
    }
  }

  private mutating func takeBlank(matched: Int, _ line: TextLine) {
    if case .indentedCode = open, matched == containers.count { return }
    close()
    // A list item outlives blank lines; a block quote does not.
    if let quote = containers.indices.first(where: { $0 >= matched && containers[$0].isQuote }) {
      containers.removeSubrange(quote...)
    }
  }

  private mutating func takeContent(_ line: TextLine, _ start: MarkdownCursor) {
    var cursor = start
    var isNewContainer = false
    while containers.count < Self.deepest {
      let afterParagraph = isParagraphOpen && !isNewContainer
      if cursor.indent >= 4 { break }
      if cursor.takeQuoteMarker() {
        closeParagraph()
        containers.append(.quote)
      } else if case .item(let indent) = MarkdownLine(cursor, in: bytes, afterParagraph: afterParagraph) {
        closeParagraph()
        cursor.takeItemMarker(indent)
        containers.append(.item(indent: indent))
      } else {
        break
      }
      isNewContainer = true
    }
    takeLeaf(line, cursor)
  }

  private mutating func takeLeaf(_ line: TextLine, _ cursor: MarkdownCursor) {
    if cursor.isBlank {
      append(.list, line)
      close()
      return
    }
    switch MarkdownLine(cursor, in: bytes, afterParagraph: isParagraphOpen) {
    case .heading(let level):
      close()
      append(containers.isEmpty ? .heading : textKind, line, level: containers.isEmpty ? level : 0)
    case .underline(let level) where isParagraphOpen:
      extend(to: line)
      if containers.isEmpty, let last = blocks.indices.last {
        blocks[last].kind = .heading
        blocks[last].level = level
      }
      close()
    case .tableDelimiter where isParagraphOpen && paragraphLines == 1:
      extend(to: line)
      if let last = blocks.indices.last { blocks[last].kind = .code }
      open = .table
    case .thematicBreak: close()
    case .fence(let mark, let length):
      close()
      append(.code, line)
      open = .fence(mark: mark, length: length)
    case .indentedCode:
      append(.code, line)
      open = .indentedCode
    case .definition:
      append(.code, line)
      close()
    case .html(let end):
      close()
      append(HTMLText.kind(ofBlockStarting: cursor.firstText, in: bytes), line)
      open = .html(until: end)
      if case .text(let text) = end, cursor.contains(text) { close() }
    case .text, .item, .underline, .tableDelimiter:
      if isParagraphOpen {
        extend(to: line)
      } else {
        append(textKind, line)
        open = .paragraph
      }
    }
  }

  // MARK: The blocks

  private var textKind: BlockKind {
    containers.contains(where: \.isQuote) ? .blockquote : containers.isEmpty ? .body : .list
  }

  private mutating func append(_ kind: BlockKind, _ line: TextLine, level: Int = 0) {
    blocks.append(Block(kind: kind, range: line.content, level: level))
    paragraphLines = 1
  }

  private mutating func extend(to line: TextLine) {
    guard !line.isBlank, let last = blocks.indices.last else { return }
    blocks[last].range = blocks[last].range.union(line.content)
    paragraphLines += 1
  }

  private mutating func close() { open = .nothing }

  private mutating func closeParagraph() {
    if isParagraphOpen { close() }
  }
}
