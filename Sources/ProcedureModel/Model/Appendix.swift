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

extension Appendix {
  /// Whether it is a plan: in force for an incident or not, and then worked through.
  package var isPlan: Bool {
    switch content {
    case .actionPlan, .operationalPlan: true
    case .checklist, .glossary: false
    }
  }

  /// The type of provider for which a plan is in force; nil for always, and for what is no plan.
  package var inForceFor: PlacedText? {
    switch content {
    case .actionPlan(let plan): plan.inForceFor
    case .operationalPlan(let plan): plan.inForceFor
    case .checklist, .glossary: nil
    }
  }
}

extension Appendix.Content {
  /// What a source's `kind:` calls it, and the model in JSON.
  var kind: SourceKind {
    switch self {
    case .checklist: .checklist
    case .glossary: .glossary
    case .actionPlan: .actionPlan
    case .operationalPlan: .operationalPlan
    }
  }
}
