internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What is kept when an incident is closed, what is deleted when, and what was still open.
struct ClosingSheet: View {
  static let template = "packs/closing"

  let header: PackHeader
  let title: HeadingView
  let facts: [LabelledText]
  let sections: [AccountSectionView]
  let keeping: HeadingView
  let files: [KeptFileView]
  let elsewhere: [String]

  static let fields = ViewFields<ClosingSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("facts") { $0.facts },
    .views("sections") { $0.sections },
    .view("keeping") { $0.keeping },
    .views("files") { $0.files },
    .texts("elsewhere") { $0.elsewhere },
  ])

  static let label = SheetLabel(
    file: "closing.html", title: "Closing of the incident",
    purpose: "What was still open, what is kept and what is deleted when.", isLandscape: true)

  init(_ closing: Closing, _ files: [KeptFile], _ stamp: PackStamp) {
    let situation = stamp.situation
    header = PackHeader(label: ClosingSheet.label, stamp: stamp)
    title = HeadingView(1, "sheet-title", ClosingSheet.label.title)
    let entry = situation.state.closing
    let counts = closing.counts
    facts = [
      LabelledText(
        label: "Closed",
        values: entry.map { ["\(LogTime.words($0.at)), by \(LogWords.initials($0.by)), line \($0.number) of the log"] }
          ?? ["not closed"]),
      LabelledText(
        label: "Items",
        values: [
          "\(counts.done) of \(counts.total) done, \(counts.notApplicable) not applicable, \(counts.started) started, "
            + "\(counts.open) open, \(counts.overdue) overdue"
        ]),
      LabelledText(label: "Left open", values: [closing.isEmpty ? "nothing" : closing.words]),
      LabelledText(label: "Because", values: [entry?["because"] ?? "nothing was open"]),
    ]
    var sections = [
      AccountSectionView(
        "Items left open",
        closing.open.map { item in
          AccountLineView(
            number: item.address.text, when: item.due.map { LogTime.words($0.at) } ?? "",
            mark: item.isOverdue(at: situation.now) ? "OVERDUE" : nil, words: item.words, details: [item.status.words])
        }),
      AccountSectionView(
        "Overdue duties that stand on no list of items",
        closing.overdue.filter { due in situation.item(due.address) == nil }.map { due in
          AccountLineView(
            number: due.address.text, when: LogTime.words(due.at), mark: "OVERDUE", words: due.what,
            details: [due.basis])
        }),
      AccountSectionView("Risks left open", closing.risks.map { AccountLineView($0) }),
      AccountSectionView(
        "Promised calls not made",
        closing.calls.map { call in
          AccountLineView(
            number: String(call.entry.number), when: LogTime.words(call.due), mark: nil,
            words: call.entry["with"] ?? "",
            details: [call.entry["text"]].compactMap { $0 })
        }),
    ]
    let issued = situation.state.issued
    if !issued.isEmpty {
      sections.append(
        AccountSectionView(
          "Issued handouts, with the copies that are still out",
          issued.map { handout in
            AccountLineView(
              number: String(handout.number), when: LogTime.words(handout.entry.at),
              mark: handout.replacedBy.map { "REPLACED BY \($0)" }, words: handout.title,
              details: [handout.file] + handout.holders.map(\.words))
          }))
    }
    keeping = HeadingView(2, "group-title", "What to keep, and what to delete when")
    self.sections = sections
    self.files = files.map { KeptFileView(file: $0) }
    elsewhere = KeptFile.elsewhere
  }
}

/// A file with what becomes of it.
struct KeptFileView: View {
  let file: KeptFile

  static let fields = ViewFields<KeptFileView>([
    .text("name") { $0.file.name },
    .text("holds") { $0.file.holds },
    .text("rule") { $0.file.rule },
  ])
}
