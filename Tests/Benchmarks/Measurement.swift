/// How long something took, again and again.
struct Measurement {
  private var milliseconds: [Double] = []

  mutating func time<Value>(_ work: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try work()
    let duration = ContinuousClock.now - start
    milliseconds.append(
      Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15)
    return value
  }

  var best: Double { milliseconds.min() ?? .nan }

  /// `p50 / p95`.
  var summary: String { "\(decimal(percentile(50))) / \(decimal(percentile(95)))" }

  private func percentile(_ percent: Int) -> Double {
    let sorted = milliseconds.sorted()
    guard !sorted.isEmpty else { return .nan }
    return sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }
}

/// With two digits that matter, without those that do not.
func decimal(_ value: Double) -> String {
  let factor = value < 10 ? 100.0 : value < 100 ? 10.0 : 1.0
  let rounded = (value * factor).rounded() / factor
  return value < 100 ? "\(rounded)" : "\(Int(rounded))"
}

/// A line of the report: a label and a column for each size.
func printRow(_ label: String, _ columns: [String]) {
  print(padded(label, 36) + columns.dropLast().map { padded($0, 18) }.joined() + (columns.last ?? ""))
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}
