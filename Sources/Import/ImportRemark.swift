/// Something that an import was not sure of, or that the document does not say: for a person to look at.
package struct ImportRemark: Sendable, Hashable {
  /// The source that it is about, by its path in the version's folder.
  package let path: String
  /// The address of the item that it is about; nil for the source as a whole.
  package let address: String?
  /// What was found and what was made of it.
  package let message: String
  /// What to look at or do.
  package let hint: String

  package init(path: String, address: String?, message: String, hint: String) {
    self.path = path
    self.address = address
    self.message = message
    self.hint = hint
  }
}
