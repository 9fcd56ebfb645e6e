package import SourceText

/// One thing that a board is asked to decide: `1(ii)`.
package struct Recommendation: Sendable {
  /// As minutes quote it.
  package let address: String
  package let words: String
  /// The numbers of the paragraphs that give its reason.
  package let reasons: [PlacedText]
  /// The body it is for, where there are several.
  package let to: String?
  package let range: SourceRange

  /// The recommendations of a report, in order: each entry of a list inside a numbered paragraph, or the paragraph
  /// itself where it has no list.
  package static func all(_ parts: [ReportPart]) -> [Recommendation] {
    parts.filter { $0.entry.content == .recommendations && !$0.isNone }.flatMap { part in
      (part.section?.blocks.numbered ?? []).flatMap { paragraph -> [Recommendation] in
        let inner = paragraph.blocks.numbered
        guard !inner.isEmpty else {
          return [
            Recommendation(
              address: "\(paragraph.number)", words: paragraph.words, reasons: paragraph.codes, to: part.entry.to,
              range: paragraph.range)
          ]
        }
        return inner.map { entry in
          Recommendation(
            address: "\(paragraph.number)(\(RomanNumber.text(entry.number)))", words: entry.words, reasons: entry.codes,
            to: part.entry.to, range: entry.range)
        }
      }
    }
  }
}
