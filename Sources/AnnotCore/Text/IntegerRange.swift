/// The numbers from `start` up to `end`, and none where `end` comes first.
///
/// In place of the standard library's, which ends the program there: what a text puts at the edge of a sentence or a
/// paragraph turns the two around sooner or later, and no rule is worth a server.
func ..< (start: Int, end: Int) -> Range<Int> {
  Range(uncheckedBounds: (lower: start, upper: end < start ? start : end))
}
