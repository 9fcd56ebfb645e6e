internal import Incidents
internal import SourceText

/// One thing that must be known: a call, a decision, a risk, an open item.
struct AccountLineView: View {
  /// Of the line in the log, or of the risk.
  let number: String
  let when: String
  /// What must not be missed of it: `MISSED`.
  let mark: String?
  let words: String
  let details: [String]

  static let fields = ViewFields<AccountLineView>([
    .text("number") { $0.number },
    .text("when") { $0.when },
    .optionalText("mark") { $0.mark },
    .text("words") { $0.words },
    .texts("details") { $0.details },
  ])

  init(number: String, when: String, mark: String?, words: String, details: [String]) {
    self.number = number
    self.when = when
    self.mark = mark
    self.words = words
    self.details = details
  }

  /// - Parameter details: fields with their labels.
  init(_ entry: EffectiveEntry, _ words: String, _ details: [(name: String, label: String)]) {
    self.init(
      number: String(entry.number), when: LogTime.words(entry.at), mark: nil, words: words,
      details: details.compactMap { field in entry[field.name].map { "\(field.label): \($0)" } })
  }

  init(_ risk: Risk) {
    let facts = [
      risk.owner.map { "Owner: \($0)" }, risk.mitigation.map { "Mitigation: \($0)" },
      risk.review.map { "Review: \(LogTime.words($0))" },
    ]
    self.init(
      number: risk.id, when: risk.entries.last.map { LogTime.words($0.at) } ?? "",
      mark: risk.rating.map { "\($0.uppercased()) (\(risk.score ?? 0))" }, words: risk.text,
      details: facts.compactMap { $0 })
  }
}
