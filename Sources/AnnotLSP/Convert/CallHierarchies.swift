import AnnotCore

/// Who speaks of whom, as a call hierarchy: a speaker calls those whom their quotations mention.
extension Snapshot {
  /// The speaker at a place, nil where there is none.
  func callHierarchyItems(at position: LSP.Position) -> [LSP.CallHierarchyItem]? {
    analysis.speaker(at: offset(of: position)).flatMap(callHierarchyItem).map { [$0] }
  }

  func incomingCalls(of item: LSP.CallHierarchyCallsParams.Item) -> [LSP.CallHierarchyCall] {
    calls(.incoming, speaker(of: item).map(analysis.speakersSpeaking) ?? [])
  }

  func outgoingCalls(of item: LSP.CallHierarchyCallsParams.Item) -> [LSP.CallHierarchyCall] {
    calls(.outgoing, speaker(of: item).map(analysis.speakersSpokenOf) ?? [])
  }

  /// Whom an item means that may be of an earlier version: whoever is introduced there now.
  private func speaker(of item: LSP.CallHierarchyCallsParams.Item) -> Speaker.ID? {
    analysis.speaker(at: offset(of: item.selectionRange.start))
  }

  private func calls(_ direction: LSP.CallHierarchyCall.Direction, _ others: [SpokenOf]) -> [LSP.CallHierarchyCall] {
    others.compactMap { other in
      callHierarchyItem(other.speaker).map {
        LSP.CallHierarchyCall(direction: direction, item: $0, fromRanges: other.mentions.map(range))
      }
    }
  }

  private func callHierarchyItem(_ id: Speaker.ID) -> LSP.CallHierarchyItem? {
    guard let speaker = analysis.annotations.speaker(id), let place = analysis.introductionInContext(of: id) else {
      return nil
    }
    return LSP.CallHierarchyItem(
      name: speaker.name, detail: speaker.role, uri: uri, range: range(place.context),
      selectionRange: range(place.range))
  }
}
