import Incidents
import SourceText

/// Lines from paper as somebody types them at a terminal: each is checked at once, and what is odd is asked about.
struct PaperDialogue {
  /// What the command line says.
  let head: [PaperLine]
  let situation: Situation
  let check: ([PaperLine]) throws -> TypedPaper

  private static let introduction = """
    Type the lines as they stand on paper: address, what became of it, time, initials, words.
      sheet 2026-11-20-a/V03/214-3f9a21      the id at the head of the page, first
      date 2026-11-20                        the day, and again where midnight passed
      A2.4 done 14:20 AB "spoke to manager"
    An empty line or Ctrl-D ends; nothing is recorded before you say yes.
    """

  /// The lines that can be recorded, and how many were dropped.
  func lines() throws -> (lines: [PaperLine], dropped: Int) {
    Console.complain(PaperDialogue.introduction)
    var kept: [String] = []
    var dropped = 0
    // After a `sheet` or `date` that cannot be, no line may fall to the one before.
    var awaited: String?
    while let typed = try Terminal.line("\(kept.count + 1):"),
      typed.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    {
      let keyword = PaperDialogue.keyword(typed)
      if let awaited, !(keyword?.hasSameBytes(as: awaited) ?? false) {
        Console.complain("  not taken: type the `\(awaited)` line again first.")
        dropped += 1
        continue
      }
      if let taken = try accepted(typed, after: kept) {
        kept.append(taken)
        awaited = nil
      } else {
        Console.complain("  not taken: type the line again.")
        dropped += 1
        awaited = keyword ?? awaited
      }
    }
    return (head + PaperLine.all(kept), dropped)
  }

  /// The line as it can be recorded, after questions if need be; nil where it cannot.
  private func accepted(_ typed: String, after kept: [String]) throws -> String? {
    let file = SourceFile.read(path: "", bytes: Array(typed.utf8))
    if let fault = file.diagnostics.first(where: { $0.severity == .error }) {
      Console.complain("  \(Console.shown(fault.message)). \(Console.shown(fault.hint ?? ""))")
      return nil
    }
    var text = typed
    while true {
      let lines = head + PaperLine.all(kept + [text])
      let paper = try check(lines)
      let number = kept.count + 1
      let found = paper.problems.filter { $0.line == number }
      for problem in found {
        Console.complain(
          "  column \(problem.column): \(Console.shown(problem.message)). \(Console.shown(problem.hint))")
      }
      guard let first = found.first else {
        if let entry = paper.entries.last, entry.line == number {
          Console.complain(Console.shown(lines: PaperReport.lines(entry, situation)))
        }
        return text
      }
      guard found.allSatisfy({ $0.answer != .none }), let line = lines.last else { return nil }
      let mayBeRight = found.allSatisfy { $0.answer == .timeOrYes }
      let question = "  \(mayBeRight ? "yes if it is right, or the" : "The") right time (Enter drops the line):"
      guard first.answer != .none, let answer = try Terminal.ask(question) else { return nil }
      if mayBeRight, ["y", "yes"].contains(where: { $0.hasSameBytes(as: answer.lowercased()) }) {
        text += " !"
      } else if let mended = line.replacingTime(with: answer) {
        text = mended
      } else {
        return nil
      }
    }
  }

  /// `sheet` or `date`, where a line begins with it.
  private static func keyword(_ typed: String) -> String? {
    let first = typed.lowercased().unicodeScalars.split { $0.properties.isWhitespace || $0 == ":" }.first.map {
      String($0)
    }
    return ["sheet", "date"].first { $0.hasSameBytes(as: first ?? "") }
  }
}
