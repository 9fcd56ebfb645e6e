/// One field of an entry: its name in the log, what people call it, and what may stand in it.
package struct EntryField: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case text
    /// A moment, as `Moment.iso` writes it.
    case moment
    /// An address of the procedure or of an added action.
    case item
    /// A service's id.
    case service
    /// Initials from the signature sheet.
    case initials
    /// 1 to 5.
    case score
    /// A whole number, 0 to 99,999.
    case number
    /// A person's code.
    case person
    /// One of these words.
    case oneOf([String])
    /// The number of a line of the log.
    case line
    /// A whole number from 1.
    case count
  }

  package let name: String
  /// As the head of a printed log's column.
  package let label: String
  package let kind: Kind
  package let isRequired: Bool
  /// Whether no correction may change it, since paper or a file bears it.
  package let isFixed: Bool

  init(_ name: String, _ label: String, _ kind: Kind = .text, required: Bool = false, fixed: Bool = false) {
    self.name = name
    self.label = label
    self.kind = kind
    isRequired = required
    isFixed = fixed
  }
}
