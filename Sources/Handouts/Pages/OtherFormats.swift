/// In what else a whole set is handed over, beside its pages.
package struct OtherFormats: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let pdf = OtherFormats(rawValue: 1)
  package static let word = OtherFormats(rawValue: 2)
}
