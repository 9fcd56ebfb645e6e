internal import ProcedureModel
internal import SourceText

/// A blank checklist: in full, and cut to the rows of one type of provider, which ends with the rows left out.
struct ChecklistHandout: View {
  static let template = "handouts/checklist"

  let header: SheetHeader
  let title: HeadingView
  let notices: [NoticeView]
  let codes: [LabelledText]
  let html: String
  let details: [String]
  let groups: [ChecklistGroupView]
  let after: [HeadingView]
  let leftOut: LeftOutView?

  static let fields = ViewFields<ChecklistHandout>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .flag("has-codes") { !$0.codes.isEmpty },
    .views("codes") { $0.codes },
    .html("html") { $0.html },
    .flag("has-details") { !$0.details.isEmpty },
    .texts("details") { $0.details },
    .views("groups") { $0.groups },
    .views("after") { $0.after },
    .view("left-out") { $0.leftOut },
  ])

  /// The full checklist and one cut for each type but the code that stands for all.
  static func sheets(_ context: HandoutContext, _ appendix: Appendix, _ checklist: Checklist) -> [Sheet] {
    let full = HandoutContext.title(appendix)
    let whole = Cut(
      code: nil, file: HandoutContext.home(of: appendix), title: full, short: HandoutContext.short(appendix),
      purpose: "Whoever leads: every row, with room to tick, initial and time.")
    let types = checklist.applicability.filter { code in
      !(checklist.everyone.map { $0.utf8.elementsEqual(code.code.utf8) } ?? false)
    }
    let slugs = types.map { Slug.make($0.code) }
    let cuts = types.enumerated().map { index, type in
      // Codes that differ only in what a file name cannot hold are told apart by their place.
      let isPlain = !slugs[index].isEmpty && !slugs[..<index].contains(slugs[index])
      return Cut(
        code: type.code,
        file: HandoutContext.file(appendix, "checklist-\(isPlain ? slugs[index] : "type-\(index + 1)")"),
        title: "\(full), cut for \(type.meaning)", short: "\(HandoutContext.short(appendix)) \(type.code)",
        purpose: "The rows for \(type.code), \(type.meaning)\(checklist.everyone == nil ? "" : ", and for all"); "
          + "ends with a list of those left out.")
    }
    return ([whole] + cuts).map { cut in
      let label = SheetLabel(
        file: cut.file, title: cut.title, short: cut.short, purpose: cut.purpose, isLandscape: true,
        isInCleanVersion: cut.code == nil)
      return Sheet(label, template: template) { ChecklistHandout(context, appendix, checklist, cut, $0, $1) }
    }
  }

  /// Which rows a sheet holds: all, or those of one type.
  private struct Cut: Sendable {
    let code: String?
    let file: String
    let title: String
    let short: String
    let purpose: String

    /// A row without applicability is in every cut, so that none is lost by a slip.
    func holds(_ row: Item, everyone: String?) -> Bool {
      guard let code else { return true }
      return row.attributes.isEmpty
        || row.attributes.contains { attribute in
          attribute.text.utf8.elementsEqual(code.utf8)
            || (everyone.map { $0.utf8.elementsEqual(attribute.text.utf8) } ?? false)
        }
    }
  }

  private init(
    _ context: HandoutContext, _ appendix: Appendix, _ checklist: Checklist, _ cut: Cut, _ label: SheetLabel,
    _ place: SheetPlace
  ) {
    let home = cut.code == nil
    var body = context.renderer(place, appendix: appendix.letter, isHome: home)
    let level = place.titleLevel
    header = SheetHeader(label: label, stamp: place.stamp)
    title = HeadingView(level, "sheet-title", cut.title, id: home ? appendix.letter : nil)
    var kept: [(Section, [Item])] = []
    var left: [Item] = []
    for group in checklist.groups {
      kept.append((group, group.items.filter { cut.holds($0, everyone: checklist.everyone) }))
      left += group.items.filter { !cut.holds($0, everyone: checklist.everyone) }
    }
    notices =
      cut.code == nil
      ? []
      : [
        NoticeView(
          mark: "A CUT",
          words:
            "Rows that do not apply are left out: \(left.count) of \(left.count + kept.reduce(0) { $0 + $1.1.count }). "
            + "They are listed at the end.")
      ]
    codes = checklist.applicability.map { LabelledText(label: $0.code, values: [$0.meaning]) }
    html = body.blocks(appendix.intro, owner: Address("\(appendix.letter).intro"))
    details = checklist.details
    groups = kept.map { group, rows in
      ChecklistGroupView(
        heading: HeadingView(
          level: group.level + level - 1, style: "group-title", id: home ? Anchors.id(group.address) : nil,
          number: group.number?.description, words: body.words(group.title, owner: group.address),
          codes: group.attributes.map(\.text)),
        html: body.blocks(group.intro, owner: group.address), parties: checklist.responsible,
        hasCodes: !checklist.applicability.isEmpty,
        isBare: rows.isEmpty && (group.items.isEmpty || !group.intro.isEmpty),
        rows: rows.map { row in
          let html = body.item(row)
          guard !home else { return RowView.home(row, html: html, parties: checklist.responsible) }
          return RowView(
            id: nil, address: row.address.text, home: context.anchors.link(to: row.address, from: place.file),
            html: html, codes: row.attributes.map(\.text), parties: checklist.responsible)
        })
    }
    after = checklist.after.map { HeadingView(level + 1, "section-title", $0) }
    leftOut =
      cut.code == nil
      ? nil
      : LeftOutView(
        heading: HeadingView(
          level + 1, "section-title", "Left out of this cut: \(left.count) row\(left.count == 1 ? "" : "s")"),
        rows: left.map { row in
          RowView(
            id: nil, address: row.address.text, home: context.anchors.link(to: row.address, from: place.file),
            html: body.item(row), codes: row.attributes.map(\.text))
        })
  }
}

/// A group of a checklist as one table.
struct ChecklistGroupView: View {
  let heading: HeadingView
  /// What stands before the first row.
  let html: String
  let parties: [String]
  let hasCodes: Bool
  /// Whether there are words to print and no row: nothing of the source is passed over.
  let isBare: Bool
  let rows: [RowView]

  static let fields = ViewFields<ChecklistGroupView>([
    .view("heading") { $0.heading },
    .html("html") { $0.html },
    .flag("has-parties") { !$0.parties.isEmpty },
    .text("party-count") { String($0.parties.count) },
    .texts("parties") { $0.parties },
    .flag("has-codes") { $0.hasCodes },
    .flag("has-rows") { !$0.rows.isEmpty },
    .flag("bare") { $0.isBare },
    .views("rows") { $0.rows },
  ])
}

/// The rows that a cut leaves out, so that nobody takes the cut for the whole.
struct LeftOutView: View {
  let heading: HeadingView
  let rows: [RowView]

  static let fields = ViewFields<LeftOutView>([
    .view("heading") { $0.heading },
    .flag("none") { $0.rows.isEmpty },
    .views("rows") { $0.rows },
  ])
}
