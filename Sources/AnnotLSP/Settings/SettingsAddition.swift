import AnnotCore

/// Something that a writer wants to have in the settings file.
enum SettingsAddition: Equatable {
  case switchOff(rule: String)
  case ignore(rule: String, sentence: String)

  /// The setting that it belongs to, and what is put into its object or list.
  private var member: (name: String, item: String, brackets: (open: String, close: String)) {
    switch self {
    case .switchOff(let rule): ("rules", "\(Self.quoted(rule)): \"off\"", ("{", "}"))
    case .ignore(let rule, let sentence):
      ("ignore", "{ \"rule\": \(Self.quoted(rule)), \"sentence\": \(Self.quoted(sentence)) }", ("[", "]"))
    }
  }

  /// The member with its name, for a file that has none like it.
  private var whole: String {
    let (name, item, brackets) = member
    return "\"\(name)\": \(brackets.open) \(item) \(brackets.close)"
  }

  /// A settings file that says this and nothing else.
  var newFile: String { "{\n  \(whole)\n}\n" }

  /// The change of `file` that adds this and leaves all else as it is written; nil where the file is too broken for it.
  func edit(of file: SettingsFile) -> TextEdit? {
    guard let root = file.json, let members = root.members else { return nil }
    let (name, item, _) = member
    guard let present = members.last(where: { $0.name == name })?.value, !present.isNull else {
      if let null = members.last(where: { $0.name == name }) {
        return TextEdit(range: null.nameRange.union(null.value.range), replacement: whole)
      }
      return members.isEmpty
        ? TextEdit(range: root.range, replacement: "{\n  \(whole)\n}")
        : Self.insertion(of: whole, into: root, of: file)
    }
    switch (self, present.value) {
    case (.switchOff(let rule), .object(let rules)):
      if let old = rules.last(where: { $0.name == rule }) {
        return TextEdit(range: old.value.range, replacement: "\"off\"")
      }
      return rules.isEmpty
        ? TextEdit(range: present.range, replacement: "{ \(item) }") : Self.insertion(of: item, into: present, of: file)
    case (.ignore, .array(let findings)):
      return findings.isEmpty
        ? TextEdit(range: present.range, replacement: "[ \(item) ]") : Self.insertion(of: item, into: present, of: file)
    default: return nil
    }
  }

  /// Puts `item` before the first one, laid out as that is.
  private static func insertion(of item: String, into container: LocatedJSON, of file: SettingsFile) -> TextEdit {
    let inside = container.range.start + 1
    var end = inside
    while let byte = file.text[end], [0x20, 0x09, 0x0A, 0x0D].contains(byte) { end += 1 }
    return TextEdit(range: TextRange(inside, inside), replacement: file.text[TextRange(inside, end)] + item + ",")
  }

  private static func quoted(_ text: String) -> String { String(decoding: text.json, as: UTF8.self) }
}
