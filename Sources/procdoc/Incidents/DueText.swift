import Incidents
import ProcedureModel
import SourceText

/// Times by which something is due, as aligned lines in 80 columns: address, when, what is left, what it is.
enum DueText {
  private static let pageWidth = 80

  static func lines(_ dues: [DueTime], _ situation: Situation) -> [String] {
    let rows = dues.map { due in
      [
        due.address.text, when(due.at, from: situation.now), TimeLeft.words(until: due.at, from: situation.now),
        words(due, situation),
      ]
    }
    let widths = (0..<3).map { column in rows.map { TextWidth.columns($0[column]) }.max() ?? 0 }
    let margin = 2 + widths.reduce(0) { $0 + $1 + 2 }
    return rows.flatMap { row in
      let head = "  " + (0..<3).map { TextWidth.padded(row[$0], widths[$0]) + "  " }.joined()
      return TextWidth.wrapped(row[3], max(20, pageWidth - margin), mostLines: 3).enumerated().map { index, line in
        (index == 0 ? head : String(repeating: " ", count: margin)) + line
      }
    }
  }

  /// `today 17:00`, `tomorrow 12:00`, `Mon 23 Nov 17:00`, in another year `2027-01-04 12:00`.
  private static func when(_ due: Moment, from now: Moment) -> String {
    let (time, today) = (due.london.time, now.london.time.day)
    switch time.day.dayNumber - today.dayNumber {
    case 0: return "today \(time.clock)"
    case 1: return "tomorrow \(time.clock)"
    case -1: return "yesterday \(time.clock)"
    default: break
    }
    guard time.day.year == today.year else { return time.dayAndClock }
    // `20 November 2026` without the year and all but three letters of the month.
    let words = time.day.inWords.utf8.split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0.prefix(3), as: UTF8.self)
    }
    return "\(time.weekday.name.prefix(3)) \(words.prefix(2).joined(separator: " ")) \(time.clock)"
  }

  /// Whose it is, what is due, and where the time comes from.
  private static func words(_ due: DueTime, _ situation: Situation) -> String {
    let record = situation.item(due.address)?.record
    let whose = [record?.initials, record?.organisation].compactMap { $0 }
    // First, so that it stays where the words are cut.
    let head = whose.isEmpty ? "" : whose.joined(separator: ", ") + ": "
    return head + due.what + (due.basis.hasSameBytes(as: DueText.assigned) ? "" : " (\(due.basis))")
  }

  /// The basis of a time that was given out, which goes without saying.
  private static let assigned = "given out"
}
