import Testing

@testable import AnnotCore

/// Checks the tree of a one-sentence text, written `word<relation-head`, words as they stand.
private func check(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let facts = LanguagePipeline.facts(of: Array(text.utf8))
  func word(_ index: Int) -> String { SourceText(text)[facts.tokens[index].range] }
  let found = facts.tokens.indices.map { index in
    let head = facts.tokens[index].head
    return "\(word(index))<\(facts.tokens[index].relation)" + (head >= 0 ? "-\(word(Int(head)))" : "")
  }
  #expect(found.joined(separator: " ") == expected, sourceLocation: sourceLocation)
}

/// A trap or an endless loop is the failure; so is a head that leaves the sentence or a tree with a cycle.
private func checkTree(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let facts = LanguagePipeline.facts(of: Array(text.utf8))
  for sentence in facts.sentences {
    let tree = DependencyTree(sentence, in: facts.tokens)
    let roots = sentence.tokens.filter { facts.tokens[$0].head < 0 }
    #expect(roots == [tree.root], sourceLocation: sourceLocation)
    #expect(tree.subtree(tree.root) == sentence.tokens, sourceLocation: sourceLocation)
    #expect(sentence.tokens.allSatisfy { tree.head($0) == nil || tree.depth($0) > 0 }, sourceLocation: sourceLocation)
  }
}

@Suite struct ParserTests {
  @Test func reportingClauses() {
    check(
      "The mayor said she will resign.",
      "The<det-mayor mayor<nsubj-said said<root she<nsubj-resign will<aux-resign resign<ccomp-said .<punct-said")
    check(
      "“We lost,” said Omar Diaz.",
      "“<punct-lost We<nsubj-lost lost<ccomp-said ,<punct-lost ”<punct-lost said<root Omar<nsubj-said Diaz<flat-Omar .<punct-said"
    )
  }

  @Test func passivesAndPossessives() {
    check(
      "The plan was rejected by Berg's party.",
      "The<det-plan plan<nsubjPass-rejected was<auxPass-rejected rejected<root by<case-party Berg<nmodPoss-party 's<case-Berg party<oblAgent-rejected .<punct-rejected"
    )
  }

  @Test func everySentenceIsATree() {
    checkTree("Yes. Two words. , . ! ( \" ) “ ” — and and and")
    checkTree(String(repeating: "the ", count: 1_000))
    checkTree(String(repeating: "said that he ", count: 300) + ".")
    checkTree(String(repeating: "👍 漢字 ) ", count: 150))
    checkTree(String(repeating: "a", count: 5_000))
  }

  @Test func onlyWhatIsAskedForIsParsed() {
    let text = "It rained. He said no. It rained."
    let facts = LanguagePipeline.facts(of: Array(text.utf8)) { tokens in
      tokens.contains { $0.tag == .prp && $0.start > 10 && $0.start < 20 }
    }
    #expect(facts.sentences.map(\.isParsed) == [false, true, false])
    #expect(facts.tokens.filter { $0.relation != .unknown }.count == 4)
  }
}

@Suite struct DependencyTreeTests {
  @Test func navigation() {
    let text = "The old mayor of Lund said she won."
    let facts = LanguagePipeline.facts(of: Array(text.utf8))
    let tree = DependencyTree(facts.sentences[0], in: facts.tokens)
    #expect(tree.root == 5)
    #expect(Array(tree.children(2)) == [0, 1, 4])
    #expect(tree.subtree(2) == 0..<5)
    #expect(Array(tree.ancestors(3)) == [4, 2, 5])
    #expect(tree.lowestCommonAncestor(3, 7) == 5)
    #expect(Array(tree.children(99)).isEmpty && tree.subtree(99).isEmpty && tree.lowestCommonAncestor(0, 99) == nil)
  }
}

@Suite struct LemmatizerTests {
  /// Each word with its tag and lemma.
  @Test(
    arguments: [
      ("said", .vbd, "say"), ("told", .vbd, "tell"), ("planned", .vbd, "plan"), ("noted", .vbd, "note"),
      ("announced", .vbd, "announce"), ("considering", .vbg, "consider"), ("replied", .vbd, "reply"),
      ("added", .vbd, "add"), ("agreed", .vbd, "agree"), ("cancelled", .vbd, "cancel"), ("believes", .vbz, "believe"),
      ("discusses", .vbz, "discuss"), ("tries", .vbz, "try"), ("women", .nns, "woman"), ("parties", .nns, "party"),
      ("churches", .nns, "church"), ("houses", .nns, "house"), ("n’t", .rb, "not"), ("’s", .vbz, "be"),
      ("’s", .pos, "'s"), ("Berg", .nnp, "berg"), ("left", .jj, "left"), ("explained", .vbd, "explain"),
      ("arguing", .vbg, "argue"), ("visited", .vbn, "visit"), ("stopped", .vbd, "stop"), ("called", .vbd, "call"),
      ("is", .vbz, "be"), ("bed", .nn, "bed"),
    ] as [(String, PennTag, String)])
  func lemmas(_ form: String, _ tag: PennTag, _ lemma: String) {
    let bytes = Array(form.utf8)
    var token = Token(start: 0, end: bytes.count)
    token.tag = tag
    #expect(Lemmatizer.lemma(of: token, in: bytes) == lemma)
  }
}
