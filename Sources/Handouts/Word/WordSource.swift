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
    self.init(
      html, title: title, asOf: stamp.asOf, header: [stamp.title, stamp.versionAndStatus] + stamp.marks,
      source: "Source \(stamp.fingerprint)")
  }

  /// - Parameters:
  ///   - header: what stands at the top of each page, one after the other.
  ///   - source: what the foot of each page says that it was made from; nil for nothing.
  init(_ html: String, title: String, asOf: CalendarDate, header: [String], source: String?) {
    self.html = WordPage(html, title: title).html
    let made = source.map { "\($0), as of" } ?? "As of"
    reference = WordReference(
      title: title, created: asOf, header: header.joined(separator: " · "),
      footer: "\(made) \(asOf.inWords). \(PageStyle.uncontrolled)")
  }
}
