package import ProcedureModel
internal import SourceText

/// One version as a comparison reads it: a list of items in the order of reading.
package struct ComparedVersion: Sendable {
  package let procedure: Procedure
  /// Document control first, then the procedure's words, then what else the sources declare.
  package let items: [ComparedItem]
  private let places: [Address: Int]

  init(procedure: Procedure, items: [ComparedItem]) {
    self.procedure = procedure
    self.items = items
    places = Dictionary(items.indices.lazy.map { (items[$0].address, $0) }) { first, _ in first }
  }

  /// What the version calls itself (`V03`).
  package var name: String { procedure.control.version.text }

  /// Index of the item at an address; nil if nothing stands there.
  package func index(of address: Address) -> Int? { places[address] }
}
