internal import SourceText
package import WordDocument

/// What a Word file of a whole set is made from.
package struct WordSource: Sendable {
  /// The set as pandoc reads it.
  package let html: String
  /// How it is to look: styles, and the running lines at the top and bottom of each page.
  package let reference: WordReference
}

extension WordSource {
  /// - Parameter html: the sheets of the set, as `everything.html` holds them.
  init(_ html: String, stamp: Stamp, title: String) {
    self.html = WordPage(html, title: title).html
    reference = WordReference(
      title: title, created: stamp.asOf,
      header: ([stamp.title, stamp.versionAndStatus] + stamp.marks).joined(separator: " · "),
      footer: "Source \(stamp.fingerprint), as of \(stamp.asOf.inWords). Printed copies are not controlled.")
  }
}
