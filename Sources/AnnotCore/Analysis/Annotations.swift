/// Everything found in one article, as plain values. All ranges are bytes of the article; all lists are in text order.
public struct Annotations: Sendable, Equatable {
  public var structure: [Block] = []
  public var quotations: [Quotation] = []
  public var marks: [Mark] = []
  public var speakers: [Speaker] = []
  public var mentions: [ResolvedMention] = []
  public var claims: [Claim] = []
  public var diagnostics: [Diagnostic] = []
  /// What would be among the diagnostics if the writer had not said otherwise.
  public var suppressed: [SuppressedDiagnostic] = []

  /// The speaker with this identity.
  public func speaker(_ id: Speaker.ID?) -> Speaker? { id.flatMap { speakers[checked: $0.index] } }
}

/// One act of reporting: content, its cue, its source.
public struct Quotation: Sendable, Equatable {
  public enum Style: String, Sendable {
    /// Verbatim, in marks.
    case direct
    /// A paraphrase with quoted words in it.
    case mixed
    /// A paraphrase.
    case indirect
  }

  public var style: Style
  /// The content, one range or several when the attribution splits it. Marks are included; an indirect part holds
  /// *that* or *whether*, not the cue.
  public var parts: [TextRange]
  /// The stretches in quotation marks inside the parts, marks included.
  public var fragments: [TextRange] = []
  public var cue: Cue?
  /// The mention that the cue ties to the content.
  public var source: TextRange?
  public var speaker: Speaker.ID?
  /// What tied the content to its source.
  public var evidence: Evidence

  /// From the start of the first part to the end of the last.
  public var range: TextRange { TextRange(parts.first?.start ?? 0, parts.last?.end ?? 0) }
}

/// The words that report: *said*, *according to*, *told reporters*.
public struct Cue: Sendable, Equatable {
  public var range: TextRange
  /// The dictionary form of its main word: *say*.
  public var lemma: String
}

/// Why an answer is given: the sieve, the words it rests on, and how often such answers are right.
public struct Evidence: Sendable, Equatable {
  /// The name of the sieve, such as `name-before-cue`.
  public var sieve: String
  /// From 0 to 1: of the answers given 0.9, about nine in ten are right on the development articles.
  public var confidence: Double
}

/// A quotation mark pair and what it is there for.
public struct Mark: Sendable, Equatable {
  public enum Use: String, Sendable { case quotation, scare, title, term, nested, unknown }
  /// From mark to mark, marks included.
  public var range: TextRange
  public var use: Use
}

/// Somebody who says something, after all mentions are resolved.
public struct Speaker: Sendable, Equatable {
  /// A place in ``Annotations/speakers``.
  public struct ID: Hashable, Sendable {
    public var index: Int
    public init(index: Int) { self.index = index }
  }
  public enum Kind: String, Sendable { case person, organization, group, anonymous }

  /// The fullest name in the article, or the words that stand for one: *Donald Trump*, *The Kremlin*, *two officials*.
  public var name: String
  public var kind: Kind
  /// As first introduced: *U.S. President*.
  public var role: String?
  /// The other forms in which the article names them, without repeats, in order of first use.
  public var aliases: [String] = []
  public var mentions: [TextRange] = []
  /// The place in ``mentions`` of the one that tells readers who they are.
  public var introduction = 0
}

/// A mention, and whom it refers to.
public struct ResolvedMention: Sendable, Equatable {
  public var range: TextRange
  public var speaker: Speaker.ID
  /// The sieve that says so, such as `surname`.
  public var sieve: String
}

/// A statement that can be checked.
public struct Claim: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case quantity, statistic, comparison, superlative, cause, prediction, event, policy, accusation, promise
  }
  public var range: TextRange
  // Claims are many, and copied at every keystroke: what is not in a list of its own is copied faster.
  private let kinds: Kinds
  /// Without repeats, in the order of ``Kind``.
  public var types: [Kind] { kinds.all }
  /// Whether somebody in the article is named as saying it.
  public var isAttributed: Bool
  /// The claimant, or nil for the article's own voice.
  public var speaker: Speaker.ID?
  /// The place in ``Annotations/quotations`` of the quotation it lies in.
  public var quotation: Int?
  /// In words: *a number without a source: tens of thousands*.
  public var reasons: [String]
  /// Whether it says that something is so, with nothing to count, compare or judge. Such claims are many, and no list of
  /// what wants a source holds them.
  public var isPlain: Bool

  init(
    range: TextRange, kinds: Kinds, isAttributed: Bool, speaker: Speaker.ID?, quotation: Int?, reasons: [String],
    isPlain: Bool = false
  ) {
    self.range = range
    self.kinds = kinds
    self.isAttributed = isAttributed
    self.speaker = speaker
    self.quotation = quotation
    self.reasons = reasons
    self.isPlain = isPlain
  }

  /// Kinds without an order.
  struct Kinds: Sendable, Equatable {
    private var bits: UInt16 = 0

    init(_ kinds: [Kind]) {
      for (place, kind) in Kind.allCases.enumerated() where kinds.contains(kind) { bits |= 1 << UInt16(place) }
    }

    var all: [Kind] {
      Kind.allCases.enumerated().compactMap { place, kind in bits >> UInt16(place) & 1 == 1 ? kind : nil }
    }
  }
}
