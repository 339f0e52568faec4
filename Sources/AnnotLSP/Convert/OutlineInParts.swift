import AnnotCore
import Synchronization

/// The outline for a client that takes it in parts: what the opening of the article shows, as soon as that is analysed,
/// and the rest once all is.
final class OutlineInParts: Sendable {
  private enum State {
    case nothingGiven
    /// What starts before this offset has been given.
    case given(Int)
    case finished
  }

  private let token: ProgressToken
  private let state = Mutex(State.nothingGiven)

  init(token: ProgressToken) { self.token = token }

  /// Gives all items of the opening but the last, which may reach further than the opening does.
  func begin(from opening: Snapshot, to answer: PartialAnswer) {
    state.withLock { state in
      guard case .nothingGiven = state else { return }
      let all = opening.analysis.outlineSideBySide()
      guard let last = all.last else { return }
      let items = all.filter { $0.range.start < last.range.start }
      guard !items.isEmpty else { return }
      answer.report(opening.symbols(of: items), to: token)
      state = .given(last.range.start)
    }
  }

  /// The answer: nothing where parts of it were given, as LSP wants it, else the outline.
  func finish(from whole: Snapshot, to answer: PartialAnswer) -> LSP.DocumentSymbols {
    state.withLock { state in
      defer { state = .finished }
      guard case .given(let end) = state else { return whole.symbols }
      let rest = whole.analysis.outlineSideBySide().filter { $0.range.start >= end }
      answer.report(whole.symbols(of: rest), to: token)
      return .list([])
    }
  }
}
