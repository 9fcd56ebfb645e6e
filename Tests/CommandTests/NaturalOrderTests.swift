import TestSupport
import Testing

@testable import procdoc

@Suite("names in the order in which people count")
struct NaturalOrderTests {
  @Test(
    "figures count as numbers, other bytes as they are",
    arguments: [
      ["V1", "V2", "V10"], ["V2", "V02a", "V3"], ["", "0", "a"], ["2018", "2020-1", "2020-02", "2020-10"],
      ["A", "a", "é"],
      ["V99999999999999999999998", "V99999999999999999999999"], ["a1b2", "a1b10", "a2b1"], ["01", "1", "1a"],
    ])
  func sorted(names: [String]) {
    #expect(NaturalOrder.sorted(names.reversed()) == names)
    #expect(NaturalOrder.sorted(names) == names)
  }

  @Test("is one order whatever order names come in")
  func total() {
    var random = SeededGenerator(seed: 1)
    let pieces = ["V", "v", "1", "01", "001", "10", "2", "-", "é", ""]
    for _ in 0..<300 {
      let names = (0..<6).map { _ in
        (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
      let sorted = NaturalOrder.sorted(names)
      #expect(NaturalOrder.sorted(names.shuffled(using: &random)) == sorted)
      #expect(sorted.sorted() == names.sorted())
    }
  }
}
