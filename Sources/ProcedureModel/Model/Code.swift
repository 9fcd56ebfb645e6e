package import SourceText

/// A code that attributes may use, and what it means.
package struct Code: Sendable, Hashable, Encodable {
  package let code: String
  package let meaning: String
  /// Its place in the source that declares it.
  package let range: SourceRange

  package init(code: String, meaning: String, range: SourceRange) {
    self.code = code
    self.meaning = meaning
    self.range = range
  }
}
