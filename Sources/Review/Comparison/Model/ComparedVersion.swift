package import ProcedureModel
internal import SourceText

/// One version as a comparison reads it: a list of items in the order of reading.
package struct ComparedVersion: Sendable {
  package let procedure: Procedure
  /// Document control first, then the procedure's words, then what else the sources declare.
  package let items: [ComparedItem]
  private let places: [Address: Int]

  /// - Parameter places: the index of the first item at each address.
  init(procedure: Procedure, items: [ComparedItem], places: [Address: Int]) {
    self.procedure = procedure
    self.items = items
    self.places = places
  }

  /// What the version calls itself (`V03`).
  package var name: String { procedure.control.version.text }

  /// Index of the item at an address; nil if nothing stands there.
  package func index(of address: Address) -> Int? { places[address] }
}
