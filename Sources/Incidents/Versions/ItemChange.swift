package import ProcedureModel

/// What became of one item that an incident can record, from one version of a procedure to another: what a comparison says,
/// as far as an incident needs it.
package struct ItemChange: Sendable {
  /// Its address in the old version; nil where it is new.
  package let old: Address?
  /// Its address in the new version; nil where it is withdrawn.
  package let new: Address?
  /// Whether its words are others in substance, so that whoever did it did something else.
  package let isChanged: Bool
  /// Whether others lead it or are to do it.
  package let hasOtherOfficers: Bool
  /// What changed, in sentences; empty where nothing did.
  package let what: String

  package init(old: Address?, new: Address?, isChanged: Bool, hasOtherOfficers: Bool, what: String) {
    self.old = old
    self.new = new
    self.isChanged = isChanged
    self.hasOtherOfficers = hasOtherOfficers
    self.what = what
  }
}
