import ProcedureModel
import Review
import SourceText

/// The JSON of `procdoc check --format json`; Documentation/schema/check.schema.json describes it.
struct CheckReport: Encodable {
  let asOf: String
  let versions: [Version]

  struct Version: Encodable {
    let path: String
    let version: String?
    let fingerprint: String?
    let findings: [Finding]
    let accepted: [Finding]
    /// Where they were asked for.
    let readings: [Reading]?
  }

  struct Reading: Encodable {
    let path: String
    let isOfSpokenWords: Bool
    let words: Int
    let sentences: Int
    let longestSentence: Int
    let readingAge: Int?

    init(_ reading: ScriptReading) {
      path = reading.script.path
      isOfSpokenWords = reading.isOfSpokenWords
      words = reading.age.words
      sentences = reading.age.sentences
      longestSentence = reading.longestSentence
      readingAge = reading.age.years
    }
  }

  struct Finding: Encodable {
    let rule: String
    let severity: String
    let path: String
    let range: SourceRange
    let message: String
    let hint: String?
    let address: String?
    let because: String?

    init(_ diagnostic: Diagnostic, because: String? = nil) {
      rule = diagnostic.rule
      severity = diagnostic.severity.rawValue
      path = diagnostic.path
      range = diagnostic.range
      message = diagnostic.message
      hint = diagnostic.hint
      address = diagnostic.address
      self.because = because
    }
  }

  init(_ checked: [CheckedVersion], asOf: CalendarDate, withReadings: Bool) {
    self.asOf = asOf.description
    versions = checked.map { entry in
      let procedure = entry.version.read.procedure
      return Version(
        path: entry.version.path, version: procedure?.control.version.text, fingerprint: procedure?.fingerprint,
        findings: entry.findings.map { Finding($0) },
        accepted: entry.accepted.map { Finding($0.finding, because: $0.because) },
        readings: withReadings ? entry.readings.map { Reading($0) } : nil)
    }
  }
}
