/// The exponential function and the logarithm, to about six digits: the standard library has neither.
package enum Logarithm {
  /// e to the power of `x`; 0 far below, and a finite number far above.
  package static func exp(_ x: Float) -> Float {
    guard x > -87 else { return 0 }
    let scaled = min(x, 88) * 1.442_695_04
    // Rounded down, without a call.
    let cut = Float(Int32(scaled))
    let whole = cut > scaled ? cut - 1 : cut
    let part = (scaled - whole) * 0.693_147_18
    var sum: Float = 1 + part / 7
    sum = 1 + part / 6 * sum
    sum = 1 + part / 5 * sum
    sum = 1 + part / 4 * sum
    sum = 1 + part / 3 * sum
    sum = 1 + part / 2 * sum
    sum = 1 + part * sum
    // 2 to the power of `whole`, which lies between the exponents of normal numbers.
    return sum * Float(bitPattern: UInt32(Int32(whole) &+ 127) << 23)
  }

  /// The same to the bit for eight numbers at once.
  static func exp(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let scaled = pointwiseMin(x, SIMD8(repeating: 88)) * 1.442_695_04
    // Added and taken away, it leaves whole numbers. Comparisons of vectors are slow: the sign of a difference does.
    let rounding: Float = 12_582_912
    let near = scaled + rounding - rounding
    let one = isPositive(near - scaled) & 0x3F80_0000
    let whole = near - unsafeBitCast(one, to: SIMD8<Float>.self)
    let part = (scaled - whole) * 0.693_147_18
    var sum = 1 + part / 7
    sum = 1 + part / 6 * sum
    sum = 1 + part / 5 * sum
    sum = 1 + part / 4 * sum
    sum = 1 + part / 3 * sum
    sum = 1 + part / 2 * sum
    sum = 1 + part * sum
    let bits = unsafeBitCast(whole + rounding, to: SIMD8<Int32>.self)
    let power = (bits &- Int32(rounding.bitPattern) &+ 127) &<< 23
    let result = sum * unsafeBitCast(power, to: SIMD8<Float>.self)
    return unsafeBitCast(unsafeBitCast(result, to: SIMD8<Int32>.self) & isPositive(x + 87), to: SIMD8<Float>.self)
  }

  /// All bits of a number where it is above 0, else none.
  private static func isPositive(_ numbers: SIMD8<Float>) -> SIMD8<Int32> {
    (0 &- unsafeBitCast(numbers, to: SIMD8<Int32>.self)) &>> 31
  }

  /// The natural logarithm of `x`; about -87 for 0 and below.
  package static func log(_ x: Float) -> Float {
    guard x > 1.2e-38 else { return -87.5 }
    // A normal number: its exponent and its significand stand in its bits.
    var exponent = Float(Int32(x.bitPattern >> 23) &- 127)
    var part = Float(bitPattern: x.bitPattern & 0x7F_FFFF | 0x3F80_0000)
    if part > 1.414_213_6 {
      part /= 2
      exponent += 1
    }
    let ratio = (part - 1) / (part + 1)
    let square = ratio * ratio
    let series = ratio * (2 + square * (0.666_666_7 + square * (0.4 + square * (0.285_714_3 + square * 0.222_222_2))))
    return exponent * 0.693_147_18 + series
  }
}
