package import SourceText

/// Which audience may be told which field, and on what condition (`disclosure.yaml`). Closed by default: what it does not
/// open is open to nobody.
package struct Disclosure: Sendable {
  package let audiences: [Audience]
  package let conditions: [Condition]
  package let fields: [Field]
  /// The source's path inside the version's folder.
  package let path: String

  package init(audiences: [Audience], conditions: [Condition], fields: [Field], path: String) {
    self.audiences = audiences
    self.conditions = conditions
    self.fields = fields
    self.path = path
  }

  /// Somebody who is handed or told something.
  package struct Audience: Sendable {
    package let name: PlacedText
    /// As it is printed: `Residents and families`; made of the name where it is not written.
    package let title: String
    /// Whether it counts as told when each person in `people.csv` has been; else by an entry of the log.
    package let isToldByPerson: Bool
    /// Whether what it is handed or told must be in plain words, with no term of the procedure left unexplained.
    package let isPlain: Bool
  }

  /// Something that must have come true before some fields may be told. It does so only by an entry in an incident's log.
  package struct Condition: Sendable {
    package let name: PlacedText
    package let means: String
    /// Who says that it is met.
    package let setBy: String
    /// Whether it holds only on the day in London on which it came true, and must be said anew on the next.
    package let lastsOneDay: Bool
  }

  /// A value that scripts may name.
  package struct Field: Sendable {
    package let name: PlacedText
    package let type: FieldType
    /// What is to be filled in, for the person who does; nil where the name says it.
    package let means: String?
    /// The audiences it may be opened to; `isOpenToAll` where `to: all` is written.
    package let audiences: [PlacedText]
    package let isOpenToAll: Bool
    /// Conditions that must all be met before it is opened to anyone.
    package let needs: [PlacedText]
    /// Why it is withheld, and who decides; nil where nothing is written.
    package let classOfInformation: String?
    package let reason: String?
    package let decides: String?
    /// Whether codes of people may stand in it.
    package let holdsCodes: Bool
  }

  /// What kind of text a field's value is; decides how it is printed.
  package enum FieldType: String, Sendable, CaseIterable {
    case text, name, telephone, date, time, number
    case email = "e-mail"
    /// A line to write on by hand: it never has a value.
    case blank
  }

  /// The audience of a name; judged on bytes.
  package func audience(_ name: String) -> Audience? { audiences.first { $0.name.text.hasSameBytes(as: name) } }

  /// The field of a name; judged on bytes.
  package func field(_ name: String) -> Field? { fields.first { $0.name.text.hasSameBytes(as: name) } }

  /// The condition of a name; judged on bytes.
  package func condition(_ name: String) -> Condition? { conditions.first { $0.name.text.hasSameBytes(as: name) } }
}

extension Disclosure.Field {
  /// Whether the rules ever open it to an audience, whatever has come true.
  package func isEverOpen(to audience: String) -> Bool {
    isOpenToAll || audiences.contains { $0.text.hasSameBytes(as: audience) }
  }
}
