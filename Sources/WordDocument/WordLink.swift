import SourceText

/// Where a link leads.
package enum WordLink: Hashable, Sendable {
  /// To the paragraph with this bookmark. Where no paragraph has it, the words are written without a link.
  case bookmark(String)
  /// To an address on the network: `http`, `https`, `mailto` or `tel`. Words with another address are written without
  /// a link.
  case address(String)

  /// Whether two links lead to the same place.
  func isSame(as other: WordLink) -> Bool {
    switch (self, other) {
    case (.bookmark(let place), .bookmark(let other)), (.address(let place), .address(let other)):
      place.hasSameBytes(as: other)
    case (.bookmark, _), (.address, _): false
    }
  }
}
