import Incidents
import ProcedureModel
import SourceText

/// What is said of lines that were typed in from paper: what is wrong with them, and each with the words of its row.
enum PaperReport {
  /// So wide is a page of a terminal, in columns.
  private static let width = 80

  /// Says what is wrong, each with its place.
  /// - Parameter name: the file.
  static func complain(_ problems: [PaperProblem], in name: String) {
    let printer = DiagnosticPrinter([])
    for problem in problems {
      guard problem.line > 0 else {
        Console.complain("procdoc: \(Console.shown(problem.message)). \(Console.shown(problem.hint))")
        continue
      }
      Console.complain(
        printer.text(
          Diagnostic(
            rule: "typed-line", path: name, range: SourceRange(line: problem.line, column: problem.column),
            message: problem.message, hint: problem.hint)))
    }
  }

  /// The lines under their sheets and days.
  static func lines(_ paper: TypedPaper, _ situation: Situation) -> [String] {
    var lines: [String] = []
    var head = ""
    for entry in paper.entries {
      let now = "Sheet \(entry.sheet), \(entry.day.inWords)"
      if !now.hasSameBytes(as: head) { lines.append(now) }
      head = now
      lines += self.lines(entry, situation)
    }
    return lines
  }

  /// `  A2.4@rose-house done 14:20 AB  Liaise with the provider …`, without the words that were typed; under it what is to be
  /// said of a row of an earlier version.
  static func lines(_ entry: TypedPaper.Entry, _ situation: Situation) -> [String] {
    let draft = entry.draft
    func field(_ name: String) -> String? { draft.fields.first { $0.name.hasSameBytes(as: name) }?.value }
    let item = entry.place?.address.text
    let service = field("service").map { "@\($0)" } ?? ""
    let state = field("state").map { ItemStatus(rawValue: $0)?.words ?? $0 } ?? field("to").map { "given to \($0)" }
    let what = [item.map { $0 + service } ?? "note", state, draft.at.london.time.clock, draft.by].compactMap { $0 }
    let words = entry.place.flatMap { situation.words($0.address) } ?? entry.words ?? ""
    let standing =
      switch entry.standing {
      case .new: ""
      case .recordedBefore(let line): "(recorded before, line \(line)) "
      case .typedBefore(let line): "(typed before, line \(line)) "
      }
    let line = "  \(what.joined(separator: " "))  \(standing)\(words)"
    let first = TextWidth.cut(
      String(line.unicodeScalars.reversed().drop { $0 == " " }.reversed().map { Character($0) }), width)
    return [first]
      + remarks(entry, as: field("item") ?? "", in: situation).flatMap { TextWidth.lines($0, width - 6) }.map {
        "      " + $0
      }
  }

  /// Where the row of an earlier version's paper is now.
  private static func remarks(_ entry: TypedPaper.Entry, as typed: String, in situation: Situation) -> [String] {
    guard let place = entry.place else { return [] }
    let version = entry.version.name
    if place.withdrawnAfter != nil {
      return [
        "\(typed) of \(version) is no row of \(situation.state.versions.inForce.name): it is kept in the record as "
          + "\(place.address)."
      ]
    }
    var remarks: [String] = []
    if !place.address.text.hasSameBytes(as: typed) { remarks.append("\(typed) on the paper of \(version).") }
    let isSettled = entry.draft.fields.contains { field in
      field.name.hasSameBytes(as: "state") && ItemStatus(rawValue: field.value)?.isSettled ?? false
    }
    if place.earlierWords != nil, isSettled {
      remarks.append("Its words have changed since \(version): what was done is to be confirmed again.")
    }
    return remarks
  }

  /// Says which sheets `verify` would not confirm.
  /// - Returns: whether there is none.
  static func verify(_ paper: TypedPaper, _ situation: Situation, _ log: IncidentLog) throws -> Bool {
    var isGood = true
    for (reference, text) in paper.sheets {
      guard case .printed = reference else { continue }
      let answer = try SheetID.check(text, incident: situation.facts.id, log)
      if !answer.isRight { Console.complain("Take care: sheet \(Console.shown(text)): \(answer.words)") }
      isGood = isGood && answer.isRight
    }
    return isGood
  }
}
