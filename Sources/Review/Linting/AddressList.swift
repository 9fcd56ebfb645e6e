internal import ProcedureModel

/// Addresses as a message names them.
enum AddressList {
  /// More than these are counted, not named.
  static let longest = 20

  /// `4.1`, `4.1 and 5.2`, `4.1, 5.2 and 3 more`; each address once, in the order given.
  static func words(_ addresses: [Address]) -> String {
    var seen: Set<Address> = []
    var names = addresses.filter { seen.insert($0).inserted }.map(\.text)
    if names.count > longest { names = names.prefix(longest - 1) + ["\(names.count - longest + 1) more"] }
    guard let last = names.popLast() else { return "" }
    return names.isEmpty ? last : names.joined(separator: ", ") + " and " + last
  }
}
