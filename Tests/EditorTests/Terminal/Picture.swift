/// A screen as an SVG image: characters in a grid, as a terminal draws them.
struct Picture {
  private let screen: Screen
  private static let cell = (width: 8.4, height: 18.0)
  private static let margin = 12.0
  /// What most of the screen is on.
  private let background: String
  private static let foreground = "#d6dae2"
  /// The sixteen colours that a terminal has names for.
  private static let palette = [
    "#1e222a", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d6dae2",
    "#5c6370", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#ffffff",
  ]

  init(of screen: Screen) {
    self.screen = screen
    var counts: [TextStyle.Color?: Int] = [:]
    for cell in screen.cells.joined() { counts[cell.style.background, default: 0] += 1 }
    let most = counts.max { $0.value < $1.value }?.key ?? nil
    background = most.map(Self.name) ?? Self.palette[0]
  }

  var svg: String {
    let width = Double(screen.columns) * Self.cell.width + 2 * Self.margin
    let height = Double(screen.rows) * Self.cell.height + 2 * Self.margin
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(width)) \(number(height))" \
      font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" xml:space="preserve">
      <rect width="100%" height="100%" rx="8" fill="\(background)"/>

      """
    for (row, cells) in screen.cells.enumerated() {
      for run in Self.runs(of: cells) { draw(run, cells, row, into: &svg) }
    }
    return svg + "</svg>\n"
  }

  /// Stretches of one style, each wide character for itself: fonts differ in how wide those are.
  private static func runs(of cells: [Screen.Cell]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in cells.indices {
      let isWide = index + 1 < cells.count && cells[index + 1].text.isEmpty
      let followsWide = index > 0 && cells[index - 1].text.isEmpty
      if cells[index].text.isEmpty, let last = runs.last {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else if let last = runs.last, !isWide, !followsWide, cells[last.lowerBound].style == cells[index].style {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  private func draw(_ run: Range<Int>, _ cells: [Screen.Cell], _ row: Int, into svg: inout String) {
    let style = cells[run.lowerBound].style
    var (ink, paper) = (style.foreground.map(Self.name), style.background.map(Self.name))
    if style.isReversed { (ink, paper) = (paper ?? background, ink ?? Self.foreground) }
    let x = number(Self.margin + Double(run.lowerBound) * Self.cell.width)
    let top = Self.margin + Double(row) * Self.cell.height
    let width = number(Double(run.count) * Self.cell.width)
    if let paper, paper != background {
      svg += "<rect x=\"\(x)\" y=\"\(number(top))\" width=\"\(width)\" height=\"\(number(Self.cell.height))\""
      svg += " fill=\"\(paper)\"/>\n"
    }
    let text = cells[run].map(\.text).joined()
    guard text.contains(where: { $0 != " " }) else { return }
    var attributes = " fill=\"\(ink ?? Self.foreground)\""
    if style.isBold { attributes += " font-weight=\"bold\"" }
    if style.isItalic { attributes += " font-style=\"italic\"" }
    if style.isUnderlined { attributes += " text-decoration=\"underline\"" }
    if style.isDim { attributes += " opacity=\"0.6\"" }
    svg += "<text x=\"\(x)\" y=\"\(number(top + 13.5))\" textLength=\"\(width)\"\(attributes)>"
    svg += "\(Self.escaped(text))</text>\n"
  }

  private static func name(_ color: TextStyle.Color) -> String {
    switch color {
    case .rgb(let red, let green, let blue): return hex([red, green, blue])
    case .indexed(let index) where index < 16: return palette[index]
    case .indexed(let index) where index < 232:
      // The cube of six levels to a colour.
      let levels = [0, 95, 135, 175, 215, 255]
      let place = index - 16
      return hex([levels[place / 36], levels[place / 6 % 6], levels[place % 6]])
    case .indexed(let index): return hex(Array(repeating: (index - 232) * 10 + 8, count: 3))
    }
  }

  private static func hex(_ components: [Int]) -> String {
    "#" + components.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] ?? String($0) }.joined()
  }

  /// With one decimal at most, as small as SVG allows.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}
