// The settings of a session: where they come from, and what a change of them changes.

extension Session {
  /// Asks the client for its settings, where it answers such questions.
  mutating func requestConfiguration() {
    guard client.answersConfiguration else { return }
    configurationRequest = connection.request(
      "workspace/configuration", LSP.ConfigurationParams(sections: ["annot"]))
  }

  mutating func receive(_ reply: ClientReply, to id: RequestID) {
    guard id == configurationRequest else { return }
    configurationRequest = nil
    if case .configuration(let sections) = reply, let section = sections.first { configure(section) }
  }

  /// Asks the client to tell when a settings file changes, where it can; and when an article does, where it asks for the
  /// findings of those that are not open.
  func watchFiles() {
    guard client.watchesFiles else { return }
    let articles = client.refreshesPulls ? [WorkspaceArticles.pattern] : []
    _ = connection.request(
      "client/registerCapability", LSP.WatchedFilesRegistration(patterns: ["**/" + SettingsFile.name] + articles))
  }

  /// Takes the options that came with `initialize`.
  mutating func initialize(options: LocatedJSON) {
    sources.initializationOptions = patch(in: options)
  }

  /// Takes the settings that the client has now, in place of those it had.
  mutating func configure(_ settings: LocatedJSON) {
    sources.configuration = patch(in: settings)
    applySettings()
  }

  private func patch(in json: LocatedJSON) -> SettingsPatch {
    let reader = SettingsReader(fromClient: json)
    for problem in reader.problems { log(.warning, "settings: \(problem.message)") }
    return reader.patch
  }

  /// Works out the settings of every open document anew. The texts stay; where the settings change what is found, the
  /// document is analysed again.
  mutating func applySettings() {
    var changed = Changes()
    for (uri, document) in documents {
      let settings = sources.settings(for: uri)
      guard settings != document.settings else { continue }
      update(uri) { $0.settings = settings }
      changed.hints = changed.hints || settings.inlayHints != document.settings.inlayHints
      changed.lenses = changed.lenses || settings.codeLenses != document.settings.codeLenses
      guard settings.analysis != document.settings.analysis else { continue }
      changed.findings = true
      analyzeAgain(uri)
    }
    publishSettingsProblems()
    refresh(changed)
  }

  /// Shows the mistakes in settings files that were read or removed.
  mutating func publishSettingsProblems() {
    for (path, content) in sources.takeChanges() {
      let uri = DocumentURI(filePath: path)
      if case .failure(let error) = content { log(.warning, "\(path): \(error.reason)") }
      connection.publish(LSP.PublishDiagnosticsParams(content, at: uri, encoding: client.positionEncoding))
    }
  }
}
