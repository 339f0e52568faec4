import Testing

@testable import AnnotCore

/// Checks tokens and sentences: `expected` has a space between tokens and ` / ` between sentences.
private func check(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let bytes = Array(text.utf8)
  let facts = LanguagePipeline.facts(of: bytes)
  let found = facts.sentences.map { sentence in
    facts.tokens[sentence.tokens].map { SourceText(text)[$0.range] }.joined(separator: " ")
  }
  #expect(found.joined(separator: " / ") == expected, sourceLocation: sourceLocation)
}

@Suite struct TokenizerTests {
  @Test func cliticsStandApart() {
    check("They don't, can't and won't.", "They do n't , ca n't and wo n't .")
    check("It’s Berg’s; we’ve wouldn’t’ve", "It ’s Berg ’s ; we ’ve would n’t ’ve")
    check("I cannot, she's gonna", "I can not , she 's gon na")
    check("the workers' hall, James' car", "the workers ' hall , James ' car")
    check("O'Hara at five o'clock in the '90s, '68", "O'Hara at five o'clock in the '90s , '68")
    check("rock 'n' roll", "rock 'n ' roll")
  }

  @Test func hyphensSplitExceptAfterPrefixes() {
    check("a state-run, 12-year-old co-founder", "a state - run , 12 - year - old co-founder")
    check("al-Hadi, anti-war; pages 4-6 and 2015–16", "al - Hadi , anti-war ; pages 4 - 6 and 2015 – 16")
    check("call 555-0134 or 202-555-0134", "call 555-0134 or 202-555-0134")
    check("dash--dash — and – here", "dash -- dash — and – here")
  }

  @Test func numbersKeepTheirInside() {
    check("$2,500.75 or 40% of €3bn at 5:30pm", "$ 2,500.75 or 40 % of € 3 bn at 5:30 pm")
    check("the 20th, in 1960s, 9/11, ½ and 10k", "the 20th , in 1960s , 9/11 , ½ and 10 k")
    check("1,2,3", "1 , 2 , 3")
  }

  @Test func abbreviationsKeepTheirPeriod() {
    check("U.S. Rep. J.D. Vale, Ph.D., of Corp. Co., Inc.", "U.S. Rep. J.D. Vale , Ph.D. , of Corp. Co. , Inc .")
    check(
      "Sen. Ann Li (D-Mass.) met Mr. Ott vs. them, e.g. No. 3",
      "Sen. Ann Li ( D - Mass. ) met Mr. Ott vs. them , e.g. No. 3")
    check("He sat. She said no.", "He sat . / She said no .")
  }

  @Test func addressesAreOneToken() {
    check("See https://example.org/a?b=c, (www.example.com).", "See https://example.org/a?b=c , ( www.example.com ) .")
    check("mail a.b@example.org; @handle #topic", "mail a.b@example.org ; @handle #topic")
    check("from example.com and file.pdf.", "from example.com and file.pdf .")
  }

  @Test func marksRunTogetherOrStandAlone() {
    check("Wait... what?!, “No,” ''never'' ``ever''", "Wait ... what ?! , “ No , ” '' never '' `` ever ''")
    check("(well) [sic] and/or", "( well ) [ sic ] and / or")
    check("'Stop,' he said", "' Stop , ' he said")
  }

  @Test func maskedMarkupSeparatesButIsNoSpace() {
    let filler = "\u{1A}"
    check("\(filler)Berg\(filler)'s plan", "Berg 's plan")
    check("“Stop.\(filler)” She left.", "“ Stop . ” / She left .")
  }

  @Test func otherScriptsAndPictures() {
    check("東京で会談した。大統領は言った。", "東京で会談した 。 / 大統領は言った 。")
    check("قال الرئيس نعم.", "قال الرئيس نعم .")
    check("Great 👍🏽👨‍👩‍👧 day 🇩🇪🇫🇷", "Great 👍🏽 👨‍👩‍👧 day 🇩🇪 🇫🇷")
    check("zero\u{200B}width", "zero width")
  }
}

@Suite struct SentenceSplitterTests {
  @Test func endMarks() {
    check("One. Two! Three? Four", "One . / Two ! / Three ? / Four")
    check("It rose 3.5 percent. Then it fell.", "It rose 3.5 percent . / Then it fell .")
    check("He left... But she stayed.", "He left ... / But she stayed .")
  }

