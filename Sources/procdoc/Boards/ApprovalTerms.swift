import BoardPapers
import SourceText

/// By whom, when and subject to what a version is approved: as the options say it, or as the minutes do.
struct ApprovalTerms {
  let board: String
  let day: CalendarDate
  let conditions: [String]
  /// The decision, word for word; empty where there are no minutes.
  let quote: [String]

  /// What the options say, all of it.
  init(board: String, day: CalendarDate, conditions: [String]) {
    self.board = board
    self.day = day
    self.conditions = conditions
    quote = []
  }

  /// What the minutes say.
  /// - Parameters:
  ///   - board: what the options say, where they do; as with the others, it must be what the minutes say.
  ///   - conditions: empty where the options name none.
  /// - Throws: `ExitStatus.notDone`, after saying everything in which the options contradict the minutes.
  init(_ decision: ApprovalDecision, board: String?, day: CalendarDate?, conditions: [String]) throws {
    self.board = decision.board
    self.day = decision.date
    self.conditions = decision.decision.conditions
    quote = decision.quote
    var faults: [String] = []
    if let board, !BoardProfile.isSame(board, decision.board) {
      faults.append("--by says \(board), and the minutes are of the \(decision.board).")
    }
    if let day, day != decision.date {
      faults.append("--on says \(day.inWords), and the minutes are of \(decision.date.inWords).")
    }
    let isSame =
      conditions.count == self.conditions.count
      && zip(conditions, self.conditions).allSatisfy { BoardProfile.isSame($0, $1) }
    if !conditions.isEmpty, !isSame {
      let own = self.conditions.isEmpty ? "no condition" : self.conditions.joined(separator: "; ")
      faults.append("--subject-to says \(conditions.joined(separator: "; ")), and the minutes: \(own).")
    }
    guard faults.isEmpty else {
      for fault in faults { Console.complain("procdoc: \(Console.shown(fault))") }
      Console.complain("procdoc: leave out what the minutes say, or correct one of the two. Nothing was written.")
      throw ExitStatus.notDone
    }
  }
}
