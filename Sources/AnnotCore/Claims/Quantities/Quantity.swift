/// A number as an article writes it, read to a value: *nearly 40 percent*, *$3.2 billion*, *tens of thousands*.
///
/// Offsets are bytes from the start of the paragraph.
struct Quantity: Sendable, Equatable {
  enum Unit: Sendable, Hashable {
    /// Things are counted, or nothing is: ``Quantity/counted`` says which.
    case count
    /// A share of a hundred. *A third* is 33.3 of them.
    case percent
    /// A difference between two shares. A basis point is a hundredth of one.
    case percentagePoint
    /// By the currency's ISO 4217 code: `USD`.
    case money(String)
    /// How often: *twice*, *tripled*, *fivefold*.
    case times
    /// The years of somebody's life: *aged 45*, *12-year-old*.
    case age
    /// Hours, days, years, in the singular: `day`.
    case duration(String)
    /// Anything else that is measured, in the singular: `kilometer`, `degree`.
    case measure(String)
  }

  /// How the words hedge the number.
  enum Precision: Sendable, Equatable { case exact, about, atLeast, moreThan, atMost, lessThan }

  /// With its currency, unit and the words that hedge it.
  var range: TextRange
  /// Indices into the paragraph's tokens.
  var tokens: Range<Int>
  /// One value, or from the lowest to the highest: 20,000 to 99,999 for *tens of thousands*. Multipliers are applied:
  /// *$3.2 billion* is 3,200,000,000.
  var values: ClosedRange<Double>
  var unit: Unit = .count
  var precision: Precision = .exact
  /// Whether it is a place in a row: *third*, *21st*.
  var isOrdinal = false
  /// What is counted, as indices into the paragraph's tokens: *people* of *40 people*.
  var counted: Range<Int>?

  /// Whether the words give two ends: *3 to 5*, *tens of thousands*.
  var isRange: Bool { values.lowerBound < values.upperBound }
}

extension Quantity {
  /// The quantity in figures, the same for all ways to write it: `about 40 percent`, `USD 3,200,000,000`.
  var normalized: String {
    let low = Self.figures(values.lowerBound)
    let figures = isRange ? "\(low) to \(Self.figures(values.upperBound))" : low
    let hedge =
      switch precision {
      case .exact: ""
      case .about: "about "
      case .atLeast: "at least "
      case .moreThan: "more than "
      case .atMost: "at most "
      case .lessThan: "less than "
      }
    let isOne = values == 1...1
    return hedge
      + {
        switch unit {
        case .count: isOrdinal ? "number \(figures)" : figures
        case .percent: "\(figures) percent"
        case .percentagePoint: "\(figures) percentage point\(isOne ? "" : "s")"
        case .money(let currency): "\(currency) \(figures)"
        case .times: "\(figures) times"
        case .age: "\(figures) year\(isOne ? "" : "s") old"
        case .duration(let name), .measure(let name): "\(figures) \(name)\(isOne || name == "foot" ? "" : "s")"
        }
      }()
  }

  /// `number` with commas between thousands and at most two decimals.
  static func figures(_ number: Double) -> String {
    guard number.magnitude < 1e15 else { return "\(number)" }
    let hundredths = Int64(number.magnitude * 100 + 0.5)
    var digits = String(hundredths / 100)
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    var text = (number < 0 ? "-" : "") + groups.joined(separator: ",")
    let rest = hundredths % 100
    if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    return text
  }
}
