import AnnotCore

/// A mistake in settings.
struct SettingsProblem: Sendable, Equatable {
  /// Where it is in the file, in bytes.
  let range: TextRange
  /// What is wrong and what would be right.
  let message: String
}

/// Reads settings, whether they come from a file or from a client. A mistake costs the one setting it is in.
struct SettingsReader {
  private(set) var patch = SettingsPatch()
  private(set) var problems: [SettingsProblem] = []

  /// The names that a file can set, in the order in which they are explained.
  static let names = [
    "rules", "style", "datelineDay", "cast", "ignoredWords", "ignore", "diagnostics", "inlayHints", "codeLens",
  ]
  static let diagnosticsNames = ["delay", "typingPause"]
  static let inlayHintNames = InlayHint.Kind.allCases.map(\.rawValue)
  static let codeLensNames = CodeLens.Kind.allCases.map(\.rawValue)
  /// The settings that hold others.
  static let groups = ["diagnostics": diagnosticsNames, "inlayHints": inlayHintNames, "codeLens": codeLensNames]
  static let levels = ["off"] + Diagnostic.Severity.allCases.map(\.rawValue)

  /// Reads `json`. `others` are names that belong to somebody else and are passed over.
  init(_ json: LocatedJSON, passingOver others: Set<String> = ["$schema"]) {
    guard let members = json.members else {
      report(json.range, "settings are an object: { … }")
      return
    }
    for member in members where !others.contains(member.name) { read(member) }
  }

  /// The settings that a client sent, by themselves or under `annot`, next to what is the client's own business.
  init(fromClient json: LocatedJSON) {
    let own = json["annot"] ?? json
    let nothing = LocatedJSON(range: own.range, value: .object([]))
    self.init(own.members == nil ? nothing : own, passingOver: ["$schema", "path", "trace"])
  }

  private mutating func report(_ range: TextRange, _ message: String) {
    problems.append(SettingsProblem(range: range, message: message))
  }

  private mutating func read(_ member: LocatedJSON.Member) {
    let value = member.value
    let isKnown = Self.names.contains(member.name)
    if isKnown, value.isNull { return }
    switch member.name {
    case "rules":
      for rule in members(of: value, named: "rules") { readRule(rule) }
    case "style":
      patch.style = choice(value, "style", Settings.Style.allCases.map(\.rawValue)).flatMap(Settings.Style.init)
    case "datelineDay": patch.datelineDay = day(value)
    case "cast": patch.cast = elements(of: value, named: "cast").compactMap { castMember($0) }
    case "ignoredWords":
      patch.ignoredWords = elements(of: value, named: "ignoredWords").compactMap { text($0, "a word or name") }
    case "ignore": patch.ignored = elements(of: value, named: "ignore").compactMap { ignoredFinding($0) }
    case "diagnostics":
      for delay in members(of: value, named: "diagnostics") { readDelay(delay) }
    case "inlayHints":
      for (name, isOn) in switches(of: value, named: "inlayHints", among: Self.inlayHintNames) {
        if let kind = InlayHint.Kind(rawValue: name) { patch.inlayHints[kind] = isOn }
      }
    case "codeLens":
      for (name, isOn) in switches(of: value, named: "codeLens", among: Self.codeLensNames) {
        if let kind = CodeLens.Kind(rawValue: name) { patch.codeLenses[kind] = isOn }
      }
    default: unknown("setting", member.name, at: member.nameRange, among: Self.names)
    }
  }

  private mutating func unknown(_ what: String, _ name: String, at range: TextRange, among names: [String]) {
    let nearest = NearestName.nearest(to: name, among: names).map { "; did you mean \"\($0)\"?" }
    report(range, "there is no \(what) \"\(name)\"" + (nearest ?? ": there are \(names.joined(separator: ", "))"))
  }

  private mutating func readRule(_ member: LocatedJSON.Member) {
    let codes = RuleSet.all.map(\.code)
    guard codes.contains(member.name) else {
      let nearest = NearestName.nearest(to: member.name, among: codes)
      return report(
        member.nameRange,
        "there is no rule \"\(member.name)\""
          + (nearest.map { "; did you mean \"\($0)\"?" } ?? ": annot-lsp rules lists them all"))
    }
    guard !member.value.isNull, let level = choice(member.value, member.name, Self.levels) else { return }
    patch.rules[member.name] = Diagnostic.Severity(rawValue: level).map { .on($0) } ?? .off
  }

