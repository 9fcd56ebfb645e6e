internal import Review

/// The letter in the margin of a redline that says what happened, so that it is read without colour.
struct ChangeLetter: View {
  let letter: String
  /// What it stands for, for the legend and for those who hear the page.
  let meaning: String

  static let fields = ViewFields<ChangeLetter>([
    .text("letter") { $0.letter },
    .text("meaning") { $0.meaning },
  ])

  static let term = ChangeLetter(letter: "T", meaning: "term, case or punctuation")
  static let follows = ChangeLetter(letter: "F", meaning: "reference follows")

  /// The letter of a class; nil for what is unchanged.
  init?(_ primary: ChangeClass) {
    switch primary {
    case .removed: self.init(letter: "R", meaning: "removed")
    case .added: self.init(letter: "A", meaning: "added")
    case .split: self.init(letter: "S", meaning: "split into several")
    case .merged: self.init(letter: "J", meaning: "joined from several")
    case .moved: self.init(letter: "M", meaning: "moved")
    case .reordered: self.init(letter: "O", meaning: "put in another order")
    case .edited: self.init(letter: "E", meaning: "words edited")
    case .attribute: self.init(letter: "C", meaning: "code changed")
    case .renumbered: self.init(letter: "N", meaning: "renumbered")
    case .typographic: self = ChangeLetter.term
    case .unchanged: return nil
    }
  }

  private init(letter: String, meaning: String) {
    self.letter = letter
    self.meaning = meaning
  }

  /// Everything that holds of a change, the primary class first.
  static func all(of change: Change) -> [ChangeLetter] {
    var letters = change.classes.compactMap { ChangeLetter($0) }
    if change.hasTerms, !change.classes.contains(.typographic) { letters.append(term) }
    if change.references.contains(where: { $0.fate == .follows }) { letters.append(follows) }
    return letters
  }

  /// All letters, as a legend lists them.
  static let legend: [ChangeLetter] =
    [.added, .removed, .edited, .moved, .reordered, .split, .merged, .attribute, .renumbered].compactMap {
      ChangeLetter($0)
    } + [term, follows]
}

extension ChangeClass {
  /// The class as a line of the cover's table.
  var inTable: String {
    switch self {
    case .removed: "Removed"
    case .added: "Added"
    case .split: "Split into several"
    case .merged: "Several joined into one"
    case .moved: "Moved to another place"
    case .reordered: "Put in another order"
    case .edited: "Words changed"
    case .attribute: "Only codes changed: who it applies to, who leads"
    case .renumbered: "Only the number changed"
    case .typographic: "Only case, punctuation or emphasis changed"
    case .unchanged: "Unchanged"
    }
  }
}
