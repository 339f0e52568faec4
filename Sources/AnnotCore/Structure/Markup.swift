/// How a text marks its structure.
public enum Markup: Sendable, Equatable {
  case plain, markdown
}
