/// What the writer has said is not to be reported, in the settings and in the article itself.
///
/// In the article: `<!-- annot-ignore CODE … -->` for the block that follows or that it stands in front of, and a list
/// `annot-ignore:` in the front matter for the whole article. Without a code a comment is for every rule.
struct Suppressions {
  private let ignored: [String: Set<SentenceKey>]
  /// By rule, for the whole article.
  private var inArticle: Set<String> = []
  /// By the start of the block.
  private var inBlocks: [Int: Codes] = [:]

  private enum Codes {
    case every
    case these(Set<String>)
  }

  init(_ article: Article) {
    ignored = Dictionary(grouping: article.settings.ignored, by: \.rule).mapValues {
      Set($0.map { SentenceKey($0.sentence) })
    }
    if let first = article.text[0], first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      for block in article.blocks where block.kind == .frontmatter {
        inArticle.formUnion(Self.frontMatterCodes(article.text[block.range]))
      }
    }
    for comment in Self.comments(in: article.text) {
      guard let block = Self.block(for: comment.range, in: article) else { continue }
      inBlocks[block] = Self.joined(inBlocks[block], comment.codes)
    }
  }

  private var isEmpty: Bool { ignored.isEmpty && inArticle.isEmpty && inBlocks.isEmpty }

  /// The findings that are to be reported and those that are not, each in the order they have.
  func sorted(_ findings: [Diagnostic], in article: Article) -> (
    reported: [Diagnostic], suppressed: [SuppressedDiagnostic]
  ) {
    guard !isEmpty else { return (findings, []) }
    var reported: [Diagnostic] = []
    var suppressed: [SuppressedDiagnostic] = []
    for finding in findings {
      if let source = source(of: finding, in: article) {
        suppressed.append(SuppressedDiagnostic(diagnostic: finding, source: source))
      } else {
        reported.append(finding)
      }
    }
    return (reported, suppressed)
  }

  /// Why the finding is not to be reported, or nil if it is.
  private func source(of finding: Diagnostic, in article: Article) -> SuppressedDiagnostic.Source? {
    if inArticle.contains(finding.code) { return .article }
    let paragraph = article.paragraphs.paragraph(at: finding.range.start)
    if let paragraph, let codes = inBlocks[paragraph.range.start] {
      switch codes {
      case .every: return .article
      case .these(let codes): if codes.contains(finding.code) { return .article }
      }
    }
    if let sentences = ignored[finding.code], let paragraph,
      sentences.contains(SentenceKey(paragraph.sentence(at: finding.range.start, in: article.text)))
    {
      return .settings
    }
    return nil
  }

  private static func joined(_ old: Codes?, _ new: Set<String>) -> Codes {
    guard !new.isEmpty else { return .every }
    return switch old {
    case nil: .these(new)
    case .every: .every
    case .these(let codes): .these(codes.union(new))
    }
  }
}

// MARK: - Comments

extension Suppressions {
  private struct Comment {
    let range: TextRange
    let codes: Set<String>
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let keyword = "annot-ignore"

  private static func comments(in text: SourceText) -> [Comment] {
    var comments: [Comment] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      func stands(_ word: [UInt8], at offset: Int) -> Bool {
        offset + word.count <= bytes.count && word.indices.allSatisfy { bytes[offset + $0] == word[$0] }
      }
      var next = 0
      while let offset = ByteSearch.first(opening[0], from: next, in: bytes) {
        guard stands(opening, at: offset) else {
          next = offset + 1
          continue
        }
        var end = offset + opening.count
        while end < bytes.count, !stands(closing, at: end) { end += 1 }
        guard end < bytes.count else { return }
        let words = String(decoding: bytes[offset + opening.count..<end], as: UTF8.self)
          .split { $0 == "," || $0.isWhitespace }
        let range = TextRange(offset, end + closing.count)
        if words.first == keyword[...] {
          comments.append(Comment(range: range, codes: Set(words.dropFirst().map(String.init))))
        }
        next = range.end
      }
    }
    return comments
  }

  /// The start of the paragraph that a comment is for: the one that goes on behind it.
  private static func block(for comment: TextRange, in article: Article) -> Int? {
    let index = article.paragraphs.index(endingAfter: comment.end)
    return article.paragraphs[checked: index]?.range.start
  }
}

// MARK: - Front matter

extension Suppressions {
  /// The codes of `annot-ignore: [a, b]`, `annot-ignore: a`, or of the lines `- a` that follow it.
  private static func frontMatterCodes(_ matter: String) -> Set<String> {
    var codes: Set<String> = []
    var isInList = false
    for line in matter.split(whereSeparator: \.isNewline) {
      let isKey = line.hasPrefix(keyword)
      guard isKey || isInList else { continue }
      let rest = isKey ? line.dropFirst(keyword.count) : line
      isInList = isKey || line.drop { $0.isWhitespace }.hasPrefix("- ")
      guard isInList else { continue }
      codes.formUnion(rest.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
    }
    return codes
  }
}

extension Paragraph {
  /// How much of a sentence names it, in bytes.
  private static let longestSentence = 1000

  /// The sentence at `offset`, in bytes of the article, cut where it is long; the paragraph where there is none.
  func sentence(at offset: Int, in text: SourceText) -> String {
    let tokens = facts.language.tokens
    let sentences = facts.language.sentences
    let next = sentences.partitioningIndex { sentence in
      tokens[checked: sentence.tokens.upperBound - 1]?.range.end ?? 0 > offset - range.start
    }
    var stretch = range
    if let sentence = sentences[checked: next], let first = tokens[checked: sentence.tokens.lowerBound],
      let last = tokens[checked: sentence.tokens.upperBound - 1]
    {
      stretch = absolute(TextRange(first.range.start, last.range.end))
    }
    let end = text.characterBoundary(atOrBefore: min(stretch.end, stretch.start + Self.longestSentence))
    return text[TextRange(stretch.start, end)]
  }
}
