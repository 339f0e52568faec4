import Testing

@testable import AnnotCore

/// Checks the tags of a paragraph, written `token/universal/penn` as the core names them.
private func check(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let facts = LanguagePipeline.facts(of: Array(text.utf8))
  let found = facts.tokens.map { "\(SourceText(text)[$0.range])/\($0.partOfSpeech)/\($0.tag)" }.joined(separator: " ")
  #expect(found == expected, sourceLocation: sourceLocation)
}

@Suite struct TaggerTests {
  @Test func plainSentences() {
    check(
      "The mayor said she will not resign.",
      "The/det/dt mayor/noun/nn said/verb/vbd she/pron/prp will/aux/md not/part/rb resign/verb/vb ./punct/period")
    check(
      "Officials have rejected two plans.",
      "Officials/noun/nns have/aux/vbp rejected/verb/vbn two/num/cd plans/noun/nns ./punct/period")
  }

  @Test func namesAndClitics() {
    check(
      "Rita Okafor's lawyer didn't answer.",
      "Rita/propn/nnp Okafor/propn/nnp 's/part/pos lawyer/noun/nn did/aux/vbd n't/part/rb answer/verb/vb ./punct/period"
    )
  }

  @Test func quotationMarksTellTheirSide() {
    check(
      "“No,” he said.",
      "“/punct/openQuote No/intj/uh ,/punct/comma ”/punct/closeQuote he/pron/prp said/verb/vbd ./punct/period")
    check(
      "\"No,\" he said.",
      "\"/punct/openQuote No/intj/uh ,/punct/comma \"/punct/closeQuote he/pron/prp said/verb/vbd ./punct/period")
  }
}
