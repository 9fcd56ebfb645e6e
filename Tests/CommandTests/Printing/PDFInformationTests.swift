import Foundation
import SourceText
import Testing

@testable import procdoc

@Suite("what a PDF says of itself")
struct PDFInformationTests {
  private func pdf(creator: String = "Chromium", date: String = "20261128093801+00'00'") -> Data {
    Data(
      "%PDF-1.4\n1 0 obj\n<</Title (A)\n/Creator (\(creator))\n/CreationDate (D:\(date))\n/ModDate (D:\(date))>>\n%%EOF\n"
        .utf8)
  }

  @Test("dates and maker are put right, and no byte moves")
  func settled() {
    let settled = PDFInformation.settled(pdf(), made: Moment(seconds: 1_795_140_605))
    #expect(
      settled == pdf(creator: "procdoc ", date: "20261120021005+00'00'"), "\(String(decoding: settled, as: UTF8.self))")
    #expect(PDFInformation.isOurs(Array(settled)) && !PDFInformation.isOurs(Array(pdf())))
  }

  @Test(
    "the length never changes, whatever stands there",
    arguments: ["", "Chr", "procdoc", "Mozilla/5.0 \\(X11; Linux\\) Edg"])
  func lengths(creator: String) {
    for date in ["", "2026", "20261128093801Z", "D:D:D:"] {
      let before = pdf(creator: creator, date: date)
      #expect(PDFInformation.settled(before, made: Moment(seconds: 0)).count == before.count)
    }
    #expect(PDFInformation.settled(Data("/ModDate (D:2026".utf8), made: Moment(seconds: 0)).count == 16)
  }

  @Test("a PDF that was cut off is not whole")
  func whole() {
    #expect(PDFInformation.isWhole(pdf()))
    #expect(!PDFInformation.isWhole(pdf().dropLast(8)) && !PDFInformation.isWhole(pdf().dropFirst()))
  }
}
