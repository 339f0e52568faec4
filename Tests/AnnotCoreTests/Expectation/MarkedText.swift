@testable import AnnotCore

/// An article with a caret `‸` and stretches in ⟦ ⟧, ⟪ ⟫ or ⟨ ⟩, as tests about places are written.
struct MarkedText {
  /// What the brackets around a stretch say of it.
  enum Bracket: Character, CaseIterable {
    case square = "⟦"
    case double = "⟪"
    case angle = "⟨"

    var closing: Character {
      switch self {
      case .square: "⟧"
      case .double: "⟫"
      case .angle: "⟩"
      }
    }
  }

  private static let caretMark: Character = "‸"

  /// Without the marks.
  private(set) var text = ""
  /// In bytes of ``text``.
  private(set) var caret = 0

  init(_ marked: String) {
    let brackets = Set(Bracket.allCases.flatMap { [$0.rawValue, $0.closing] })
    for character in marked {
      if character == Self.caretMark {
        caret = text.utf8.count
      } else if !brackets.contains(character) {
        text.append(character)
      }
    }
  }

  /// The text with its caret and with `stretches` marked.
  func marking(_ stretches: [(Bracket, TextRange)]) -> String {
    var marks: [(offset: Int, order: Int, mark: Character)] = [(caret, 1, Self.caretMark)]
    for (bracket, range) in stretches {
      marks.append((range.start, 2, bracket.rawValue))
      marks.append((range.end, 0, bracket.closing))
    }
    var marked: [UInt8] = []
    var rest = Array(text.utf8)[...]
    for mark in marks.sorted(by: { ($0.offset, $0.order) < ($1.offset, $1.order) }) {
      let length = max(0, min(mark.offset - rest.startIndex, rest.count))
      marked += rest.prefix(length)
      rest = rest.dropFirst(length)
      marked += String(mark.mark).utf8
    }
    return String(decoding: marked + rest, as: UTF8.self)
  }
}
