internal import Review

/// Under whose name a tracked change stands: Word and LibreOffice can hide those of one author.
enum RedlineAuthor: String, CaseIterable {
  /// Words and items that came, went or are others; who it applies to, who leads, the officers.
  case wording = "procdoc: wording"
  /// Without substance of their own: a term replaced throughout; case, punctuation, spaces, emphasis.
  case terms = "procdoc: terms and typography"
  /// Literal in Word, so an item inserted at the front changes all that follow.
  case numbers = "procdoc: numbers and references"
  /// Words that both versions have, at another place or in another form. Here deleted, there inserted.
  case moved = "procdoc: moved text"
  /// The same where some of the words, or codes, are others too.
  case movedAndEdited = "procdoc: moved and edited text"

  init(_ cause: WordEdit.Cause) {
    switch cause {
    case .words: self = .wording
    case .term, .typography: self = .terms
    case .reference: self = .numbers
    }
  }

  /// What the author's changes are, as the note on the first page says it.
  var meaning: String {
    switch self {
    case .wording:
      "words, items and tables that are new, gone or different; who something applies to, who leads, the officers"
    case .terms: "a term replaced throughout the document; capitals, punctuation, spaces, bold and italic"
    case .numbers: "numbers of items, and references that follow them"
    case .moved:
      "what stands at another place or in another form: deleted where it was, inserted where it is now"
    case .movedAndEdited: "the same, of what was edited too; to be read at both places"
    }
  }
}
