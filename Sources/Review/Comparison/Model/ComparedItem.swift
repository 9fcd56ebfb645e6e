package import ProcedureModel

/// One thing with words of its own: what is paired with its like in the other version.
package struct ComparedItem: Sendable {
  package enum Kind: String, Sendable, CaseIterable, Encodable {
    /// The heading of the procedure or of an appendix.
    case title
    /// The heading of a section or group.
    case heading
    case clause, row, action, task
    case term
    case keyCode = "key-code"
    case paragraph, bullet
    /// A paragraph or bullet of a note.
    case note
    /// A paragraph or bullet under a term of the glossary.
    case definition
    /// A row of the control table, or what the front matter says of title, version and status.
    case control
    /// Anything else that front matter declares: lists of people, deadlines, codes, columns.
    case setting
    /// What one role's card holds in one band, or what is said of the role.
    case card
  }

  package let kind: Kind
  package let address: Address
  /// Index of the item that it stands under: a clause's heading, a bullet's clause; nil at the top.
  package internal(set) var parent: Int?
  /// Index of the numbered item, heading, term or title whose part it is; its own index if it is one itself.
  package internal(set) var owner: Int
  /// The letter of its appendix; nil in the procedure itself.
  package let appendix: String?
  /// What is printed before it: `4.3`, `A2.4`, `C3.P1`, `D17`, the number of a heading. Nil for anything without a number
  /// of its own.
  package internal(set) var label: String?
  /// What stands in front of its words in a table: the row of the control table, the key of a setting.
  package let name: String?
  /// Its words.
  package let plain: String
  /// Codes that close it: who it applies to, who leads, the officers; for a key code the code itself.
  package internal(set) var attributes: [String]
  /// The title of its column in an action plan; nil elsewhere.
  package internal(set) var column: String?
  /// How deep it stands: 1 for a title, 2 and more for headings, 1 and more for bullets, 0 for anything else.
  package internal(set) var level: Int
  /// The addresses that its words lead to, in order; nil for a reference that leads nowhere.
  package internal(set) var references: [ComparedReference]

  let tokens: [TextToken]
  /// The same for items with the same words; two items with the same words may have two.
  let text: Int32
  /// How many words it has, numbers of references among them.
  let wordCount: Int
  /// How many words it has besides.
  let plainWordCount: Int
  /// Of its words without case, punctuation and numbers of references; the same in every run.
  let hash: UInt64

  /// An item without anything around it.
  init(
    _ kind: Kind, _ address: Address, _ plain: String, _ read: ReadText, owner: Int, appendix: String?, name: String?
  ) {
    self.kind = kind
    self.address = address
    parent = nil
    self.owner = owner
    self.appendix = appendix
    label = nil
    self.name = name
    self.plain = plain
    attributes = []
    column = nil
    level = 0
    references = []
    tokens = read.tokens
    text = read.number
    wordCount = read.wordCount
    plainWordCount = read.plainWordCount
    hash = read.hash
  }
}

/// A reference in an item's words.
package struct ComparedReference: Sendable {
  /// The words that name the target, as written: `Section 7`, `A2.8`.
  package let words: String
  /// Index of the item that it leads to; nil if it leads nowhere.
  package let target: Int?
  let tokens: Range<Int>
}
