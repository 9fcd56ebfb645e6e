package import ProcedureModel
internal import SourceText

/// An action of the incident's own, added to the procedure's: `X1`.
package struct AddedAction: Sendable {
  package let address: Address
  package let text: String
  /// The item that it stands after; nil for the end.
  package let after: Address?
  /// The service that it is for; nil for all.
  package let service: String?
  package let entry: EffectiveEntry

  /// Whether an address has the form of an added action's: `X` and a number.
  package static func isAddress(_ address: Address) -> Bool {
    address.text.utf8.first == UInt8(ascii: "X") && number(address) != nil
  }

  /// The number of `X12`: 12.
  static func number(_ address: Address) -> Int? {
    Int(digits: address.text.utf8.dropFirst())
  }
}
