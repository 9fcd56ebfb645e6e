/// A file of plain text in the output, beside the pages.
package struct OutputText: Sendable {
  /// Its path in the output folder, `/` between.
  package let path: String
  package let text: String
}
