internal import SourceText

/// What people call an item on the telephone and type back in: `4.3`, `A2.14.b4`, `C3.P1`, `D17`, `B.care-homes`.
///
/// `Documentation/source-format.md` lists the forms. Two addresses are the same when their bytes are.
package struct Address: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The address as printed.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The address of a part of this item: `.b4`, `.p2`, `.n1`, or a bullet of a bullet `.1`.
  package func part(_ kind: String, _ ordinal: Int) -> Address {
    Address("\(text).\(kind)\(ordinal)")
  }

  package var description: String { text }

  package static func == (left: Address, right: Address) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// By bytes: an order for sorting, not the order of reading.
  package static func < (left: Address, right: Address) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    // The string's own hash is the same for the same bytes, which is all that is asked of it.
    hasher.combine(text)
  }
}
