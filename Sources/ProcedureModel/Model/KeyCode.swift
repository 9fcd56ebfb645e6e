package import SourceText

/// A code of an action plan's key (`C.key.PL`).
package struct KeyCode: Sendable, Encodable {
  package let address: Address
  package let code: String
  package let meaning: RichText
  package let range: SourceRange

  package init(address: Address, code: String, meaning: RichText, range: SourceRange) {
    self.address = address
    self.code = code
    self.meaning = meaning
    self.range = range
  }
}
