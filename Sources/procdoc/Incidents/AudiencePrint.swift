import Files
import Handouts
import Incidents
import ProcedureModel
import SourceText

/// Writes the sets of one audience or of all, each into a folder of its own: one set that is refused keeps no other back.
struct AudiencePrint {
  /// What stands for every audience.
  static let all = "all"

  let incident: OpenIncident
  let sets: ScriptSet
  let disclosure: Disclosure
  /// Where a single set goes; nil for the incident's folder.
  let output: String?
  var calls: any SystemCalls = OperatingSystem()

  /// - Returns: false where a set was refused, or could not be written.
  func write(_ wanted: String) throws -> Bool {
    let names = disclosure.audiences.map(\.name.text)
    let chosen = wanted.hasSameBytes(as: AudiencePrint.all) ? names : names.filter { $0.hasSameBytes(as: wanted) }
    guard !chosen.isEmpty else {
      Console.complain(
        "procdoc: there is no audience '\(Console.shown(wanted))'. The audiences are: \(names.joined(separator: ", ")); "
          + "all means each of them. Nothing was written.")
      throw ExitStatus.notDone
    }
    guard output == nil || chosen.count == 1 else {
      Console.complain("procdoc: --output takes the set of one audience. Nothing was written.")
      throw ExitStatus.notDone
    }
    var isWhole = true
    for name in chosen where try !write(set: sets.set(for: name)) { isWhole = false }
    return isWhole
  }

  private func write(set: AudienceSet) throws -> Bool {
    for refusal in set.refusals { Console.complain("procdoc: \(set.audience): \(Console.shown(words(refusal)))") }
    if set.files.isEmpty {
      Console.complain(
        set.refusals.isEmpty
          ? "procdoc: \(set.audience): the version has no script for this audience."
          : "procdoc: \(set.audience): nothing was written, and what was there is as it was.")
      return set.refusals.isEmpty
    }
    let folder = output ?? "\(incident.folder.path)/scripts-\(set.audience)"
    do {
      try OutputFolder.replace(
        path: folder, with: set.files.map { (path: $0.path, bytes: Array($0.text.utf8)) },
        permissions: try FilePermissions.like(folder: incident.folder.path), calls: calls)
    } catch {
      Console.complain("procdoc: \(set.audience): \(error)")
      return false
    }
    guard set.refusals.isEmpty else {
      Console.complain(
        "procdoc: \(set.audience): REFUSED. The blank edition, to be filled in by hand, is in \(Console.shown(folder))."
      )
      return false
    }
    Console.say("\(set.audience): \(set.files.count) files in \(Console.shown(folder)).")
    for held in set.held {
      Console.say(
        "    HOLD, not to go out yet: \(held.script); to be told before: \(held.waiting.joined(separator: "; "))")
    }
    if !set.unapproved.isEmpty { Console.say("    DRAFT, not approved: \(set.unapproved.joined(separator: ", "))") }
    return true
  }

  /// Names facts and places, and never what stands there.
  private func words(_ refusal: AudienceSet.Refusal) -> String {
    switch refusal {
    case .closedField(let field, let script, let path, let line):
      return
        "\(path):\(line): the script \(script) names {{\(field)}}, which disclosure.yaml does not open to all that "
        + "the script is for. Take it out of the script, or open it in disclosure.yaml."
    case .leak(let hit):
      let carrier = hit.carrier.map { ", brought in by the value of \($0)" } ?? ""
      let place = hit.line.map { "\(hit.file):\($0)" } ?? "the name of \(hit.file)"
      let line = hit.fact.utf8.starts(with: "log.".utf8) ? hit.fact.utf8.split(separator: UInt8(ascii: "."))[1] : nil
      let fact = line.map { "line \(Substring($0)) of the log (\(hit.fact))" } ?? hit.fact
      return
        "\(place): words of \(fact) stand here\(carrier), and this audience is not cleared for them. Change the "
        + "value, or let it go by name: `procdoc incident release INCIDENT \(hit.script) --fact \(hit.fact) "
        + "--released-by … --because … --by …`."
    case .inconsistent(let problem):
      return
        "the \(problem.subject.rawValue) differs: \(problem.first.words), and \(problem.second.words). Make both the same."
    }
  }
}
