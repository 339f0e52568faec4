/// An article of our own with something for every feature, and a character outside the Basic Multilingual Plane before
/// everything that is asked about.
enum SampleArticle {
  static let text = """
    🚢 Council closes the harbour

    VARNMOUTH — The harbour will close on Monday, the town council decided after a meeting until midnight.

    “We had no choice,” Marta Oliveira, the town’s mayor, said on Tuesday evening. “The piers are unsafe.”

    😀 Fishermen called the plan "a disgrace.

    The council will meet again on Friday.

    """

  /// Line and UTF-16 column of the mark that is never closed.
  static let unclosed = (line: 6, utf16: 29, utf8: 31, utf32: 28)
}
