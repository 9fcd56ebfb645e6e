import BoardPapers
import Testing

@Suite("Roman numbers")
struct RomanNumberTests {
  @Test("each number is the sum of its letters, a smaller one before a larger taken off")
  func sums() {
    let values: [Character: Int] = ["m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1]
    for number in 1...3999 {
      let letters = RomanNumber.text(number).compactMap { values[$0] }
      let sum = letters.indices.reduce(0) { sum, index in
        let isTaken = index + 1 < letters.count && letters[index] < letters[index + 1]
        return sum + (isTaken ? -letters[index] : letters[index])
      }
      #expect(sum == number)
    }
    #expect(["iv", "ix", "xiv"] == [4, 9, 14].map { RomanNumber.text($0) })
  }
}
