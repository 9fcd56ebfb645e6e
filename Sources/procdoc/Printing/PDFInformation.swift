import Foundation
import SourceText

/// What a PDF says of itself: who made it and when. The browser writes its own name and the hour; both are put right in
/// the bytes, by words of the same length, since a PDF counts its bytes.
enum PDFInformation {
  /// The words by which a PDF of procdoc is known.
  static let creator = "/Creator (procdoc"

  /// The PDF with procdoc as its creator and the moment given as its date. What is not found stays as it is.
  /// - Parameter made: what the pages say they were made for, not the hour at which they happen to be printed.
  static func settled(_ pdf: Data, made: Moment) -> Data {
    var pdf = pdf
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let found = pdf.range(of: Data(key.utf8)) else { continue }
      let date = found.upperBound..<(found.upperBound + digits(made).utf8.count)
      guard date.upperBound <= pdf.endIndex, pdf[date].allSatisfy({ 0x30...0x39 ~= $0 }) else { continue }
      pdf.replaceSubrange(date, with: digits(made).utf8)
    }
    let start = Data("/Creator (".utf8)
    if let found = pdf.range(of: start), let end = pdf[found.upperBound...].firstIndex(of: UInt8(ascii: ")")) {
      let name = found.upperBound..<end
      let mine = Data("procdoc".utf8)
      // A backslash would be half of a letter; such a name is left alone.
      if name.count >= mine.count, !pdf[name].contains(UInt8(ascii: "\\")) {
        pdf.replaceSubrange(name, with: mine + Data(repeating: 0x20, count: name.count - mine.count))
      }
    }
    return pdf
  }

  /// Whether the first bytes of a file are those of a PDF that procdoc made.
  static func isOurs(_ head: [UInt8]) -> Bool {
    head.starts(with: "%PDF-".utf8) && Data(head).range(of: Data(creator.utf8)) != nil
  }

  /// Whether bytes are a whole PDF, by their first and last ones.
  static func isWhole(_ pdf: Data) -> Bool {
    pdf.starts(with: "%PDF-".utf8) && pdf.suffix(64).range(of: Data("%%EOF".utf8)) != nil
  }

  /// `20261120102030`, in UTC.
  private static func digits(_ moment: Moment) -> String {
    let time = moment.utc
    let parts = [time.day.month, time.day.day, time.second / 3600, time.second / 60 % 60, time.second % 60]
    return padded(time.day.year, 4) + parts.map { padded($0, 2) }.joined()
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
