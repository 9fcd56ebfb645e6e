package import Incidents
internal import ProcedureModel
internal import SourceText

/// What one audience is handed: its finished files, and why they are not what was asked for, if they are not.
package struct AudienceSet: Sendable {
  /// Why a set is refused.
  package enum Refusal: Sendable, Hashable {
    /// A script names a field that the rules never open to all that the script is for: its author's slip.
    case closedField(field: String, script: String, path: String, line: Int)
    /// The sweep found what the audience may not be told.
    case leak(LeakHit)
    /// Two places of the set say different things of the same.
    case inconsistent(Inconsistency)
  }

  /// One finished file of a set.
  package struct File: Sendable {
    /// Its path in the set's folder.
    package let path: String
    package let text: String
  }

  /// A script that must not go out yet.
  package struct Held: Sendable {
    package let script: String
    /// Who must be told before, with counts: `Families (38 of 41 told, 3 not reached)`. For whoever prints it.
    package let waiting: [String]
  }

  package let audience: String
  package let refusals: [Refusal]
  /// The blank edition where the set was refused for what it would say; nothing where its scripts are at fault.
  package let files: [File]
  /// Scripts of the set that must not go out yet.
  package let held: [Held]
  /// Scripts of the set that nobody has approved as they stand.
  package let unapproved: [String]

  /// What the sweep found.
  package var hits: [LeakHit] {
    refusals.compactMap { refusal in
      if case .leak(let hit) = refusal { hit } else { nil }
    }
  }
}
