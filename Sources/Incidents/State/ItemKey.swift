package import ProcedureModel

/// An item of an incident, for all services or for one: `A2.4`, `A7.8@rose-house`.
package struct ItemKey: Hashable, Sendable, CustomStringConvertible {
  package let address: Address
  /// A service's id; nil for all.
  package let service: String?

  package init(_ address: Address, service: String? = nil) {
    self.address = address
    self.service = service
  }

  /// Reads `A2.4` or `A7.8@rose-house`, without asking whether there is such an item.
  package init(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), maxSplits: 1, omittingEmptySubsequences: false)
    address = Address(String(decoding: parts[0], as: UTF8.self))
    service = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
  }

  package var description: String { service.map { "\(address)@\($0)" } ?? address.text }
}
