/// Access that answers nil instead of trapping. Swift cannot catch a trap, so an index that comes from text, a file or
/// a client goes through here.
extension Collection {
  subscript(checked index: Index) -> Element? {
    index >= startIndex && index < endIndex ? self[index] : nil
  }
}
