/// Two places of an audience's set that say different things of the same. It names the places and never what stands there.
package struct Inconsistency: Sendable, Hashable {
  /// Where words stand: a script of the set, and the field that carried them or nil for its own words.
  package struct Place: Sendable, Hashable {
    package let script: String
    package let field: String?

    /// `letter, in the value of next-update`; `letter, in its own words`.
    package var words: String {
      field.map { "\(script), in the value of \($0)" } ?? "\(script), in its own words"
    }
  }

  package enum Subject: String, Sendable, Hashable {
    case telephone = "telephone number"
    case service = "name of a service"
    case count = "number"
    case date
    case time = "time"
  }

  package let subject: Subject
  package let first: Place
  package let second: Place
}
