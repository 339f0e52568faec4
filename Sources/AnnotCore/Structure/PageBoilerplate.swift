/// Finds the stretches of a pasted page that are not the article: sign-ups, appeals, share bars, links to elsewhere.
///
/// No phrase decides. Every block gets a score from what it says and how it looks; changing between article and page
/// costs; and the cheapest path through the whole text (Viterbi, two states) says which blocks are the page's. So an
/// appeal whose third paragraph could be anybody's stays whole, and a paragraph of the article that mentions a
/// newsletter stays the article's.
enum PageBoilerplate {
  /// Whether each block is the page's.
  static func decide(_ blocks: [Block], _ features: [BlockFeatures]) -> [Bool] {
    guard !blocks.isEmpty else { return [] }
    var article = 0
    var page = -startOnPage
    /// For each block and state, whether the path came from the page.
    var cameFromPage: [(article: Bool, page: Bool)] = []
    cameFromPage.reserveCapacity(blocks.count)
    let firstParagraph = features.firstIndex(where: \.isText) ?? blocks.count
    let lastParagraph = features.lastIndex(where: \.isText) ?? 0
    for index in blocks.indices {
      let place: Place = index < firstParagraph ? .aboveText : index > lastParagraph ? .belowText : .amongText
      let score = score(at: index, blocks, features, place)
      let articleFromPage = page - change > article
      let pageFromPage = page >= article - change
      cameFromPage.append((articleFromPage, pageFromPage))
      let newArticle = articleFromPage ? page - change : article
      page = (pageFromPage ? page : article - change) + score
      article = newArticle
    }
    var decisions = [Bool](repeating: false, count: blocks.count)
    var isPage = page > article
    for index in blocks.indices.reversed() {
      decisions[index] = isPage
      isPage = isPage ? cameFromPage[index].page : cameFromPage[index].article
    }
    return decisions
  }

  /// What a change between article and page costs, in tenths.
  private static let change = 20
  private static let startOnPage = 5

  /// How much more likely the block is the page's than the article's, in tenths of a logit or so.
  private static func score(at index: Int, _ blocks: [Block], _ features: [BlockFeatures], _ place: Place) -> Int {
    switch blocks[index].kind {
    case .body, .list, .heading, .caption: break
    case .headline, .frontmatter, .code: return -100
    default: return -30
    }
    let block = features[index]
    let opening = block.pageOpening
    let address = block.reader + block.house
    var score = -25 + opening
    if block.isInvitation, block.pageWeight > 0 || block.hasAddress {
      score += 20 + (block.hasAddress ? 10 : 0)
    }
    if address > 0 || opening > 0 || block.isInvitation {
      score += min(address, 4) * 5 + min(block.pageWeight, 50)
    } else {
      score += min(block.pageWeight / 2, 15)
    }
    if block.words <= 6, block.pageWords * 2 >= block.words, !block.endsSentence {
      score += min(block.pageWords, 3) * 15
    }
    if opening > 0, block.ending == .exclamation { score += 20 }
    if block.hasCopyrightSign, block.credit == 0 { score += 50 }
    // Where a newsroom speaks of itself, its own reporting is no news report.
    if block.house < 2 { score -= min(block.reporting, 2) * 15 }
    if block.doubleMarks >= 2, block.reporting > 0 { score -= 10 }
    if block.words <= 3, !block.endsSentence { score += 15 }
    if block.words == 0, block.length <= 6 { score += 15 }
    if block.words <= 4, block.startsLowercase { score += 5 }
    if block.words >= 60 { score -= 5 }
    guard block.isTitleLike else { return score }
    switch place {
    case .aboveText:
      // There stand headline, dek and byline.
      if block.words >= 4, opening == 0 { score -= 20 }
    case .amongText:
      // A heading stands above text; titles above titles are links.
      let next = features[checked: index + 1]
      if next?.isParagraph == true { score -= 5 } else if next?.isTitleLike ?? true { score += 15 }
    case .belowText:
      score += 25
    }
    return score
  }

  /// Where a block stands to the paragraphs of running text.
  private enum Place { case aboveText, amongText, belowText }
}
