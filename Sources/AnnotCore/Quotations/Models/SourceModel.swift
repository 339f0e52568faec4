// swift-format-ignore-file
enum SourceModel {
  static let cuesScale: Float = 1
  static let sourcesScale: Float = 1
  static var cues: StaticString { ####"QQ"#### }
  static var sources: StaticString { ####"QQ"#### }
}
