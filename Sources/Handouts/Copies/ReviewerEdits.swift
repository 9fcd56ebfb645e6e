internal import SourceText
internal import WordDocument

/// The changes that reviewers tracked in one paragraph. What is deleted and inserted at one place by one person is one.
struct ReviewerEdits {
  struct Edit {
    let author: String
    var date: String
    var deleted = ""
    var inserted = ""
    /// The words of the paragraph before it, as they were.
    let before: String
    fileprivate var gap = ""

    fileprivate init(_ change: ReadChange, before: String) {
      author = change.author
      date = change.date
      self.before = before
    }
  }

  private(set) var edits: [Edit] = []
  private var open: [Edit] = []
  private var before = ""

  init(_ paragraph: ReadParagraph) {
    for piece in paragraph.pieces {
      let changes = ReviewerEdits.theirs(piece.changes)
      if changes.isEmpty {
        let isVisible = ReviewerEdits.isOriginal(piece)
        let isGap = piece.text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
        if isVisible || !isGap { isGap ? widen(by: piece.text) : close { _ in true } }
        if isVisible { before += piece.text }
        continue
      }
      close { edit in !changes.contains { $0.author.hasSameBytes(as: edit.author) } }
      for change in changes { add(piece.text, change) }
      // What a reviewer inserted was not there before.
      if !changes.contains(where: { $0.kind == .inserted }) { before += piece.text }
    }
    close { _ in true }
    addMark(paragraph)
  }

  /// The changes that are not ours.
  static func theirs(_ changes: [ReadChange]) -> [ReadChange] {
    changes.filter { !RedlineAuthor.isOurs($0.author) }
  }

  /// Whether words were in the copy as it was sent out, in its new text.
  static func isOriginal(_ piece: ReadParagraph.Piece) -> Bool {
    !piece.changes.contains { change in
      RedlineAuthor.isOurs(change.author) ? change.kind == .deleted : change.kind == .inserted
    }
  }

  private mutating func add(_ text: String, _ change: ReadChange) {
    if !open.contains(where: { $0.author.hasSameBytes(as: change.author) }) {
      open.append(Edit(change, before: before))
    }
    for index in open.indices where open[index].author.hasSameBytes(as: change.author) {
      if !open[index].gap.utf8.isEmpty {
        if !open[index].deleted.utf8.isEmpty { open[index].deleted += open[index].gap }
        if !open[index].inserted.utf8.isEmpty { open[index].inserted += open[index].gap }
        open[index].gap = ""
      }
      switch change.kind {
      case .deleted: open[index].deleted += text
      case .inserted: open[index].inserted += text
      }
      if !change.date.utf8.isEmpty, change.date.utf8.lexicographicallyPrecedes(open[index].date.utf8) {
        open[index].date = change.date
      }
    }
  }

  private mutating func widen(by text: String) {
    for index in open.indices { open[index].gap += text }
  }

  private mutating func close(_ isDone: (Edit) -> Bool) {
    edits += open.filter(isDone)
    open.removeAll(where: isDone)
  }

  /// The end of the paragraph, where somebody inserted or deleted nothing but that.
  private mutating func addMark(_ paragraph: ReadParagraph) {
    let last = paragraph.pieces.last?.changes ?? []
    for change in ReviewerEdits.theirs(paragraph.markChanges)
    where !last.contains(where: { $0.kind == change.kind && $0.author.hasSameBytes(as: change.author) }) {
      var edit = Edit(change, before: before)
      switch change.kind {
      case .inserted: edit.inserted = "¶"
      case .deleted: edit.deleted = "¶"
      }
      edits.append(edit)
    }
  }
}

extension RedlineAuthor {
  /// Whether a name is one under which our own changes stand.
  static func isOurs(_ author: String) -> Bool {
    allCases.contains { $0.rawValue.hasSameBytes(as: author) || "\($0.rawValue) (2)".hasSameBytes(as: author) }
  }
}
