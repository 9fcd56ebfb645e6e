internal import Incidents
internal import SourceText

/// What the version before a board means for incidents that run.
struct IncidentImpactSheet: View {
  static let template = "boards/incidents"
  static let name = "incidents"
  static let part = "Running incidents"

  let header: BoardHeader
  let title: HeadingView
  let newName: String
  /// What was looked at, each a sentence.
  let sentences: [String]
  let tables: [IncidentImpactTable]

  static let fields = ViewFields<IncidentImpactSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("new-name") { $0.newName },
    .texts("sentences") { $0.sentences },
    .views("tables") { $0.tables },
  ])

  /// - Parameters:
  ///   - impact: nil where no incident was looked at.
  ///   - newName: the version before the board.
  init(_ impact: IncidentImpact?, newName: String, _ stamp: BoardStamp) {
    header = BoardHeader(id: IncidentImpactSheet.name, part: IncidentImpactSheet.part, stamp: stamp)
    title = HeadingView(1, "sheet-title", IncidentImpactSheet.part)
    self.newName = newName
    guard let impact else {
      sentences = [
        "No incident was looked at for this pack, so it cannot say whether any runs now, or what \(newName) would mean "
          + "for it."
      ]
      tables = []
      return
    }
    sentences = IncidentImpactSheet.sentences(impact)
    let numbered = Array(impact.running.enumerated())
    tables = [(false, "Live incidents that run"), (true, "Exercises that run")].compactMap { isExercise, caption in
      let own = numbered.filter { $0.element.isExercise == isExercise }
      guard !own.isEmpty else { return nil }
      return IncidentImpactTable(
        caption: caption, rows: own.map { IncidentImpactRow($0.element, number: $0.offset + 1, newName) })
    }
  }

  private static func sentences(_ impact: IncidentImpact) -> [String] {
    let live = impact.running.count { !$0.isExercise }
    let exercises = impact.running.count - live
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      number == 0 ? "No \(one) runs" : "\(number) \(number == 1 ? "\(one) runs" : "\(many) run")"
    }
    var sentences = [
      "\(count(live, "live incident", "live incidents")) under this procedure; "
        + "\(count(exercises, "exercise", "exercises").lowercased())."
    ]
    func passed(_ number: Int, _ one: String, _ many: String) {
      guard number > 0 else { return }
      sentences.append(
        number == 1 ? "1 more was looked at, which \(one)." : "\(number) more were looked at, which \(many).")
    }
    passed(impact.closed, "is closed", "are closed")
    passed(impact.ofAnother, "runs under another procedure", "run under another procedure")
    passed(impact.unread, "could not be read", "could not be read")
    if impact.damaged > 0 {
      sentences.append("The record of \(impact.damaged) of those that run is damaged: its counts may be too low.")
    }
    return sentences
  }
}

/// The incidents of one kind.
struct IncidentImpactTable: View {
  let caption: String
  let rows: [IncidentImpactRow]

  static let fields = ViewFields<IncidentImpactTable>([
    .text("caption") { $0.caption },
    .views("rows") { $0.rows },
  ])
}

/// One incident, and how many of its rows each thing would happen to.
struct IncidentImpactRow: View {
  let number: String
  let version: String
  let counts: [LabelledText]

  static let fields = ViewFields<IncidentImpactRow>([
    .text("number") { $0.number },
    .text("version") { $0.version },
    .views("counts") { $0.counts },
  ])

  init(_ running: IncidentImpact.Running, number: Int, _ newName: String) {
    self.number = String(number)
    version =
      "Started on \(running.startedOn)"
      + (running.runsOn.hasSameBytes(as: running.startedOn) ? "" : ", runs on \(running.runsOn)")
    guard let outline = running.outline else {
      counts = [LabelledText(label: "Nothing", values: ["It runs on these very sources of \(newName) already."])]
      return
    }
    let found = UpdateOutline.Heading.allCases.compactMap { heading -> LabelledText? in
      let count = outline.lines(heading).count + (heading == .kept ? outline.settledUnchanged : 0)
      return count == 0 ? nil : LabelledText(label: String(count), values: [IncidentImpactRow.words(heading)])
    }
    counts =
      found.isEmpty
      ? [LabelledText(label: "Nothing", values: ["No row that it has differs in \(newName)."])] : found
  }

  private static func words(_ heading: UpdateOutline.Heading) -> String {
    switch heading {
    case .kept: "done, and the words are the same: stays done"
    case .confirm: "done, but the words changed: to be confirmed again"
    case .decided: "done, but the words changed: stays done by decision"
    case .changed: "open, and the words changed"
    case .new: "new, and to be done"
    case .withdrawn: "withdrawn; what is recorded is kept"
    case .outside: "now left out, since for other types of provider"
    case .officers: "others lead it or are to do it"
    }
  }
}
