/// How a terminal draws a character.
struct TextStyle: Hashable, Sendable {
  enum Color: Hashable, Sendable {
    case indexed(Int)
    case rgb(Int, Int, Int)
  }

  var foreground: Color?
  var background: Color?
  var isBold = false
  var isDim = false
  var isItalic = false
  var isUnderlined = false
  var isReversed = false

  init(background: Color? = nil) { self.background = background }

  /// Takes the parameters of a sequence `m`, each with its subparameters.
  mutating func apply(_ parameters: [[Int]]) {
    var rest = parameters[...]
    while let parameter = rest.popFirst() {
      let code = parameter.first ?? 0
      switch code {
      case 0: self = TextStyle()
      case 1: isBold = true
      case 2: isDim = true
      case 3: isItalic = true
      case 4: isUnderlined = parameter.count < 2 || parameter[1] != 0
      case 7: isReversed = true
      case 22: (isBold, isDim) = (false, false)
      case 23: isItalic = false
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 30...37: foreground = .indexed(code - 30)
      case 90...97: foreground = .indexed(code - 82)
      case 39: foreground = nil
      case 40...47: background = .indexed(code - 40)
      case 100...107: background = .indexed(code - 92)
      case 49: background = nil
      case 38: foreground = Self.color(parameter, &rest) ?? foreground
      case 48: background = Self.color(parameter, &rest) ?? background
      case 58: _ = Self.color(parameter, &rest)
      default: break
      }
    }
  }

  /// A colour, from subparameters (`38:2::1:2:3`) or from the parameters that follow (`38;2;1;2;3`).
  private static func color(_ parameter: [Int], _ rest: inout ArraySlice<[Int]>) -> Color? {
    var numbers = parameter.dropFirst()
    if numbers.isEmpty {
      let count = rest.first?.first == 2 ? 4 : 2
      numbers = rest.prefix(count).compactMap(\.first)[...]
      rest = rest.dropFirst(count)
    }
    let components = Array(numbers.suffix(3))
    switch (numbers.first, numbers.count) {
    case (5, 2...): return .indexed(components[components.count - 1])
    case (2, 4...): return .rgb(components[0], components[1], components[2])
    default: return nil
    }
  }
}
