/// What the tables that are read in place have in common: how a key is told from others, and how a weight is written.
package enum PackedCharacters {
  /// Two characters, one of 9,025 pairs, that stand for a key.
  @inline(__always)
  package static func check(_ key: UInt32) -> UInt32 {
    let mixed = key &* 0x9E37_79B1
    let first = ((mixed >> 24) &* 95) >> 8
    let second = ((mixed >> 16 & 0xFF) &* 95) >> 8
    return (first &+ 32) | (second &+ 32) << 8
  }

  /// The sizes of weight that are told apart: fine near nothing, coarse far from it, as few weights are large. A weight is
  /// written in five bits: the place of its size among these, with its sign, plus 15.
  package static let levels: [Int32] = [0, 1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 17, 21, 26, 32, 40]
  /// By those five bits: the weight plus ``shift``. Then as many that stand for no weight at all.
  private static let values: StaticString =
    "(06;?BEGIJKLMNOPQRSTUVWY[^aejpx PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP"
  static let shift: Int32 = 80

  /// The weight that the low five bits of `bits` stand for.
  @inline(__always)
  static func weight(_ bits: UInt64) -> Int32 { shiftedWeight(bits & 31) &- shift }

  /// The weight that six bits stand for, plus ``shift``; 0 where the highest is set.
  @inline(__always)
  static func shiftedWeight(_ bits: UInt64) -> Int32 { Int32(values.utf8Start[Int(bits & 63)]) }
}
