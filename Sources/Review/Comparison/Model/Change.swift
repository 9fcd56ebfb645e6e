package import ProcedureModel

/// What became of one item, or of several that were split or merged. Facts are apart from one another: an item can be
/// moved, renumbered and edited at once.
package struct Change: Sendable {
  /// The same whenever the same versions are compared: the old address, or `new:` and the new one.
  package let id: String
  /// Indexes of items of the old version; none for what was added, several for what was merged.
  package let old: [Int]
  /// Indexes of items of the new version; none for what was removed, several for what was split.
  package let new: [Int]
  /// All that hold, the primary class first; never empty.
  package internal(set) var classes: [ChangeClass]
  package internal(set) var edits: [WordEdit] = []
  package internal(set) var references: [ReferenceChange] = []
  /// Codes, leads or officers that went and came.
  package internal(set) var attributesLost: [String] = []
  package internal(set) var attributesGained: [String] = []
  /// What it is now, where that differs: a bullet that became a clause.
  package internal(set) var newKind: ComparedItem.Kind?
  /// In the order of weight.
  package internal(set) var flags: [ChangeFlag] = []
  /// What became of a duty in its words; nil where none differs, and for what was added or removed whole.
  package internal(set) var obligation: ObligationShift?
  /// What the rules propose.
  package internal(set) var proposedWeight = ChangeWeight.editorial
  /// What a reviewer settled, if they did.
  package internal(set) var settledWeight: ChangeWeight?
  /// The reviewer's reason, if they gave one.
  package internal(set) var reason: String?
  /// What changed, in one sentence; empty for what is unchanged.
  package internal(set) var sentence = ""
  /// Roles, organisations and types that it concerns, in words.
  package internal(set) var affected: [String] = []
  /// Where the new version refers to the item; for what was removed, where the old one did.
  package internal(set) var referredFrom: [Address] = []

  package var primary: ChangeClass { classes.first ?? .unchanged }
  package var weight: ChangeWeight { settledWeight ?? proposedWeight }

  /// Whether replaced terms are among what differs.
  package var hasTerms: Bool {
    edits.contains { if case .term = $0.cause { true } else { false } }
  }

  /// Whether a reader has anything to look at: more than a number, punctuation, a replaced term or a reference that
  /// follows.
  package var isShown: Bool {
    switch primary {
    case .removed, .added, .split, .merged, .moved, .reordered, .edited, .attribute: true
    case .renumbered, .typographic, .unchanged: flags.contains(.reference) || flags.contains(.group)
    }
  }

  /// The name of its anchor on a page: the id in characters that every address takes.
  package var anchor: String { Change.anchor(id) }

  static func anchor(_ id: String) -> String {
    "change-"
      + String(
        decoding: id.utf8.flatMap { byte -> [UInt8] in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"): [byte]
          case UInt8(ascii: ":"): [UInt8(ascii: "-")]
          default: Array("_\(byte)".utf8)
          }
        }, as: UTF8.self)
  }
}
