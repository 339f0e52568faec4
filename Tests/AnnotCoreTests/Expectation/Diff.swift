/// A line diff that a person can read: lines only in the expectation with `-`, only in the result with `+`, and two
/// lines of what is the same around them.
func diff(expected: String, actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var lines: [(mark: Character, text: String)] = new.map { (" ", $0) }
  for change in new.difference(from: old).insertions {
    if case .insert(let offset, _, _) = change { lines[offset].mark = "+" }
  }
  for change in new.difference(from: old).removals.reversed() {
    guard case .remove(let offset, let text, _) = change else { continue }
    // The place in the result before which the removed line stood.
    var seen = 0
    var place = 0
    while place < lines.count, seen < offset || lines[place].mark == "+" {
      if lines[place].mark != "+" { seen += 1 }
      place += 1
      if seen >= offset { break }
    }
    lines.insert(("-", text), at: min(place, lines.count))
  }
  let near = Set(lines.indices.filter { lines[$0].mark != " " }.flatMap { ($0 - 2)...($0 + 2) })
  return lines.indices.filter(near.contains).map { "\(lines[$0].mark) \(lines[$0].text)" }.joined(separator: "\n")
}
