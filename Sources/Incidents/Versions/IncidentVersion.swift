/// A version of the procedure that an incident runs on, or ran on before it was moved to another.
package struct IncidentVersion: Hashable, Sendable {
  /// What it calls itself: `V03`.
  package let name: String
  /// Of its sources: two versions are the same when their fingerprints are, whatever they call themselves.
  package let fingerprint: String
  /// The folder of its copy, in the incident's.
  package let folder: String
  /// The line of the log that says so; 0 where none does.
  package let line: Int
}
