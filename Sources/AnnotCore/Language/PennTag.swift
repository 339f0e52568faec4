/// The Penn Treebank tag, which tells tense, number and possession apart where the universal one does not.
public enum PennTag: UInt8, Sendable, CaseIterable {
  case unknown
  case cc, cd, dt, ex, fw, `in`, jj, jjr, jjs, ls, md, nn, nns, nnp, nnps, pdt, pos, prp, prpPossessive
  case rb, rbr, rbs, rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wpPossessive, wrb
  /// Punctuation: sentence end, comma, colon and dash, opening and closing quotation marks, brackets, hyphen, currency,
  /// list marks, other.
  case period, comma, colon, openQuote, closeQuote, openBracket, closeBracket, hyphen, dollar, hash, nfp, add, gw, afx,
    xx
}
