import AnnotCore
import Synchronization

extension WorkspaceSnapshot {
  /// The speakers and quotations that match, those of open documents first.
  ///
  /// - Parameter token: where parts of the answer go as they are found; what is returned is then the rest, nothing.
  func symbols(matching query: String, reportingTo token: ProgressToken?) -> [LSP.SymbolInformation] {
    var search = SymbolSearch(query: SymbolQuery(query), most: Self.most)
    for document in documents {
      search.add(document.listedSymbols)
      if let token { report(&search, to: token, atLeast: 1) }
    }
    let open = Set(documents.compactMap(\.uri.filePath))
    articles.forEach { article in
      guard isWanted, !search.isFull else { return false }
      guard !open.contains(article.path) else { return true }
      search.add(symbols.symbols(of: article, client: client))
      if let token { report(&search, to: token, atLeast: Self.batch) }
      return true
    }
    guard let token else { return search.found }
    report(&search, to: token, atLeast: 1)
    return []
  }

  /// More than anybody looks through; whoever does not find theirs types another letter.
  private static let most = 1_000
  /// How many symbols a part of the answer holds, about.
  private static let batch = 50

  private func report(_ search: inout SymbolSearch, to token: ProgressToken, atLeast count: Int) {
    if search.found.count >= count { report(search.takeFound(), to: token) }
  }
}

/// What matches a query, up to a number.
private struct SymbolSearch {
  let query: SymbolQuery
  let most: Int
  private(set) var found: [LSP.SymbolInformation] = []
  private var taken = 0

  init(query: SymbolQuery, most: Int) {
    self.query = query
    self.most = most
  }

  var isFull: Bool { taken + found.count >= most }

  mutating func add(_ symbols: [ListedSymbol]) {
    for symbol in symbols where !isFull && query.matches(symbol.symbol) { found.append(symbol.information) }
  }

  mutating func takeFound() -> [LSP.SymbolInformation] {
    defer { found = [] }
    taken += found.count
    return found
  }
}

/// A symbol as it is looked for, and as the client is told of it.
struct ListedSymbol: Sendable {
  let symbol: ArticleSymbol
  let information: LSP.SymbolInformation
}

extension Snapshot {
  fileprivate var listedSymbols: [ListedSymbol] {
    analysis.symbols().map { symbol in
      ListedSymbol(
        symbol: symbol,
        information: LSP.SymbolInformation(
          name: symbol.name, kind: symbol.kind == .speaker ? .class : .string, location: location(symbol.range),
          containerName: symbol.container))
    }
  }
}

/// The symbols of the articles on disk, so that the next letter that is typed does not analyse them all again.
final class WorkspaceSymbolCache: Sendable {
  fileprivate struct State {
    var articles: [String: (stamp: FileStamp, symbols: [ListedSymbol])] = [:]
    var count = 0
  }

  /// The most symbols that are kept: some 20 MB.
  fileprivate static let most = 50_000
  private let state = Mutex(State())

  /// The symbols of an article; none where it holds no text.
  fileprivate func symbols(of article: WorkspaceArticle, client: ClientProfile) -> [ListedSymbol] {
    let known = state.withLock { $0.articles[article.path] }
    if let known, known.stamp == article.stamp { return known.symbols }
    guard let text = article.text() else { return [] }
    let symbols = Snapshot(
      uri: article.uri, version: 0, analysis: Analyzer().analyze(text, markup: article.markup), caret: nil,
      client: client
    ).listedSymbols
    state.withLock { $0.keep(symbols, of: article) }
    return symbols
  }
}

extension WorkspaceSymbolCache.State {
  /// What there is no room for makes all others go: a search through more than that finds little of use in the cache.
  fileprivate mutating func keep(_ symbols: [ListedSymbol], of article: WorkspaceArticle) {
    count -= articles.removeValue(forKey: article.path)?.symbols.count ?? 0
    if count + symbols.count > WorkspaceSymbolCache.most { self = .init() }
    articles[article.path] = (article.stamp, symbols)
    count += symbols.count
  }
}
