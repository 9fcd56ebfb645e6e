import ProcedureModel
import Testing

@testable import Import

@Suite("what people type before a paragraph")
struct TypedMarkTests {
  @Test(arguments: [
    ("4.1 Words", "4.1", 4), ("4.1. Words", "4.1", 5), ("4.1) Words", "4.1", 5), ("4.1: Words", "4.1", 5),
    ("1. Introduction", "1", 3), ("1.Introduction", "1", 2), ("9 Border", "9", 2), ("4.1\u{A0}Words", "4.1", 5),
    ("4.1\tWords", "4.1", 4), ("1.2.3 Words", "1.2.3", 6), ("4.1", "4.1", 3),
  ])
  func `numbers are known with the space behind them`(words: String, number: String, length: Int) throws {
    let mark = try #require(TypedMark.number(at: words))
    #expect(mark.number.description == number)
    #expect(mark.length == length)
  }

  @Test(arguments: ["2018 was a year", "9.30am", "2.5% of", "01.2 x", "Words", "", "1..2 x", "123456 x", "£4.1"])
  func `what only looks like a number is none`(words: String) {
    #expect(TypedMark.number(at: words) == nil)
  }

  @Test(arguments: [
    ("• Words", 4), ("•Words", 3), ("- Words", 2), ("– Words", 4), ("o Words", 2), ("\u{F0B7}\tWords", 4),
  ])
  func `bullets are known`(words: String, length: Int) {
    #expect(TypedMark.bullet(at: words) == length)
  }

  @Test(arguments: ["-Words", "often", "*Words*", "–", "–word", "Words • more"])
  func `what only looks like a bullet is none`(words: String) {
    #expect(TypedMark.bullet(at: words) == nil)
  }

  @Test(arguments: [
    ("Appendix A", "A", ""), ("APPENDIX C ", "C", ""),
    ("Appendix A – Management checklist", "A", "Management checklist"),
    ("Appendix B: Glossary", "B", "Glossary"), ("Appendix 2 Glossary", "B", "Glossary"), ("Appendix AB", "AB", ""),
  ])
  func `headings of appendices are known`(words: String, letter: String, rest: String) throws {
    let appendix = try #require(TypedMark.appendix(at: words))
    #expect(appendix.letter == letter)
    #expect(appendix.rest == rest)
  }

  @Test(arguments: [
    "Appendix A lists the people.", "Appendix About", "Appendices A and B", "Appendix a", "See Appendix A", "Appendix",
    "Appendix A is for", "Appendix 99",
  ])
  func `sentences about an appendix are none`(words: String) {
    #expect(TypedMark.appendix(at: words) == nil)
  }
}
