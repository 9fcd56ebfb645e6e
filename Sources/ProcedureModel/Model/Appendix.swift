package import SourceText

/// An appendix: its letter, its title, and what kind of document it is.
package struct Appendix: Sendable, Encodable {
  /// One or two capitals.
  package let letter: String
  package let title: String
  /// The title as the first-level heading gives it, without a leading `Appendix A`.
  package let heading: RichText
  /// Paragraphs, lists and notes before the first heading or item (`A.intro.2` is the second paragraph).
  package let intro: [BodyBlock]
  package let content: Content
  /// The source's path inside the version's folder.
  package let path: String
  /// The place of the heading.
  package let range: SourceRange

  package enum Content: Sendable {
    case checklist(Checklist)
    case glossary(Glossary)
    case actionPlan(ActionPlan)
    case operationalPlan(OperationalPlan)
  }

  package init(
    letter: String, title: String, heading: RichText, intro: [BodyBlock], content: Content, path: String,
    range: SourceRange
  ) {
    self.letter = letter
    self.title = title
    self.heading = heading
    self.intro = intro
    self.content = content
    self.path = path
    self.range = range
  }
}
