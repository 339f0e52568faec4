extension UnsafeBufferPointer<UInt8> {
  /// The first web address, e-mail address or file path with a scheme in a stretch without white space, without the
  /// marks that close the sentence around it.
  func address(in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      switch self[index] {
      case UInt8(ascii: ":")
      where byte(index + 1) == UInt8(ascii: "/") && byte(index + 2) == UInt8(ascii: "/") && index + 3 < range.upperBound:
        return addressRange(around: index, in: range, local: isSchemeByte)
      case UInt8(ascii: "@") where index + 1 < range.upperBound && isAddressByte(byte(index + 1)):
        let start = startOfRun(before: index, in: range, while: isAddressByte)
        if start < index { return addressRange(around: index, in: range, local: isAddressByte) }
      case UInt8(ascii: "w"), UInt8(ascii: "W"):
        if startsWithWWW(at: index, limit: range.upperBound) {
          return index..<trimmedEnd(from: index, to: addressEnd(from: index, limit: range.upperBound))
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  private func addressRange(around index: Int, in range: Range<Int>, local: (UInt8) -> Bool) -> Range<Int> {
    let start = startOfRun(before: index, in: range, while: local)
    return start..<trimmedEnd(from: index, to: addressEnd(from: index, limit: range.upperBound))
  }

  private func startOfRun(before index: Int, in range: Range<Int>, while matches: (UInt8) -> Bool) -> Int {
    var start = index
    while start > range.lowerBound, matches(self[start - 1]) { start -= 1 }
    return start
  }

  private func addressEnd(from index: Int, limit: Int) -> Int {
    var end = index
    while end < limit {
      let byte = self[end]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") || byte == 0xE2 { break }
      end += 1
    }
    return end
  }

  /// Leaves the marks that end a sentence or a bracket, down to one byte after `start`.
  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start + 1 {
      switch self[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'"), UInt8(ascii: "|"):
        end -= 1
      default: return end
      }
    }
    return end
  }

  private func startsWithWWW(at index: Int, limit: Int) -> Bool {
    guard index + 4 < limit, byte(index + 3) == UInt8(ascii: ".") else { return false }
    guard index == 0 || !ASCII.isLetter(byte(index - 1)) else { return false }
    return (index..<index + 3).allSatisfy { ASCII.lowercased(byte($0)) == UInt8(ascii: "w") }
  }
}

private func isSchemeByte(_ byte: UInt8) -> Bool {
  ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "+")
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ":")
}
