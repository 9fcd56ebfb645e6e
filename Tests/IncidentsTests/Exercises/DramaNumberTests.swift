import Testing

@testable import Incidents

@Suite struct DramaNumberTests {
  /// The ranges as Ofcom lists them, first and last number, written out again.
  private static let ranges = [
    ("0113 496 0000", "0113 496 0999"), ("0114 496 0000", "0114 496 0999"), ("0115 496 0000", "0115 496 0999"),
    ("0116 496 0000", "0116 496 0999"), ("0117 496 0000", "0117 496 0999"), ("0118 496 0000", "0118 496 0999"),
    ("0121 496 0000", "0121 496 0999"), ("0131 496 0000", "0131 496 0999"), ("0141 496 0000", "0141 496 0999"),
    ("0151 496 0000", "0151 496 0999"), ("0161 496 0000", "0161 496 0999"), ("020 7946 0000", "020 7946 0999"),
    ("0191 498 0000", "0191 498 0999"), ("028 9649 6000", "028 9649 6999"), ("029 2018 0000", "029 2018 0999"),
    ("01632 960000", "01632 960999"), ("07700 900000", "07700 900999"), ("08081 570000", "08081 570999"),
    ("0909 8790000", "0909 8790999"), ("03069 990000", "03069 990999"),
  ]

  @Test func `each range is taken from its first number to its last, and the numbers beside it are not`() {
    #expect(DramaNumberTests.ranges.count == DramaNumber.ranges.count)
    for (first, last) in DramaNumberTests.ranges {
      for number in [first, last] {
        let bare = number.filter { $0 != " " }
        for text in [number, bare, "+44 \(bare.dropFirst())", "+44 (0)\(bare.dropFirst())", "0044 \(bare.dropFirst())"]
        {
          #expect(DramaNumber.others(in: "Ring \(text), please.") == [], "\(text)")
        }
      }
      for (number, step) in [(first, -1), (last, 1)] {
        let digits = number.filter { $0 != " " }
        let beside = String("0\((Int(digits) ?? 0) + step)")
        #expect(DramaNumber.others(in: "Ring \(beside)") == [beside], "\(beside)")
      }
    }
  }

  @Test func `what may be somebody's number is found in running text, and what is none is let alone`() {
    for (text, found) in [
      ("Ring 023 8000 0002 now", ["023 8000 0002"]), ("(0161) 496 0123 or 0161-234-5678", ["0161-234-5678"]),
      ("Childline 0800 1111", ["0800 1111"]), ("+33 1 99 00 12 34", ["+33 1 99 00 12 34"]),
      ("a 07700900123b 07700 901000", ["07700 901000"]), ("016329600001", ["016329600001"]),
      ("on 01-12-2026 at 02:10, row A2.20, 120 beds", []), ("on 01.12.2026", []), ("0 of 12", []), ("", []),
      ("10:30 and 007", []), ("0044 1632 960001", []), ("+44 1632 961001", ["+44 1632 961001"]),
      ("01632 960001 / 01632 961001", ["01632 961001"]), ("02:10 0163 2960 001", []),
    ] as [(String, [String])] {
      #expect(DramaNumber.others(in: text) == found, "\(text)")
    }
  }
}
