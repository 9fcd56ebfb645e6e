package import SourceText
internal import StrictYAML

/// Reads minutes with their action tracker.
package struct MinutesReader {
  private let paper: Paper
  private var own: [Diagnostic] = []

  private init(_ paper: Paper) {
    self.paper = paper
  }

  package static func read(_ paper: Paper) -> (minutes: Minutes, diagnostics: [Diagnostic]) {
    var reader = MinutesReader(paper)
    var fields = YAMLFields(
      paper.front, path: paper.file.path, known: ["kind", "board", "date", "report", "present", "sample"],
      what: "the front matter of minutes")
    fields.require("board")
    fields.require("date")
    let date = fields.date("date")?.date
    let minutes = Minutes(
      paper: paper, board: fields.text("board")?.text ?? "", date: date, report: fields.text("report"),
      present: fields.texts("present").map(\.text), decisions: reader.decisions(), actions: reader.actions(date),
      isSample: fields.flag("sample") ?? false)
    return (minutes, fields.diagnostics + reader.own)
  }

  private func decisions() -> [Minutes.Decision] {
    let section = paper.sections.first { $0.level == 2 && BoardProfile.isSame($0.title, "Decisions") }
    return (section?.blocks.numbered ?? []).map { entry in
      Minutes.Decision(
        number: entry.number, words: entry.words, answers: entry.codes.first,
        conditions: entry.blocks.numbered.map(\.words), range: entry.range)
    }
  }

  private mutating func actions(_ meeting: CalendarDate?) -> [Minutes.Action] {
    guard
      let start = paper.sections.firstIndex(where: { $0.level == 2 && BoardProfile.isSame($0.title, "Actions") })
    else { return [] }
    let own = [paper.sections[start]] + paper.sections[(start + 1)...].prefix { $0.level > 2 }
    var actions: [Minutes.Action] = []
    for section in own {
      let date = section.codes.first.map { day($0) } ?? meeting
      for entry in section.blocks.numbered {
        actions.append(action(entry, section.level > 2 ? section.title : "", date))
      }
    }
    return actions
  }

  /// Lead, deadline, open or closed.
  private mutating func action(_ entry: NumberedEntry, _ subject: String, _ date: CalendarDate?) -> Minutes.Action {
    let codes = entry.codes
    if codes.count != 3 {
      report(
        "incomplete-action", entry.range, "action \(entry.number) is not closed by lead, deadline and open or closed",
        "Write them at its end, each in backticks: `Clerk` `2021-02-26` `open`.")
    }
    let state = codes.count > 2 ? codes[2] : nil
    if let state, !["open", "closed"].contains(where: { $0.hasSameBytes(as: state.text) }) {
      report("wrong-value", state.range, "'\(state.text)' is neither open nor closed", "Write `open` or `closed`.")
    }
    let notes = entry.blocks.compactMap { block -> String? in
      switch block {
      case .note(let blocks): blocks.plain
      case .paragraph, .bullets, .numbered: nil
      }
    }
    return Minutes.Action(
      number: entry.number, subject: subject, date: date, words: entry.words, lead: codes.first,
      deadline: codes.count > 1 ? day(codes[1]) : nil, isOpen: !(state?.text.hasSameBytes(as: "closed") ?? false),
      progress: notes.joined(separator: " "), range: entry.range)
  }

  private mutating func day(_ written: PlacedText) -> CalendarDate? {
    if let day = CalendarDate(iso: written.text) { return day }
    report("wrong-value", written.range, "'\(written.text)' is no day", "Write it as in 2021-02-26.")
    return nil
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    own.append(
      Diagnostic(rule: rule, severity: .warning, path: paper.file.path, range: range, message: message, hint: hint))
  }
}
