/// What a terminal of a fixed size shows: as much of ECMA-48 and of xterm as editors draw with. What it does not know it
/// passes over.
struct Screen: Sendable {
  struct Cell: Equatable, Sendable {
    /// One character with what combines with it; empty behind a character that is two columns wide.
    var text: String
    var style: TextStyle
  }

  let columns: Int
  let rows: Int
  private(set) var cells: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  /// What the program asked the terminal and the terminal has to answer; the owner sends and empties it.
  var replies: [UInt8] = []

  private var style = TextStyle()
  private var saved = (row: 0, column: 0)
  /// Where lines scroll: first and last row.
  private var region: ClosedRange<Int>
  private var parser = EscapeParser()

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: Cell(text: " ", style: TextStyle()), count: columns), count: rows)
    region = 0...(rows - 1)
  }

  /// The rows as text, without blanks at their ends.
  var lines: [String] {
    cells.map { row in
      let text = row.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The whole screen as text.
  var text: String { lines.joined(separator: "\n") }

  mutating func write(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch parser.take(byte) {
      case nil: break
      case .scalar(let scalar): put(scalar)
      case .control(let control): perform(control)
      case .escape(let final): escape(final)
      case .sequence(let sequence): perform(sequence)
      }
    }
  }

  // MARK: Characters

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.terminalWidth
    guard width > 0 else {
      guard column > 0 else { return }
      let base = cells[row][column - 1].text.isEmpty && column > 1 ? column - 2 : column - 1
      return cells[row][base].text.unicodeScalars.append(scalar)
    }
    if column + width > columns {
      column = 0
      feedLine()
    }
    // Half of a wide character cannot stay.
    if cells[row][column].text.isEmpty, column > 0 { cells[row][column - 1].text = " " }
    let end = column + width
    if end < columns, cells[row][end].text.isEmpty { cells[row][end].text = " " }
    cells[row][column] = Cell(text: String(scalar), style: style)
    if width == 2 { cells[row][column + 1] = Cell(text: "", style: style) }
    column = end
  }

  private mutating func perform(_ control: UInt8) {
    switch control {
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A...0x0C: feedLine()
    case 0x0D: column = 0
    default: break
    }
  }

  private mutating func feedLine() {
    if row == region.upperBound { scroll(by: 1) } else { row = min(row + 1, rows - 1) }
  }

  private mutating func escape(_ final: UInt8) {
    switch final {
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = saved
    case UInt8(ascii: "D"): feedLine()
    case UInt8(ascii: "E"):
      column = 0
      feedLine()
    case UInt8(ascii: "M"): if row == region.lowerBound { scroll(by: -1) } else { row = max(row - 1, 0) }
    default: break
    }
  }

  // MARK: Control sequences

  private mutating func perform(_ sequence: EscapeParser.Sequence) {
    guard sequence.prefix == nil else { return performPrivate(sequence) }
    let count = max(1, sequence[0])
    switch sequence.final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, min(column, columns - 1) - count)
    case "G": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H", "f":
      row = min(rows, count) - 1
      column = min(columns, max(1, sequence[1])) - 1
    case "J": erase(rows: sequence[0])
    case "K": erase(columns: sequence[0])
    case "X": blank(column..<min(columns, column + count))
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    case "L", "M":
      let outer = region
      region = min(row, outer.upperBound)...outer.upperBound
      scroll(by: sequence.final == "M" ? count : -count)
      region = outer
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      cells[row] += Array(repeating: empty, count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: empty, count: count), at: column)
      cells[row].removeLast(count)
    case "r":
      let last = sequence[1] == 0 ? rows : min(rows, sequence[1])
      region = (min(count, last) - 1)...(last - 1)
      (row, column) = (0, 0)
    case "m": style.apply(sequence.parameters)
    case "c": replies += "\u{1B}[?62;22c".utf8
    case "n" where sequence[0] == 6: replies += "\u{1B}[\(row + 1);\(column + 1)R".utf8
    case "s": saved = (row, column)
    case "u": (row, column) = saved
    default: break
    }
  }

  /// The other screen begins empty; every other mode changes nothing that is seen.
  private mutating func performPrivate(_ sequence: EscapeParser.Sequence) {
    guard sequence.prefix == "?", sequence[0] == 1049, "hl".contains(sequence.final) else { return }
    erase(rows: 2)
    (row, column) = (0, 0)
  }

  /// Erased cells take the background that is set.
  private var empty: Cell { Cell(text: " ", style: TextStyle(background: style.background)) }

  private mutating func blank(_ range: Range<Int>) {
    for index in range { cells[row][index] = empty }
  }

  private mutating func erase(columns mode: Int) {
    let here = min(column, columns - 1)
    blank(mode == 0 ? here..<columns : 0..<(mode == 1 ? here + 1 : columns))
  }

  private mutating func erase(rows mode: Int) {
    let here = row
    if mode < 2 { erase(columns: mode) }
    for other in mode == 0 ? (here + 1)..<rows : 0..<(mode == 1 ? here : rows) {
      row = other
      blank(0..<columns)
    }
    row = here
  }

  /// Moves the lines of the region up, or down where `count` is negative.
  private mutating func scroll(by count: Int) {
    let height = region.count
    let moved = min(abs(count), height)
    let blank = Array(repeating: Array(repeating: empty, count: columns), count: moved)
    let lines = Array(cells[region])
    cells.replaceSubrange(
      region, with: count > 0 ? lines.dropFirst(moved) + blank : blank + Array(lines.dropLast(moved)))
  }
}

extension Unicode.Scalar {
  /// How many columns the character takes: 0 for what combines with the one before it.
  fileprivate var terminalWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
    return properties.isEmojiPresentation || wide.contains { $0.contains(value) } ? 2 : 1
  }
}
