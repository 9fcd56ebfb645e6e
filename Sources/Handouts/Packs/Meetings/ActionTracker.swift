internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What was given out or added in an incident, with what has become of it.
enum ActionTracker {
  /// A line for each item, or item at a service, that an entry gave out or added, in the order in which it first was.
  static func actions(_ situation: Situation) -> [TrackedActionView] {
    let words = LogWords(situation)
    var seen: Set<ItemKey> = []
    var actions: [TrackedActionView] = []
    for entry in situation.state.entries where !entry.isWithdrawn {
      guard entry.entry.kind == .assign || entry.entry.kind == .add, let text = entry["item"] else { continue }
      let key = ItemKey(Address(text), service: entry.entry.kind == .add ? nil : entry["service"])
      guard seen.insert(key).inserted else { continue }
      actions.append(action(key, situation, words))
    }
    return actions
  }

  private static func action(_ key: ItemKey, _ situation: Situation, _ words: LogWords) -> TrackedActionView {
    let item = situation.item(key.address)
    let record = situation.state.items[key] ?? ItemRecord()
    let atService = item?.services.first { at in key.service.map { at.service.id.hasSameBytes(as: $0) } ?? false }?
      .record
    let status = key.service == nil ? item?.status ?? record.status : atService?.status ?? record.status
    let last = atService?.last ?? record.last
    let progress = [
      last.map { "\(status.words), \(LogTime.words($0.at))" } ?? status.words, last?["because"], last?["note"],
      record.assignmentNote,
    ]
    return TrackedActionView(
      number: key.address.text, action: item?.words ?? "", service: key.service.map { words.service($0) },
      lead: lead(record) ?? "", deadline: (record.due ?? item?.due?.at).map { LogTime.words($0) } ?? "",
      progress: progress.compactMap(\.self), isClosed: status.isSettled)
  }

  /// Whom something was given to: `AB, SCC`; nil where nobody is named.
  static func lead(_ record: ItemRecord) -> String? {
    let names = [record.initials, record.organisation].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

/// A line of the action tracker.
struct TrackedActionView: View {
  let number: String
  let action: String
  let service: String?
  let lead: String
  let deadline: String
  let progress: [String]
  let isClosed: Bool

  static let fields = ViewFields<TrackedActionView>([
    .text("number") { $0.number },
    .text("action") { $0.action },
    .optionalText("service") { $0.service },
    .text("lead") { $0.lead },
    .text("deadline") { $0.deadline },
    .texts("progress") { $0.progress },
    .flag("closed") { $0.isClosed },
  ])
}
