import AnnotCore

/// A settings file as it was read: what it sets, and the mistakes in it.
struct SettingsFile: Sendable {
  static let name = ".annot.json"
  /// In bytes. Settings of a thousand ignored sentences are a tenth of it.
  static let largest = 1 << 20

  let text: SourceText
  let lines: LineIndex
  /// nil where the file is not JSON.
  private(set) var json: LocatedJSON?
  private(set) var patch = SettingsPatch()
  private(set) var problems: [SettingsProblem] = []

  init(_ text: SourceText) {
    self.text = text
    lines = LineIndex(text)
    do throws(LocatedJSONParser.Problem) {
      let json = try LocatedJSONParser.value(of: text.bytes)
      let reader = SettingsReader(json)
      self.json = json
      patch = reader.patch
      problems = reader.problems
    } catch {
      let end = text.characterBoundary(atOrBefore: error.offset + 1)
      problems = [SettingsProblem(range: TextRange(error.offset, max(error.offset, end)), message: error.message)]
    }
  }

  /// Why there are no settings in a file.
  struct Unreadable: Error, Equatable {
    let reason: String
  }

  /// Reads the file at `path`. Anything but a regular file of moderate size is refused without being waited for.
  init(reading path: String) throws(Unreadable) {
    let content: [UInt8]?
    do throws(SystemError) {
      content = try FileDescriptor.contents(ofRegularFile: path, upTo: Self.largest + 1)
    } catch {
      throw Unreadable(reason: error.reason)
    }
    guard let bytes = content else { throw Unreadable(reason: "not a regular file") }
    guard bytes.count <= Self.largest else { throw Unreadable(reason: "larger than 1 MB") }
    do throws(TextDecoding.Problem) {
      self.init(SourceText(try TextDecoding.text(of: bytes)))
    } catch {
      throw Unreadable(reason: "offset \(error.offset): \(error.message)")
    }
  }
}
