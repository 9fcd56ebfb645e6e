/// Why a change weighs: what a board asks about first. In the order of weight.
package enum ChangeFlag: String, Sendable, CaseIterable, Encodable {
  /// A duty is stronger, weaker, new or gone: must, should, may, not.
  case obligation
  /// A list of people now belongs to another group.
  case group
  /// A time limit.
  case deadline
  case date
  case number
  /// Who does, decides or is to be told.
  case responsible
  /// Who or what it applies to.
  case applicability
  /// What a term means.
  case meaning
  /// A reference leads to another place, or nowhere.
  case reference

  /// The flag as a page says it.
  package var words: String {
    switch self {
    case .obligation: "obligation"
    case .group: "group"
    case .responsible: "who is responsible"
    case .applicability: "who it applies to"
    case .deadline: "time limit"
    case .date: "date"
    case .number: "number"
    case .meaning: "meaning of a term"
    case .reference: "reference"
    }
  }
}

/// Whether a change alters what is to be done, or only how it is said.
package enum ChangeWeight: String, Sendable, CaseIterable, Encodable {
  case substantive, editorial
}
