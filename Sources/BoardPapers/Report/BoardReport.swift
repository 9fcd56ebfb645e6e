package import SourceText

/// A report that asks a board for a decision.
package struct BoardReport: Sendable {
  /// Somebody to ask.
  package struct Contact: Sendable {
    package let title: PlacedText?
    package let name: PlacedText?
    package let telephone: PlacedText?
    package let email: PlacedText?
    package let range: SourceRange
  }

  package let paper: Paper
  package let profile: PlacedText
  /// The version that the board is asked to approve, and the one that it replaces, by the names of their folders.
  package let procedure: PlacedText?
  package let from: PlacedText?
  /// The rows of its head by their keys, in the order written.
  package let head: [(key: String, value: PlacedText)]
  package let contacts: [(key: String, contact: Contact)]
  package let isSample: Bool

  package func row(_ key: String) -> PlacedText? { head.first { $0.key.hasSameBytes(as: key) }?.value }
  package func contact(_ key: String) -> Contact? { contacts.first { $0.key.hasSameBytes(as: key) }?.contact }
}
