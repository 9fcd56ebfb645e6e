package import ProcedureModel

/// Why a field is withheld from an audience.
package struct Withholding: Sendable {
  package enum Cause: Sendable {
    /// `disclosure.yaml` does not declare the field.
    case undeclared
    /// The rules never open it to this audience.
    case neverOpen
    /// Conditions that are not met yet, in the order declared.
    case unmet([Disclosure.Condition])
  }

  package let field: String
  package let cause: Cause
  /// As `disclosure.yaml` says; nil where it says nothing.
  package let classOfInformation: String?
  package let reason: String?
  package let decides: String?
}
