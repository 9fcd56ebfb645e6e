internal import Incidents
internal import SourceText

/// What a numbered handout says of itself below its status bar: its number, what it replaces and what changed, which
/// copies to take back, who approved it.
struct IssueNote: View, Sendable {
  let number: Int
  let words: String
  let lines: [LabelledText]

  static let fields = ViewFields<IssueNote>([
    .text("mark") { $0.mark },
    .text("words") { $0.words },
    .views("lines") { $0.lines },
  ])

  var mark: String { "ISSUE \(number)" }

  /// - Parameters:
  ///   - number: its own.
  ///   - earlier: the earlier issues of the same sheet, the newest last.
  ///   - changes: what changed since the newest of them, in words.
  ///   - approved: by whom and when, in words.
  ///   - now: the moment of printing.
  init(_ number: Int, earlier: [IssuedHandout], changes: [String], approved: String, now: Moment) {
    self.number = number
    var lines: [LabelledText] = []
    if let last = earlier.last {
      words = "Replaces issue \(last.number) of \(PackTime.short(last.entry.at, now))."
      lines.append(
        LabelledText(label: "Changed", values: [changes.isEmpty ? "no fact in it" : IssueNote.list(changes)]))
      let out = earlier.flatMap { issue in issue.holders.map { "\($0.words) of issue \(issue.number)" } }
      lines.append(
        LabelledText(
          label: "Copies to take back", values: [out.isEmpty ? "none that the log knows of" : IssueNote.list(out)]))
    } else {
      words = "The first issue of this sheet."
    }
    lines.append(LabelledText(label: "Approved by", values: [approved]))
    self.lines = lines
  }

  private static func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }
}
