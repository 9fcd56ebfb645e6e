internal import Incidents
internal import SourceText

/// The first sheet of a pack: what it holds, which sheets go to whom, and what a reader must know before the first page.
struct PackCover: View {
  static let template = "packs/cover"
  static let file = "index.html"

  let header: PackHeader
  let title: HeadingView
  let notices: [NoticeView]
  /// What is due, the earliest first.
  let due: [LabelledText]
  let parts: [PackPartView]

  static let fields = ViewFields<PackCover>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .flag("has-due") { !$0.due.isEmpty },
    .views("due") { $0.due },
    .views("parts") { $0.parts },
  ])

  /// - Parameters:
  ///   - sheets: the sheets of the pack, in the order in which they are dealt out.
  ///   - recipient: for whom the pack is cut down; nil for all.
  ///   - scripts: what people are told or handed: files beside the pack, which it names last.
  init(_ sheets: [PackSheet], for recipient: PackRecipient? = nil, scripts: [LinkView] = [], _ place: PackPlace) {
    let label = SheetLabel(file: "cover.html", title: "Cover: which sheets go to whom", purpose: "")
    header = PackHeader(label: label, stamp: place.stamp)
    // The page of a ready pack has a title of its own above it.
    title = HeadingView(
      place.stamp.isReady ? 2 : 1, "sheet-title",
      "\(place.stamp.version.title): \(place.stamp.situation.isBlank ? "blank pack" : "incident pack")")
    notices =
      (recipient.map { [NoticeView(mark: "A CUT", words: "Only the sheets and rows of \($0.title).")] } ?? [])
      + PackNotices.notices(place.stamp)
    let situation = place.stamp.situation
    due =
      recipient == nil
      ? situation.dueTimes.map { due in
        let isOver = due.at < situation.now
        return LabelledText(
          label: PackTime.short(due.at, situation.now) + (isOver ? ", overdue" : ""),
          values: ["\(due.address) \(due.what) (\(due.basis))"])
      } : []
    let own = PackPart.allCases.compactMap { part -> PackPartView? in
      let own = sheets.filter { $0.part == part }
      guard !own.isEmpty else { return nil }
      return PackPartView(
        heading: HeadingView(2, "section-title", part.title), recipients: part.recipients,
        sheets: own.map { LinkView(href: place.link(to: $0.label.file), words: $0.label.title, note: $0.label.purpose) }
      )
    }
    let last = PackPartView(
      heading: HeadingView(2, "section-title", "Scripts"),
      recipients: "Whoever tells people; each script says for whom it is and who must have been told before",
      sheets: scripts)
    // The page that holds the whole pack leads to no other file.
    parts = own + (scripts.isEmpty || place.file == nil ? [] : [last])
  }
}

/// A part of a pack on its cover, with who is given its sheets.
struct PackPartView: View {
  let heading: HeadingView
  let recipients: String
  let sheets: [LinkView]

  static let fields = ViewFields<PackPartView>([
    .view("heading") { $0.heading },
    .text("recipients") { $0.recipients },
    .views("sheets") { $0.sheets },
  ])
}
