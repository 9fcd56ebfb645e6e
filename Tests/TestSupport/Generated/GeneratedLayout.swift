/// How a generated procedure is written down, which changes nothing of what it says.
package struct GeneratedLayout: Sendable, Equatable {
  /// The column at which paragraphs are wrapped; nil writes each sentence on a line of its own.
  package var width: Int?
  /// Whether lines end with CR and LF.
  package var hasCarriageReturns = false
  /// Whether letters with accents are written as letter and accent.
  package var isDecomposed = false

  package init() {}
}
