internal import ProcedureModel
internal import Review

/// Both versions in two columns, section by section.
struct SideBySideSheet: View {
  static let template = "comparisons/side-by-side"
  static let id = "side-by-side"

  let header: ComparisonHeader
  let title: HeadingView
  let oldName: String
  let newName: String
  let groups: [SideGroup]

  static let fields = ViewFields<SideBySideSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("old-name") { $0.oldName },
    .text("new-name") { $0.newName },
    .views("groups") { $0.groups },
  ])

  init(_ context: ComparisonContext, _ groups: [FlowGroup]) {
    header = ComparisonHeader(context, id: SideBySideSheet.id, part: "Side by side", isLandscape: true)
    title = HeadingView(2, "sheet-title", "\(context.oldName) and \(context.newName) side by side")
    oldName = context.oldName
    newName = context.newName
    self.groups = groups.map { SideGroup(context, $0) }
  }
}

/// One section in two columns.
struct SideGroup: View {
  let heading: HeadingView
  let rows: [SideRow]

  static let fields = ViewFields<SideGroup>([
    .view("heading") { $0.heading },
    .flag("none") { $0.rows.isEmpty },
    .views("rows") { $0.rows },
  ])

  init(_ context: ComparisonContext, _ group: FlowGroup) {
    heading = HeadingView(min(5, group.level + 1), "group-title", group.words(context))
    // The caption says the words of a heading already; its row stands where it differs from the old one.
    let head = group.head.map { [$0] }?.filter { entry in
      guard case .change(let index, _) = entry else { return true }
      let change = context.comparison.changes[index]
      return change.primary != .unchanged || !change.edits.isEmpty
    }
    rows = ((head ?? []) + group.entries).map { SideRow(context, $0) }
  }
}

/// One item in both versions.
struct SideRow: View {
  let letters: [ChangeLetter]
  let link: LinkView
  let style: String
  let old: SideCell
  let new: SideCell

  static let fields = ViewFields<SideRow>([
    .flag("has-letters") { !$0.letters.isEmpty },
    .views("letters") { $0.letters },
    .view("link") { $0.link },
    .text("style") { $0.style },
    .view("old") { $0.old },
    .view("new") { $0.new },
  ])

  init(_ context: ComparisonContext, _ entry: ReadingFlow.Entry) {
    let comparison = context.comparison
    let item = FlowGroup.item(entry, comparison)
    let name = item.map { $0.label ?? $0.name ?? RedlineEntry.part($0) } ?? "Item"
    switch entry {
    case .oldPlace(let index):
      let change = comparison.changes[index]
      letters = ChangeLetter.all(of: change).prefix(1).map { $0 }
      link = LinkView(href: "#" + context.oldPlace(index), words: name)
      style = "left"
      let pieces = RedlineWords.parts(comparison.redline(change), .old)
      old = SideCell(
        change.old.map { comparison.old.items[$0] }, number: nil, paragraphs: pieces, style: item?.kind.sideStyle)
      new = SideCell(
        missing: (change.classes.contains(.moved) ? "Moved to " : "In another order: now ")
          + (context.newReference(change) ?? ""))
    case .change(let index, let part):
      let change = comparison.changes[index]
      let isMoved = !change.new.isEmpty && (change.classes.contains(.moved) || change.classes.contains(.reordered))
      link = LinkView(href: "#" + context.anchor(index, part: part), words: name)
      letters = part == 0 ? ChangeLetter.all(of: change) : ChangeLetter(.split).map { [$0] } ?? []
      style = change.primary == .unchanged && !change.hasTerms ? "same" : "changed"
      let pieces = comparison.redline(change)
      // Numbers stand in the cells where they differ; the first column has the new one.
      var (before, after) = (context.oldReference(change), context.newReference(change))
      if !change.classes.contains(.renumbered) { (before, after) = (nil, nil) }
      if part > 0 {
        old = SideCell(missing: "Split from \(context.oldReference(change) ?? "")")
      } else if isMoved {
        old = SideCell(
          missing: (change.classes.contains(.moved) ? "Moved from " : "In another order: was ")
            + (context.oldReference(change) ?? ""))
      } else if change.old.isEmpty {
        old = SideCell(missing: "Not in \(context.oldName)")
      } else {
        old = SideCell(
          change.old.map { comparison.old.items[$0] }, number: before, paragraphs: RedlineWords.parts(pieces, .old),
          style: item?.kind.sideStyle)
      }
      let words = RedlineWords.parts(pieces, .new)
      if change.new.indices.contains(part) {
        new = SideCell(
          [comparison.new.items[change.new[part]]], number: change.old.isEmpty ? nil : after,
          paragraphs: words.indices.contains(part) ? [words[part]] : [], style: item?.kind.sideStyle)
      } else {
        new = SideCell(missing: "Not in \(context.newName)")
      }
    }
  }
}

/// One version's side of an item.
struct SideCell: View {
  let number: String?
  let html: String
  let codes: [String]
  /// What is said where the version does not have it here.
  let missing: String?
  let style: String

  static let fields = ViewFields<SideCell>([
    .optionalText("number") { $0.number },
    .html("html") { $0.html },
    .texts("codes") { $0.codes },
    .optionalText("missing") { $0.missing },
    .text("style") { $0.style },
  ])

  init(_ items: [ComparedItem], number: String?, paragraphs: [String], style: String?) {
    self.number = number
    html = paragraphs.map { "<p class=\"words\">\($0)</p>" }.joined()
    codes = items.first?.attributes ?? []
    missing = nil
    self.style = style ?? "side-text"
  }

  init(missing: String) {
    number = nil
    html = ""
    codes = []
    self.missing = missing
    style = "side-missing"
  }
}

extension ComparedItem.Kind {
  /// The class of a cell for the style sheet.
  fileprivate var sideStyle: String {
    switch self {
    case .title, .heading: "side-heading"
    case .paragraph, .bullet, .note, .definition: "side-part"
    case .clause, .row, .action, .task, .term, .keyCode, .control, .setting, .card: "side-text"
    }
  }
}