  @Test func abbreviationsInsideAndAtTheEnd() {
    check("The U.S. President met J.D. Holt on Feb. 28.", "The U.S. President met J.D. Holt on Feb. 28 .")
    check("She lives in the U.S. The mayor does not.", "She lives in the U.S . / The mayor does not .")
    check("At 5 p.m. Friday it rained. At 6 a.m. She woke.", "At 5 p.m. Friday it rained . / At 6 a.m . / She woke .")
    check(
      "Gov. Rita Moe and Dr. Ann Lee agreed. No. 3 did not.", "Gov. Rita Moe and Dr. Ann Lee agreed . / No. 3 did not ."
    )
    check("Shares of Acme Inc. rose.", "Shares of Acme Inc. rose .")
  }

  @Test func quotationsCarryTheSentenceOn() {
    check("“Who pays?” he asked. “You do.” She nodded.", "“ Who pays ? ” he asked . / “ You do . ” / She nodded .")
    check("\"Why now?\" Anna Berg asked. \"No idea.\"", "\" Why now ? \" Anna Berg asked . / \" No idea . \"")
    check("“Stop!” The crowd went home.", "“ Stop ! ” / The crowd went home .")
    check("He said no. \"It ends here. \" Then he left.", "He said no . / \" It ends here . \" / Then he left .")
    check("(They left.) We stayed.", "( They left . ) / We stayed .")
  }

  @Test func listNumbersStartASentence() {
    check("1. Raise taxes. Soon.", "1 . Raise taxes . / Soon .")
  }

  @Test func nothingAtAll() {
    check("", "")
    check(" \n\t\u{1A}", "")
  }
}

@Suite struct SegmentationInvariants {
  /// Every byte is in one token or in white space, tokens do not overlap, sentences partition them.
  private func verify(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let bytes = Array(text.utf8)
    let facts = LanguagePipeline.facts(of: bytes)
    var end = 0
    bytes.withUnsafeBufferPointer { buffer in
      for token in facts.tokens {
        let isOrdered = Int(token.start) >= end && token.end > token.start && Int(token.end) <= bytes.count
        #expect(isOrdered, sourceLocation: sourceLocation)
        guard isOrdered else { return }
        var offset = end
        while offset < Int(token.start) {
          let scalar = buffer.scalar(at: offset)
          #expect(scalar.scalarClass == .space, "byte \(offset) of \(text) is lost", sourceLocation: sourceLocation)
          offset += scalar.length
        }
        end = Int(token.end)
      }
      while end < bytes.count {
        let scalar = buffer.scalar(at: end)
        #expect(scalar.scalarClass == .space, "byte \(end) of \(text) is lost", sourceLocation: sourceLocation)
        end += scalar.length
      }
    }
    #expect(facts.sentences.flatMap { Array($0.tokens) } == Array(facts.tokens.indices), sourceLocation: sourceLocation)
    #expect(facts.sentences.allSatisfy { !$0.tokens.isEmpty }, sourceLocation: sourceLocation)
  }

  @Test func randomTextLosesNothing() {
    var generator = SplitMix(seed: 7)
    let pieces = [
      "Mr.", "U.S.", "a", "Don't", "’", "'", "\"", "“", "”", "...", ".", "?", "!", ",", "-", "--", "—", "1,234", "5pm",
      "$", "%", "@", "://", "www.", "x@y.z", "#a", "\n", "\n\n", " ", " ", "\u{1A}", "\u{200B}", "👨‍👩‍👧", "🇩🇪", "漢字",
      "。", "عربي", "e\u{301}", "\u{0}", "/", "&", "(", ")", "No.", "3", "'90s", "n't", "\u{FEFF}", "½", "<", ">", "`",
    ]
    for _ in 0..<300 {
      verify(
        (0..<Int.random(in: 0...20, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }.joined())
    }
  }

  @Test func longRunsAreBounded() {
    for piece in ["a", "1", ".", "'", "\"", "a.", "-", "a-", "@a", "w", "://", "👍", "1-", "''", "“", "U.S. ", "é"] {
      verify(String(repeating: piece, count: 600))
    }
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
