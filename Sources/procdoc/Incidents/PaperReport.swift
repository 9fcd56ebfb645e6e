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
      lines.append(line(entry, situation))
    }
    return lines
  }

  /// `  A2.4@rose-house done 14:20 AB  Liaise with the provider …`, without the words that were typed.
  static func line(_ entry: TypedPaper.Entry, _ situation: Situation) -> String {
    let draft = entry.draft
    func field(_ name: String) -> String? { draft.fields.first { $0.name.hasSameBytes(as: name) }?.value }
    let item = field("item")
    let service = field("service").map { "@\($0)" } ?? ""
    let state = field("state").map { ItemStatus(rawValue: $0)?.words ?? $0 } ?? field("to").map { "given to \($0)" }
    let what = [item.map { $0 + service } ?? "note", state, draft.at.london.time.clock, draft.by].compactMap { $0 }
    let words = item.flatMap { situation.item(Address($0)) }?.words ?? ""
    let standing =
      switch entry.standing {
      case .new: ""
      case .recordedBefore(let line): "(recorded before, line \(line)) "
      case .typedBefore(let line): "(typed before, line \(line)) "
      }
    let line = "  \(what.joined(separator: " "))  \(standing)\(words)"
    return TextWidth.cut(
      String(line.unicodeScalars.reversed().drop { $0 == " " }.reversed().map { Character($0) }), width)
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
