import ProcedureModel
import Testing

@Suite("numbers written by hand")
struct ItemNumberTests {
  @Test(
    "are read with or without a stop at the end, at any depth",
    arguments: [
      ("4", [4]), ("4.", [4]), ("4.3", [4, 3]), ("4.3.", [4, 3]), ("0.1", [0, 1]), ("7.2.1.10", [7, 2, 1, 10]),
      ("99999.1", [99999, 1]),
    ])
  func read(text: String, parts: [Int]) {
    #expect(ItemNumber(text)?.parts == parts)
  }

  @Test("are printed without the stop", arguments: [("4.", "4"), ("4.3.", "4.3"), ("7.2.1", "7.2.1")])
  func printed(text: String, shown: String) {
    #expect(ItemNumber(text)?.description == shown)
  }

  @Test(
    "are nothing else",
    arguments: [
      "", ".", "4..3", ".4", "4.03", "04", "4.x", "x", "-4", "+4", " 4", "4 ", "4.3..", "100000", "4,3", "４.３",
      "4\u{2024}3", "4.\u{301}3",
    ])
  func refused(text: String) {
    #expect(ItemNumber(text) == nil)
  }

  @Test("stand in the order of counting")
  func order() {
    let written = ["1", "1.2", "1.2.1", "1.10", "2", "10.1"].compactMap(ItemNumber.init)
    #expect(written.shuffled().sorted() == written)
  }

  @Test(
    "know what stands below what",
    arguments: [
      ("4.3.1", "4.3", true), ("4.3.1", "4", true), ("4.3", "4.3", false), ("43.1", "4", false), ("4", "4.3", false),
    ])
  func below(text: String, other: String, expected: Bool) throws {
    let other = try #require(ItemNumber(other))
    #expect(ItemNumber(text)?.isBelow(other) == expected)
  }
}
