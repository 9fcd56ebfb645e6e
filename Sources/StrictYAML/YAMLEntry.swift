package import SourceText

/// One `key: value` of a map.
package struct YAMLEntry: Sendable, Hashable {
  /// The key's text, without quotes; never empty, without characters that cannot be seen.
  package let key: String
  /// Where the key stands, with its quotes; coordinates as in `YAMLValue.range`.
  package let keyRange: SourceRange
  /// What stands after the colon.
  package let value: YAMLValue

  package init(key: String, keyRange: SourceRange, value: YAMLValue) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
