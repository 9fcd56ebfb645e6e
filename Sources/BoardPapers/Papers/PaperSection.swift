package import SourceText

/// A heading of a paper with what stands below it, up to the next heading.
package struct PaperSection: Sendable {
  /// 2 for `##`.
  package let level: Int
  package let title: String
  /// The code spans that close it.
  package let codes: [PlacedText]
  package let blocks: [PaperBlock]
  /// Of the heading.
  package let range: SourceRange
}
