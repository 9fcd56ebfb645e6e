internal import SourceText

/// A line of the printed account.
struct ChronologyRowView: View {
  /// The row's class: `entry`, or `entry withdrawn`.
  let style: String
  let happened: String
  let recorded: String
  /// That it was written down late, in words.
  let delay: String?
  let number: String
  let by: String
  let typedBy: String?
  let sheet: String?
  let kind: String
  let item: String?
  let itemWords: String?
  let service: String?
  let parts: [LogPartView]
  let version: String
  let notes: [LogNoteView]

  static let fields = ViewFields<ChronologyRowView>([
    .text("style") { $0.style },
    .text("happened") { $0.happened },
    .text("recorded") { $0.recorded },
    .optionalText("delay") { $0.delay },
    .text("number") { $0.number },
    .text("by") { $0.by },
    .optionalText("typed-by") { $0.typedBy },
    .optionalText("sheet") { $0.sheet },
    .text("kind") { $0.kind },
    .optionalText("item") { $0.item },
    .optionalText("item-words") { $0.itemWords },
    .optionalText("service") { $0.service },
    .views("parts") { $0.parts },
    .text("version") { $0.version },
    .flag("has-notes") { !$0.notes.isEmpty },
    .views("notes") { $0.notes },
  ])

  init(_ entry: ChronologyEntry) {
    style = entry.isWithdrawn ? "entry withdrawn" : "entry"
    happened = entry.happened.map { LogTime.words($0) } ?? "not known"
    recorded = entry.recorded.map { LogTime.words($0) } ?? "not known"
    delay = entry.delay
    number = String(entry.number)
    by = entry.happened == nil ? "" : LogWords.initials(entry.by)
    typedBy = entry.typedBy
    sheet = entry.sheet
    kind = entry.kind
    item = entry.item
    itemWords = entry.itemWords
    service = entry.service
    parts = entry.fields.map { LogPartView(label: $0.label, words: $0.words) }
    version = entry.version
    notes =
      entry.corrections.map { correction in
        LogNoteView(
          mark: correction.isWithdrawal ? "WITHDRAWN" : "CORRECTED",
          words: "by line \(correction.line) (\(LogWords.initials(correction.by)), \(LogTime.words(correction.at)))"
            + (correction.because.map { ", because: \($0)" } ?? ""),
          changes: correction.changes.map { LogChangeView(label: $0.label, old: $0.old, new: $0.new) })
      } + entry.warnings.map { LogNoteView(mark: "CHECK", words: LogWords.withoutStop($0)) }
  }
}
