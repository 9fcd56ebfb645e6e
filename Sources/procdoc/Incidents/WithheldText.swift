import Incidents
import ProcedureModel
import SourceText

/// What an audience is not told, as a person reads it on a terminal.
enum WithheldText {
  static func lines(_ report: WithheldReport, audience: String) -> [String] {
    let (used, unused) = (report.lines.filter { !$0.scripts.isEmpty }, report.lines.filter(\.scripts.isEmpty))
    var lines: [String] = []
    if used.isEmpty {
      lines.append("Nothing that the scripts for \(audience) name is withheld.")
    } else {
      lines.append("Withheld from \(audience), and a blank in their scripts:")
      for line in used { lines += field(line) }
    }
    if !report.missing.isEmpty {
      lines += ["", "Not withheld, but nobody has filled it in:"]
      for (field, scripts) in report.missing {
        lines.append(
          "  \(field.name.text) (in \(scripts.joined(separator: ", ")))\(field.means.map { ": \($0)" } ?? "")")
      }
    }
    if !unused.isEmpty {
      lines += ["", "Not open to \(audience), and in none of their scripts:"]
      for line in unused { lines += field(line) }
    }
    return lines
  }

  private static func field(_ line: WithheldReport.Line) -> [String] {
    let own = line.withholding
    let scripts = line.scripts.isEmpty ? "" : " (in \(line.scripts.joined(separator: ", ")))"
    var lines = ["  \(own.field)\(scripts): \(line.isKnown ? "filled in" : "not filled in")"]
    if let means = line.means { lines.append("    What it is: \(means).") }
    let why = [own.classOfInformation.map { "\($0)" }, own.reason].compactMap { $0 }.joined(separator: ": ")
    if !why.isEmpty { lines.append("    Why: \(why).") }
    switch own.cause {
    case .undeclared: lines.append("    disclosure.yaml does not declare it, so it is open to nobody.")
    case .neverOpen: lines.append("    No condition opens it to this audience.")
    case .unmet(let conditions):
      for condition in conditions {
        lines.append(
          "    Released when \(condition.name.text) is met\(condition.lastsOneDay ? ", said anew each day" : ""): "
            + "\(condition.means). Said by: \(condition.setBy).")
      }
    }
    if !line.toldAt.isEmpty {
      lines.append("    Told already on the sheets of: \(line.toldAt.joined(separator: ", ")).")
    }
    if let decides = own.decides { lines.append("    Who decides: \(decides).") }
    return lines
  }
}
