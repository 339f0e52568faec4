/// Gives every block its role.
enum RoleClassifier {
  static func classified(_ blocks: [Block], in bytes: UnsafeBufferPointer<UInt8>, markup: Markup) -> [Block] {
    var blocks = blocks
    if markup == .markdown {
      let first = blocks.firstIndex { $0.kind == .heading && $0.level == 1 }
      if let first, !blocks.contains(where: { $0.kind == .headline }) { blocks[first].kind = .headline }
      return blocks
    }
    for index in blocks.indices where blocks[index].kind == .body {
      let range = blocks[index].range
      let isTitle = range.length < 120 && bytes[range.end - 1] != UInt8(ascii: ".")
      if isTitle, index + 1 < blocks.count {
        blocks[index].kind = index == 0 ? .headline : .heading
        blocks[index].level = index == 0 ? 1 : 2
      }
    }
    return blocks
  }
}
