import ProcedureModel
import Review
import SourceText

/// A version with everything that was found in it.
struct CheckedVersion {
  let version: LoadedVersion
  /// What is wrong with the sources and what the rules found, in reading order.
  let findings: [Diagnostic]
  let accepted: [(finding: Diagnostic, because: String)]

  /// Rules are run on a version with errors too, so that everything is said at once; they see the best model there is.
  /// - Parameter loaded: all versions that were read, one of which may be the one before it.
  init(_ version: LoadedVersion, among loaded: [LoadedVersion], rules: [any Rule.Type]?, asOf: CalendarDate) {
    self.version = version
    guard let procedure = version.read.procedure else {
      findings = version.diagnostics
      accepted = []
      return
    }
    let review = ReviewContext(
      procedure: procedure, earlier: VersionLoader.superseded(by: version, among: loaded), asOf: asOf)
    let result = Checker.check(review, rules: rules)
    findings = (version.diagnostics + result.findings).sorted(by: Diagnostic.inReadingOrder)
    accepted = result.accepted
  }

  /// How its scripts read; advice, and no finding.
  var readings: [ScriptReading] { version.read.procedure.map { ScriptReading.all(of: $0) } ?? [] }

  /// The findings and a line that counts them.
  /// - Parameter withReadings: whether how its scripts read is said before that line.
  func text(withReadings: Bool) -> String {
    let printer = DiagnosticPrinter(version.read.files)
    // Errors of reading: a rule's own stop less than the whole version.
    let errors = version.diagnostics.count { $0.severity == .error }
    var counts = ["\(findings.count) finding\(findings.count == 1 ? "" : "s")"]
    if errors > 0 { counts.append("\(errors) of them error\(errors == 1 ? "" : "s"): nothing is printed from it") }
    if !accepted.isEmpty { counts.append("\(accepted.count) accepted") }
    let last = "\(Console.shown(version.path)): \(counts.joined(separator: ", "))"
    let table = withReadings && !readings.isEmpty ? [ReadingTable.text(readings)] : []
    return (findings.map(printer.text) + table + [last]).joined(separator: "\n\n")
  }
}