  private mutating func readDelay(_ member: LocatedJSON.Member) {
    guard Self.diagnosticsNames.contains(member.name) else {
      return unknown("setting", member.name, at: member.nameRange, among: Self.diagnosticsNames)
    }
    if member.value.isNull { return }
    guard let delay = member.value.integer, (0...ServerSettings.longestDelay).contains(delay) else {
      return report(
        member.value.range, "\(member.name) is a whole number of milliseconds from 0 to \(ServerSettings.longestDelay)")
    }
    if member.name == "delay" { patch.diagnosticsDelay = delay } else { patch.typingPause = delay }
  }

  /// The members of an object that switches things on and off.
  private mutating func switches(
    of value: LocatedJSON, named name: String, among names: [String]
  ) -> [(name: String, isOn: Bool)] {
    members(of: value, named: name).compactMap { member in
      guard names.contains(member.name) else {
        unknown("setting", member.name, at: member.nameRange, among: names)
        return nil
      }
      if member.value.isNull { return nil }
      if case .bool(let isOn) = member.value.value { return (member.name, isOn) }
      report(member.value.range, "\(member.name) is true or false")
      return nil
    }
  }

  private mutating func members(of value: LocatedJSON, named name: String) -> [LocatedJSON.Member] {
    if value.members == nil { report(value.range, "\(name) is an object: { … }") }
    return value.members ?? []
  }

  private mutating func elements(of value: LocatedJSON, named name: String) -> [LocatedJSON] {
    if value.elements == nil { report(value.range, "\(name) is a list: [ … ]") }
    return value.elements ?? []
  }

  private mutating func choice(_ value: LocatedJSON, _ name: String, _ choices: [String]) -> String? {
    if let text = value.string, choices.contains(text) { return text }
    let list = choices.map { "\"\($0)\"" }.joined(separator: ", ")
    let nearest = value.string.flatMap { NearestName.nearest(to: $0, among: choices) }
    report(value.range, "\(name) is one of \(list)" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
    return nil
  }

  private mutating func text(_ value: LocatedJSON, _ what: String) -> String? {
    if let text = value.string, !text.isEmpty { return text }
    report(value.range, "\(what) in quotation marks belongs here")
    return nil
  }

  private mutating func day(_ value: LocatedJSON) -> CalendarDay? {
    if let text = value.string, text.utf8.count == 10, let day = CalendarDay(iso: text) { return day }
    report(value.range, "datelineDay is a day such as \"2026-03-31\"")
    return nil
  }

  private mutating func castMember(_ value: LocatedJSON) -> Settings.CastMember? {
    if value.string != nil { return text(value, "a name").map { Settings.CastMember(name: $0) } }
    guard let fields = texts(of: value, ["name", "role"], called: "a member of the cast") else { return nil }
    guard let name = fields["name"] else {
      report(value.range, "a member of the cast needs a \"name\"")
      return nil
    }
    return Settings.CastMember(name: name, role: fields["role"])
  }

  private mutating func ignoredFinding(_ value: LocatedJSON) -> Settings.IgnoredFinding? {
    guard let fields = texts(of: value, ["rule", "sentence"], called: "a finding to ignore") else { return nil }
    guard let rule = fields["rule"], let sentence = fields["sentence"] else {
      report(value.range, "a finding to ignore needs a \"rule\" and a \"sentence\"")
      return nil
    }
    guard RuleSet.rule(rule) != nil else {
      unknown("rule", rule, at: value["rule"]?.range ?? value.range, among: RuleSet.all.map(\.code))
      return nil
    }
    return Settings.IgnoredFinding(rule: rule, sentence: sentence)
  }

  /// The fields of an object of texts.
  private mutating func texts(of value: LocatedJSON, _ names: [String], called what: String) -> [String: String]? {
    guard let members = value.members else {
      report(value.range, "\(what) is an object with \(names.map { "\"\($0)\"" }.joined(separator: " and "))")
      return nil
    }
    var texts: [String: String] = [:]
    for member in members {
      guard names.contains(member.name) else {
        unknown("field", member.name, at: member.nameRange, among: names)
        continue
      }
      if !member.value.isNull { texts[member.name] = text(member.value, "a text") }
    }
    return texts
  }
}
