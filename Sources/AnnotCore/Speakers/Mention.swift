/// A name, role, pronoun or collective that refers to somebody, as one paragraph alone shows it.
///
/// Offsets are bytes from the start of the paragraph.
struct Mention: Sendable, Equatable {
  enum Form: UInt8, Sendable {
    /// *Donald Trump*, *Mr Trump*, *U.S. President Donald Trump*
    case name
    /// *the Ukrainian president*, *his lawyer*, *two officials*
    case role
    /// *she*, *their*
    case pronoun
    /// *who*
    case relative
    /// What looks like a name in a headline or before a colon, and is none as far as the article tells: *Bank Silent*.
    case unclear
  }

  var form: Form
  /// With title or determiner: what the text calls them.
  var range: TextRange
  /// Lower-case words by which mentions are compared: of the name alone, or of the role without its determiner.
  var words: [String]
  /// The name alone, for a ``Form/name``.
  var name: TextRange?
  /// What the text says they are, before or behind the name: *U.S. President*.
  var role: TextRange?
  /// What the words alone tell; nil where they leave it open.
  var kind: Speaker.Kind?
  var gender: Gender?
  var isPlural = false
  /// Whether the phrase begins with *the*, *this* or a possessor, and so speaks of somebody known.
  var isDefinite = false
  /// Whether it stands inside quotation marks.
  var isQuoted = false
  /// The index of the sentence it stands in.
  var sentence = 0
  /// Whether no other mention comes before it in its sentence: most often the subject.
  var isFirst = false
}
