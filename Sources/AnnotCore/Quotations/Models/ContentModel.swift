// swift-format-ignore-file
enum ContentModel {
  static let chainScale: Float = 1
  static let spansScale: Float = 1
  static let transitions = [Float](repeating: 0, count: 81)
  static var chain: StaticString { ####"QQQQQQQQQQQQQQQQQQ"#### }
  static var spans: StaticString { ####"QQ"#### }
}
