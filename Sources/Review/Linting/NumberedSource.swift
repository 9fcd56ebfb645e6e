internal import ProcedureModel
internal import SourceText

/// The numbers of one source, in the order of reading: headings and the items under them.
struct NumberedSource {
  /// A heading or an item, with the number that it bears.
  struct Entry {
    let number: ItemNumber
    /// What it is called in a message: section, group, clause or row.
    let what: String
    let address: Address
    let range: SourceRange
    /// The index of its heading among `headings`; a heading's own index.
    let heading: Int
    let isHeading: Bool
  }

  /// A heading with its place in the tree of headings.
  struct Heading {
    let section: Section
    /// The index of the nearest shallower heading above it.
    let enclosing: Int?
    /// The number that all of its items stand below; nil if they share none.
    let sharedNumber: ItemNumber?
  }

  /// The source's path as it is shown to the person.
  let path: String
  /// Whether it is the procedure itself rather than an appendix.
  let isBody: Bool
  let headings: [Heading]
  let entries: [Entry]

  /// The sources of a procedure whose items bear numbers: the procedure itself and its checklists.
  static func all(of procedure: Procedure) -> [NumberedSource] {
    var sources = [
      NumberedSource(procedure.sections, path: procedure.displayPath(procedure.bodyPath), isBody: true)
    ]
    for appendix in procedure.appendices {
      guard case .checklist(let checklist) = appendix.content else { continue }
      sources.append(
        NumberedSource(checklist.groups, path: procedure.displayPath(appendix.path), isBody: false))
    }
    return sources
  }

  init(_ sections: [Section], path: String, isBody: Bool) {
    self.path = path
    self.isBody = isBody
    var headings: [Heading] = []
    var entries: [Entry] = []
    // The headings that are open above the next one, shallow to deep.
    var open: [Int] = []
    for (index, section) in sections.enumerated() {
      while let last = open.last, sections[last].level >= section.level { open.removeLast() }
      let numbers = section.items.compactMap(\.number)
      headings.append(
        Heading(section: section, enclosing: open.last, sharedNumber: NumberedSource.shared(by: numbers)))
      open.append(index)
      if let number = section.number {
        entries.append(
          Entry(
            number: number, what: isBody ? "section" : "group", address: section.address, range: section.range,
            heading: index, isHeading: true))
      }
      for item in section.items {
        guard let number = item.number else { continue }
        entries.append(
          Entry(
            number: number, what: item.kind.rawValue, address: item.address, range: item.range, heading: index,
            isHeading: false))
      }
    }
    self.headings = headings
    self.entries = entries
  }

  /// The number of the nearest heading above that bears one, the heading itself included.
  func standingNumber(of heading: Int) -> ItemNumber? {
    var next: Int? = heading
    while let index = next {
      if let number = headings[index].section.number { return number }
      next = headings[index].enclosing
    }
    return nil
  }

  private static func shared(by numbers: [ItemNumber]) -> ItemNumber? {
    guard let first = numbers.first, first.depth > 1 else { return nil }
    let shared = ItemNumber(parts: Array(first.parts.dropLast()))
    return numbers.allSatisfy { $0.isBelow(shared) } ? shared : nil
  }
}

extension Rule {
  /// A finding of this rule at a heading or item that bears a number.
  static func finding(
    at entry: NumberedSource.Entry, in source: NumberedSource, _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(
      rule: id, severity: .warning, path: source.path, range: SourceRange(at: entry.range.start), message: message,
      hint: hint, address: entry.address.text)
  }
}
