import Incidents
import Testing

@Suite struct PersonCodeTests {
  private static let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  @Test func `the code of number 14 is P014K, and reads as it was given out`() throws {
    #expect(PersonCode(number: 14)?.description == "P014K")
    for number in [1, 14, 999, 1000, 12_345, 999_999_999] {
      let code = try #require(PersonCode(number: number))
      #expect(try PersonCode(code.description) == code)
      #expect(code.number == number)
    }
  }

  @Test func `there is no code for nought, for less and for more than nine digits`() {
    for number in [0, -1, Int.min, 1_000_000_000, Int.max] { #expect(PersonCode(number: number) == nil) }
  }

  @Test(arguments: ["p014k", " P014K", "P014k\t", "\u{A0}p014K  "])
  func `small letters and spaces around it are taken`(text: String) throws {
    #expect(try PersonCode(text).number == 14)
  }

  @Test(arguments: [
    "", "P", "PK", "P14K", "P0014K", "014K", "Q014K", "P014", "P014I", "P014O", "P014Q", "P01 4K", "P014KK", "P-14K",
    "P٠١٤K", "Ｐ014K", "P014К", "P014K\u{301}", "P000A", "P\u{200B}014K", "P9999999999A",
  ])
  func `what is no P, number and letter is told so`(text: String) {
    #expect(throws: PersonCode.Problem.form) { try PersonCode(text) }
  }

  @Test(arguments: ["P014L", "P015K", "P041K"])
  func `what has the form and a wrong letter is told so`(text: String) {
    #expect(throws: PersonCode.Problem.checkLetter) { try PersonCode(text) }
  }

  @Test
  func `every single wrong character of every code of three digits is found, and every two neighbours changed round`() {
    var missed: [String] = []
    for number in 1...999 {
      let right = Array((PersonCode(number: number)?.description ?? "").utf8)
      for place in right.indices {
        for character in PersonCodeTests.characters where character != right[place] {
          var wrong = right
          wrong[place] = character
          note(wrong, in: &missed)
        }
        if place > 0, right[place] != right[place - 1] {
          var wrong = right
          wrong.swapAt(place, place - 1)
          note(wrong, in: &missed)
        }
      }
    }
    #expect(missed.isEmpty)
  }

  /// As numbers to the base 36, which are looked up much faster than texts are read.
  @Test func `no two codes of four digits are one wrong character or two changed neighbours apart`() throws {
    var codes: [[Int]] = []
    for number in 1000...9999 {
      codes.append(try #require(PersonCode(number: number)).description.utf8.map { Int($0) - 48 - ($0 > 64 ? 7 : 0) })
    }
    let weights = [60_466_176, 1_679_616, 46_656, 1_296, 36, 1]
    let valid = Set(codes.map { code in zip(code, weights).reduce(0) { $0 + $1.0 * $1.1 } })
    #expect(valid.count == 9000)
    var missed = 0
    for code in codes {
      let packed = zip(code, weights).reduce(0) { $0 + $1.0 * $1.1 }
      for place in 0..<6 {
        for character in 0..<36 where character != code[place] {
          if valid.contains(packed + (character - code[place]) * weights[place]) { missed += 1 }
        }
        if place > 0, code[place] != code[place - 1] {
          let swapped = packed + (code[place - 1] - code[place]) * (weights[place] - weights[place - 1])
          if valid.contains(swapped) { missed += 1 }
        }
      }
    }
    #expect(missed == 0)
  }

  @Test func `no letter stands that looks like a digit`() {
    let letters = Set((1...500).compactMap { PersonCode(number: $0)?.description.unicodeScalars.last })
    #expect(letters.count == 23)
    #expect(letters.isDisjoint(with: ["I", "O", "Q"]))
  }

  private func note(_ bytes: [UInt8], in missed: inout [String]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if (try? PersonCode(text)) != nil { missed.append(text) }
  }
}
