import SourceText
import Testing

@Suite struct IntDigitsTests {
  @Test(arguments: [("0", 0), ("7", 7), ("007", 7), ("999999999", 999_999_999)])
  func `a number is read from its digits`(text: String, number: Int) {
    #expect(Int(digits: text.utf8) == number)
  }

  @Test(arguments: ["", "+7", "-7", " 7", "7 ", "1234567890", "٧", "７", "7\u{301}", "0x7"])
  func `nothing but a few ASCII digits is a number`(text: String) {
    #expect(Int(digits: text.utf8) == nil)
  }

  @Test func `no more digits are read than fit, whatever is allowed`() {
    let nines = String(repeating: "9", count: 18)
    #expect(Int(digits: nines.utf8, longest: 40) == 999_999_999_999_999_999)
    #expect(Int(digits: (nines + "9").utf8, longest: 40) == nil)
    #expect(Int(digits: "123".utf8, longest: 2) == nil)
  }

  @Test func `a number is filled up with noughts and never cut`() {
    #expect(7.padded(to: 2) == "07")
    #expect(0.padded(to: 4) == "0000")
    #expect(123.padded(to: 2) == "123")
  }
}
