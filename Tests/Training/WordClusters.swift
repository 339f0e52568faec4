import AnnotCore

/// Word classes by the exchange algorithm (Martin, Liermann and Ney 1998): each word goes to the class in which a
/// bigram model over classes explains the text best, again and again until little moves.
struct WordClusters {
  /// From a form's hash to its class, from 1.
  private(set) var classes: [UInt32: UInt32] = [:]

  private let classCount: Int
  private var words: [UInt32] = []
  private var assigned: [Int] = []
  private var left: [[(word: Int, count: Int)]] = []
  private var right: [[(word: Int, count: Int)]] = []
  private var wordCounts: [Int] = []
  private var bigrams: [Int]
  private var totals: [Int]

  /// Classes for the words that stand at least `minimumCount` times in the sentences.
  init(_ sentences: [[UInt32]], classCount: Int, minimumCount: Int, passes: Int) {
    self.classCount = classCount
    bigrams = Array(repeating: 0, count: (classCount + 2) * (classCount + 2))
    totals = Array(repeating: 0, count: classCount + 2)
    count(sentences, minimumCount: minimumCount)
    for pass in 0..<passes {
      let moved = exchange()
      print("clusters: pass \(pass + 1), \(moved) of \(words.count) words moved")
      if moved * 200 < words.count { break }
    }
    for (word, index) in zip(words, words.indices) where index >= 2 { classes[word] = UInt32(assigned[index] - 1) }
  }

  private mutating func count(_ sentences: [[UInt32]], minimumCount: Int) {
    var counts: [UInt32: Int] = [:]
    for sentence in sentences { for word in sentence { counts[word, default: 0] += 1 } }
    // 0 is the sentence border and 1 every rare word; each keeps a class of its own.
    let frequent = counts.filter { $0.value >= minimumCount }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    words = [0, 0] + frequent.map(\.key)
    var indices: [UInt32: Int] = [:]
    for (index, word) in words.enumerated() where index >= 2 { indices[word] = index }
    assigned = words.indices.map { $0 < 2 ? $0 : 2 + ($0 - 2) % classCount }
    var pairs: [UInt64: Int] = [:]
    wordCounts = Array(repeating: 0, count: words.count)
    for sentence in sentences {
      var last = 0
      for word in sentence + [0] {
        let index = word == 0 ? 0 : indices[word] ?? 1
        pairs[UInt64(last) << 32 | UInt64(index), default: 0] += 1
        wordCounts[index] += 1
        last = index
      }
    }
    left = Array(repeating: [], count: words.count)
    right = left
    for (pair, count) in pairs {
      let first = Int(pair >> 32)
      let second = Int(pair & 0xFFFF_FFFF)
      left[second].append((first, count))
      right[first].append((second, count))
      bigrams[assigned[first] * (classCount + 2) + assigned[second]] += count
    }
    for (index, count) in wordCounts.enumerated() { totals[assigned[index]] += count }
  }

  private mutating func exchange() -> Int {
    let width = classCount + 2
    var moved = 0
    let table = (0..<200_000).map { Float($0 == 0 ? 0 : Double($0) * logarithm(Double($0))) }
    func f(_ count: Int) -> Float {
      count < table.count ? table[max(0, count)] : Float(Double(count) * logarithm(Double(count)))
    }
    for word in 2..<words.count {
      let old = assigned[word]
      let count = wordCounts[word]
      var leftClasses: [Int: Int] = [:]
      var rightClasses: [Int: Int] = [:]
      for (neighbour, count) in left[word] where neighbour != word {
        leftClasses[assigned[neighbour], default: 0] += count
      }
      for (neighbour, count) in right[word] where neighbour != word {
        rightClasses[assigned[neighbour], default: 0] += count
      }
      let lefts = leftClasses.sorted { $0.key < $1.key }
      let rights = rightClasses.sorted { $0.key < $1.key }
      func shift(_ sign: Int, _ target: Int) {
        for (neighbour, count) in lefts { bigrams[neighbour * width + target] += sign * count }
        for (neighbour, count) in rights { bigrams[target * width + neighbour] += sign * count }
        totals[target] += sign * count
      }
      shift(-1, old)
      var best = old
      var bestGain = -Float.infinity
      for candidate in 2..<width {
        var gain: Float = -2 * (f(totals[candidate] + count) - f(totals[candidate]))
        for (neighbour, count) in lefts {
          let before = bigrams[neighbour * width + candidate]
          gain += f(before + count) - f(before)
        }
        for (neighbour, count) in rights {
          let before = bigrams[candidate * width + neighbour]
          gain += f(before + count) - f(before)
        }
        if gain > bestGain {
          bestGain = gain
          best = candidate
        }
      }
      shift(1, best)
      assigned[word] = best
      if best != old { moved += 1 }
    }
    return moved
  }
}

/// The natural logarithm, by halving and a series, so that training needs no library that differs between platforms.
func logarithm(_ value: Double) -> Double {
  guard value > 0 else { return -.infinity }
  let significand = value.significand
  let x = (significand - 1) / (significand + 1)
  let square = x * x
  var term = x
  var sum = 0.0
  var divisor = 1.0
  while divisor < 40 {
    sum += term / divisor
    term *= square
    divisor += 2
  }
  return 2 * sum + Double(value.exponent) * 0.693147180559945309417
}
