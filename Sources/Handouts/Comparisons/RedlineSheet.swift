internal import ProcedureModel
internal import Review

/// The new version in full with every change marked.
struct RedlineSheet: View {
  static let template = "comparisons/redline"
  static let id = "redline"

  let header: ComparisonHeader
  let title: HeadingView
  let oldName: String
  let newName: String
  let legend: [ChangeLetter]
  let contents: [LinkView]
  let groups: [RedlineGroup]

  static let fields = ViewFields<RedlineSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("old-name") { $0.oldName },
    .text("new-name") { $0.newName },
    .views("legend") { $0.legend },
    .views("contents") { $0.contents },
    .views("groups") { $0.groups },
  ])

  init(_ context: ComparisonContext, _ groups: [FlowGroup]) {
    let words = "Full redline: \(context.oldName) to \(context.newName)"
    header = ComparisonHeader(context, id: RedlineSheet.id, part: "Full redline")
    title = HeadingView(2, "sheet-title", words)
    oldName = context.oldName
    newName = context.newName
    legend = ChangeLetter.legend
    contents = groups.compactMap { group in
      guard group.level <= 4, let link = group.link(context) else { return nil }
      return LinkView(href: link, words: group.words(context), note: group.countOfChanges(context))
    }
    let comparison = context.comparison
    self.groups = groups.map { RedlineGroup(context, $0, comparison) }
  }
}

/// A heading of the new version with what stands under it.
struct RedlineGroup: View {
  let heading: HeadingView?
  let head: RedlineEntry?
  let stretches: [RedlineStretch]

  static let fields = ViewFields<RedlineGroup>([
    .view("heading") { $0.heading },
    .view("head") { $0.head },
    .views("stretches") { $0.stretches },
  ])

  init(_ context: ComparisonContext, _ group: FlowGroup, _ comparison: Comparison) {
    var paragraphs: [Int: [String]] = [:]
    func entry(_ entry: ReadingFlow.Entry) -> RedlineEntry {
      switch entry {
      case .oldPlace(let index): return RedlineEntry(context, oldPlaceOf: index)
      case .change(let index, let part):
        let words = paragraphs[index] ?? RedlineWords.parts(comparison.redline(comparison.changes[index]), .both)
        if words.count > 1 { paragraphs[index] = words }
        return RedlineEntry(context, index, part: part, paragraphs: words)
      }
    }
    if case .change(let index, let part)? = group.head {
      let made = RedlineEntry(
        context, index, part: part,
        paragraphs: RedlineWords.parts(
          comparison.redline(comparison.changes[index]), .both))
      head = made
      heading = HeadingView(
        level: group.level + 1, style: group.level <= 3 ? "section-title" : "group-title",
        words: made.headingWords(appendix: group.appendix(context)))
    } else {
      head = nil
      heading = group.name.map { HeadingView(3, "section-title", $0) }
    }
    var stretches: [RedlineStretch] = []
    for stretch in group.stretches(context) {
      stretches.append(
        RedlineStretch(
          caption: stretch.isTable ? group.caption(context, stretch.entries) : nil, entries: stretch.entries.map(entry))
      )
    }
    self.stretches = stretches
  }
}

/// Neighbours of one kind: paragraphs, or records in a table.
struct RedlineStretch: View {
  /// The caption of a table; nil for paragraphs.
  let caption: String?
  let entries: [RedlineEntry]

  static let fields = ViewFields<RedlineStretch>([
    .optionalText("caption") { $0.caption },
    .flag("table") { $0.caption != nil },
    .views("entries") { $0.entries },
  ])
}

extension RedlineEntry {
  /// The words of a heading, its number before them.
  /// - Parameter appendix: the letter of the appendix whose title it is.
  func headingWords(appendix: String?) -> String {
    var words = ""
    if let appendix {
      words += "<span class=\"number\">Appendix "
      HTMLText.append(appendix, to: &words)
      words += "</span> "
    }
    func add(_ text: String?, _ tag: String) {
      guard let text else { return }
      words += "<\(tag) class=\"number\">"
      HTMLText.append(text, to: &words)
      words += "</\(tag)> "
    }
    add(oldNumber, "del")
    add(number, "span")
    add(newNumber, "ins")
    return words + "<span class=\"words\">\(html)</span>"
  }
}
