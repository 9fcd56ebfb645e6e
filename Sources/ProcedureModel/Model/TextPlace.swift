package import SourceText

/// One run of words of a procedure with its address and its place: what rules read and comparisons pair.
package struct TextPlace: Sendable {
  /// What part of a procedure the words are.
  package enum Part: Sendable {
    /// The heading of the procedure or of an appendix.
    case title
    /// The heading of a section or group.
    case heading
    /// The first paragraph of an item.
    case item(Item.Kind)
    case paragraph
    case bullet
    /// A paragraph or bullet of a note.
    case note
    /// A heading of the glossary.
    case term
    /// A paragraph or bullet under a term.
    case definition
    case keyCode
  }

  package let part: Part
  package let address: Address
  /// The item, term or section that the words belong to; the same as `address` for its own first words.
  package let owner: Address
  package let text: RichText
  package let attributes: [Attribute]
  package let range: SourceRange
  /// The source's path as it is shown to the person.
  package let path: String
  /// The letter of the appendix that holds it; nil in the procedure itself.
  package let appendix: String?
}

extension Procedure {
  /// Every run of words in the order of reading: the procedure itself, then its appendices by letter.
  package var texts: [TextPlace] {
    var walk = TextWalk(path: displayPath(bodyPath), appendix: nil)
    walk.add(.title, Address("title"), heading, SourceRange(line: 1, column: 1))
    walk.add(intro, owner: Address("intro"), part: .paragraph)
    walk.add(sections)
    for appendix in appendices {
      walk.path = displayPath(appendix.path)
      walk.appendix = appendix.letter
      walk.add(appendix)
    }
    return walk.places
  }
}

/// Collects the words of a procedure; the one place that knows where words can stand.
private struct TextWalk {
  var path: String
  var appendix: String?
  var places: [TextPlace] = []

  init(path: String, appendix: String?) {
    self.path = path
    self.appendix = appendix
  }

  mutating func add(
    _ part: TextPlace.Part, _ address: Address, _ text: RichText, _ range: SourceRange, owner: Address? = nil,
    attributes: [Attribute] = []
  ) {
    places.append(
      TextPlace(
        part: part, address: address, owner: owner ?? address, text: text, attributes: attributes, range: range,
        path: path, appendix: appendix))
  }

  mutating func add(_ appendix: Appendix) {
    add(.title, Address(appendix.letter), appendix.heading, appendix.range)
    add(appendix.intro, owner: Address("\(appendix.letter).intro"), part: .paragraph)
    switch appendix.content {
    case .checklist(let checklist): add(checklist.groups)
    case .glossary(let glossary):
      for term in glossary.terms {
        add(.term, term.address, term.heading, term.range)
        add(term.blocks, owner: term.address, part: .definition)
      }
    case .actionPlan(let plan):
      for code in plan.key { add(.keyCode, code.address, code.meaning, code.range) }
      for group in plan.groups {
        add(.heading, group.address, group.title, group.range)
        add(group.intro, owner: group.address, part: .paragraph)
        for column in group.columns { for action in column { add(action) } }
      }
    case .operationalPlan(let plan):
      for task in plan.tasks { add(task) }
      add(plan.closing, owner: Address("\(appendix.letter).closing"), part: .paragraph)
    }
  }

  mutating func add(_ sections: [Section]) {
    for section in sections {
      add(.heading, section.address, section.title, section.range, attributes: section.attributes)
      add(section.intro, owner: section.address, part: .paragraph)
      for item in section.items { add(item) }
    }
  }

  mutating func add(_ item: Item) {
    add(.item(item.kind), item.address, item.text, item.range, attributes: item.attributes)
    add(item.blocks, owner: item.address, part: .paragraph)
  }

  mutating func add(_ blocks: [BodyBlock], owner: Address, part: TextPlace.Part) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(part, paragraph.address, paragraph.text, paragraph.range, owner: owner)
      case .list(let list):
        for bullet in list.bullets {
          let inner: TextPlace.Part
          if case .paragraph = part { inner = .bullet } else { inner = part }
          add(inner, bullet.address, bullet.text, bullet.range, owner: owner, attributes: bullet.attributes)
          add(bullet.blocks, owner: owner, part: part)
        }
      case .note(let note): add(note.blocks, owner: owner, part: .note)
      }
    }
  }
}
