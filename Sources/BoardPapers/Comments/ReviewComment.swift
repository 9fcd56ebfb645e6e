/// What a reviewer said of a version in their copy: a comment, or a change of the words.
package struct ReviewComment: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case comment, insertion, deletion, replacement
  }

  /// Tells it from all others, whatever is edited in the file later.
  package let id: String
  /// Where it is, as the version's pages have it; nil where that is not sure.
  package let at: String?
  /// Where it is not sure: the last address before it.
  package let near: String?
  /// As Word names the author; empty where the copy does not say.
  package let who: String
  /// Day and minute by the clock of the reviewer's computer, as in `2020-11-03 10:12`; empty where the copy does not say.
  package let when: String
  package let kind: Kind
  /// The words that it is about; of an insertion those before it.
  package let words: String
  /// The comment; of an insertion or replacement the new words; empty for a deletion.
  package let comment: String
  /// What was made of it; nil while nobody has said.
  package let answer: String?

  package init(
    id: String, at: String?, near: String?, who: String, when: String, kind: Kind, words: String, comment: String,
    answer: String? = nil
  ) {
    self.id = id
    self.at = at
    self.near = near
    self.who = who
    self.when = when
    self.kind = kind
    self.words = words
    self.comment = comment
    self.answer = answer
  }

  /// Where it is, as a table says it.
  package var place: String { at ?? near.map { "near \($0)?" } ?? "not known" }

  /// What the reviewer wants, as a table says it.
  package var wish: String {
    switch kind {
    case .comment: comment
    case .insertion: "Insert: \(comment)"
    case .deletion: "Delete these words"
    case .replacement: "Write instead: \(comment)"
    }
  }
}
