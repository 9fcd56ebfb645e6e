import Incidents
import SourceText

/// What becomes of an incident's rows in another version, as a person reads it on a terminal of 80 columns.
enum UpdateText {
  /// So wide is a page of a terminal, in columns.
  private static let width = 80

  /// - Parameters:
  ///   - from: the version that it runs on.
  ///   - version: the version that it is to run on.
  static func lines(_ outline: UpdateOutline, from: String, to version: String, incident: String) -> [String] {
    var lines = TextWidth.lines("Incident \(incident), from \(from) to \(version). Nothing is written yet.", width)
    for heading in UpdateOutline.Heading.allCases {
      let found = outline.lines(heading)
      let unchanged = heading == .kept ? outline.settledUnchanged : 0
      guard !found.isEmpty || unchanged > 0 else { continue }
      lines += ["", "\(title(heading)): \(found.count + unchanged)"]
      if unchanged > 0 {
        lines.append("  \(unchanged) of them with nothing changed, not even the address.")
      }
      lines += found.flatMap { self.lines($0, version) }
    }
    lines += [""] + TextWidth.lines(entries(outline, from), width)
    return lines
  }

  private static func title(_ heading: UpdateOutline.Heading) -> String {
    switch heading {
    case .kept: "DONE, THE SAME WORDS: stays done"
    case .confirm: "DONE, BUT THE WORDS CHANGED: open again, to be confirmed"
    case .decided: "DONE, BUT THE WORDS CHANGED: stays done by decision"
    case .changed: "OPEN, AND THE WORDS CHANGED"
    case .new: "NEW, AND TO BE DONE"
    case .withdrawn: "WITHDRAWN: what is recorded is kept"
    case .outside: "NOW LEFT OUT, since it is for other types of service"
    case .officers: "OTHER OFFICERS"
    }
  }

  private static func lines(_ line: UpdateOutline.Line, _ version: String) -> [String] {
    let head = "  \(line.address)" + (line.before.map { " (was \($0))" } ?? "")
    let words = TextWidth.cut("\(head)  \(line.words)", width)
    let states = line.heading == .new ? [] : line.recorded.compactMap(state)
    // That it has another address is said already.
    let isAddressOnly = line.before != nil && line.what.utf8.count < 40
    let what = line.what.isEmpty || isAddressOnly ? [] : [line.what]
    return [words] + (states + what).flatMap { TextWidth.wrapped($0, width - 6, mostLines: 4) }.map { "      " + $0 }
  }

  /// `done 14:20 on 20 November 2026 by AB`, without any words that were recorded; nil where nothing became of it.
  private static func state(_ recorded: (service: String?, record: ItemRecord)) -> String? {
    let record = recorded.record
    let status = record.toConfirm.flatMap { $0["state"] }.flatMap { ItemStatus(rawValue: $0) } ?? record.status
    let given = [record.initials, record.organisation].compactMap { $0 }
    var parts: [String] = []
    if let last = record.last, status != .open {
      let by = last.by.isEmpty ? "" : " by \(last.by)"
      parts.append("\(status.words) \(last.at.london.time.dayAndClock)\(by)")
    }
    if !given.isEmpty { parts.append("given to \(given.joined(separator: ", "))") }
    guard !parts.isEmpty else { return nil }
    return (recorded.service.map { "at \($0): " } ?? "") + parts.joined(separator: "; ")
  }

  private static func entries(_ outline: UpdateOutline, _ from: String) -> String {
    let (count, apart) = (outline.entries, outline.keptApart)
    let all = count == 1 ? "The one entry about a row is" : "All \(count) entries about rows are"
    let rest =
      apart == 0
      ? ""
      : " \(apart) of them \(apart == 1 ? "is" : "are") about withdrawn rows and kept under the old address, as A1.1 (\(from))."
    return count == 0 ? "Nothing is recorded of any row yet." : "\(all) carried over.\(rest)"
  }
}
