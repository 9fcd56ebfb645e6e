internal import SourceText

/// A value of an incident that has a label: the field it belongs to. It cannot be printed, compared, encoded or looked into;
/// it can only be opened for an audience, by a `Clearance`, which only the rules of disclosure give.
///
/// Whether there is a value at all is sealed too: a blank that is missing and one that is withheld must not be told apart.
package struct SealedValue: Sendable {
  package let field: String
  /// The service whose sheets it is for; nil for all together.
  package let service: String?
  private let value: String?
  private let parts: [String]

  /// - Parameters:
  ///   - value: nil where nothing is known.
  ///   - service: the service whose sheets it is for.
  ///   - parts: the facts that a list was made of; empty for what is no list.
  package init(_ value: String?, of field: String, at service: String? = nil, parts: [String] = []) {
    self.field = field
    self.service = service
    self.parts = parts
    self.value = value.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value, for whoever the clearance is for; nil where nothing is known.
  /// - Precondition: the clearance is for this field, at this service.
  package func open(_ clearance: Clearance) -> String? {
    precondition(clearance.field.hasSameBytes(as: field), "a clearance for another field")
    precondition(
      clearance.service?.hasSameBytes(as: service ?? "") ?? (service == nil), "a clearance for another service")
    return value
  }

  /// Whether there is a value, for the author's own report of what is withheld.
  func isKnown(_ report: WithheldReport.Access) -> Bool { value != nil }

  /// What a sweep looks for, which gives back places and never words.
  func words(_ sweep: LeakSweep.Access) -> String? { value }

  /// The facts that a list was made of, for the same.
  func parts(_ sweep: LeakSweep.Access) -> [String] { parts }
}

// Without these, `print`, string interpolation and `dump` would look into it by reflection.
extension SealedValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "(sealed)" }
  package var debugDescription: String { "(sealed)" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
