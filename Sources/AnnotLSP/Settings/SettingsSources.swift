/// Where the settings of a session come from: the defaults, overridden by the nearest settings file, that by
/// `initializationOptions`, and those by what the client says later.
struct SettingsSources {
  var initializationOptions = SettingsPatch()
  var configuration = SettingsPatch()
  /// The folders that the editor has open. For what lies in one of them nothing outside is read.
  var folders: [String] = []
  /// By path.
  private var files: [String: LoadedFile] = [:]
  /// The files that were read anew, or are gone, since somebody last asked.
  private var changed: [String: LoadedFile?] = [:]

  typealias Content = Result<SettingsFile, SettingsFile.Unreadable>

  private struct LoadedFile {
    let stamp: FileStamp
    let content: Content
  }

  /// The settings for the document at `uri`. The file is read again only when it has changed.
  mutating func settings(for uri: DocumentURI) -> ServerSettings {
    var patches: [SettingsPatch] = []
    if let path = uri.filePath {
      let workspace = SettingsSearch.workspace(of: path, in: folders)
      if let file = SettingsSearch.settingsFile(for: path, within: workspace),
        case .success(let content) = content(of: file, within: workspace)
      {
        patches.append(content.patch)
      }
    }
    return ServerSettings(patches + [initializationOptions, configuration])
  }

  private mutating func content(of path: String, within workspace: String?) -> Content? {
    guard let stamp = FileStamp(ofFileAt: path) else { return nil }
    if let loaded = files[path], loaded.stamp == stamp { return loaded.content }
    let content: Content
    do throws(SettingsFile.Unreadable) {
      if let workspace, leads(path, outOf: workspace) {
        throw SettingsFile.Unreadable(reason: "a link that leads out of the workspace")
      }
      content = .success(try SettingsFile(reading: path))
    } catch {
      content = .failure(error)
    }
    let loaded = LoadedFile(stamp: stamp, content: content)
    files[path] = loaded
    changed[path] = loaded
    return content
  }

  private func leads(_ path: String, outOf workspace: String) -> Bool {
    guard let target = ProcessControl.absolutePath(of: path), let root = ProcessControl.absolutePath(of: workspace)
    else { return true }
    return !target.hasPrefix(root == "/" ? root : root + "/")
  }

  /// The settings files that were read since the last call, and those that are gone, without content; in the order of
  /// their paths.
  mutating func takeChanges() -> [(path: String, content: Content?)] {
    for path in files.keys where FileStamp(ofFileAt: path) == nil {
      files[path] = nil
      changed[path] = .some(nil)
    }
    defer { changed = [:] }
    return changed.sorted { $0.key < $1.key }.map { ($0.key, $0.value?.content) }
  }
}
