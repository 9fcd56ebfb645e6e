import Handouts

/// The JSON of `procdoc lessons --format json`; Documentation/schema/lessons.schema.json describes it.
struct EvidenceJSON: Encodable {
  struct Row: Encodable {
    let address: String
    let words: String
    let late: Int
    let overdueAtClose: Int
    let worstMinutes: Int
    let notApplicable: Int
    let reasons: [String]
    let broughtBack: Int
    let broughtBackReasons: [String]

    init(_ row: LessonEvidence.Row) {
      address = row.address
      words = row.words
      late = row.late
      overdueAtClose = row.overdue
      worstMinutes = row.worstMinutes
      notApplicable = row.notApplicable
      reasons = row.reasons
      broughtBack = row.included
      broughtBackReasons = row.includedReasons
    }
  }

  struct Added: Encodable {
    @Null var after: String?
    let words: String
  }

  struct Version: Encodable {
    let version: String
    let incidents: Int
    let rows: [Row]
    let added: [Added]
  }

  struct Part: Encodable {
    let mode: String
    let incidents: [String]
    let versions: [Version]
  }

  let parts: [Part]
  let open: [String]
  let exercisesLeftOut: [String]
  let unread: [String]
  let damaged: [String]
  let cautions: [String]

  init(_ report: EvidenceReport) {
    parts = report.parts.map { part in
      Part(
        mode: part.isExercise ? "exercise" : "live", incidents: part.incidents,
        versions: part.evidence.versions.map { version in
          Version(
            version: version.name, incidents: version.incidents, rows: version.rows.map { Row($0) },
            added: version.added.map { Added(after: Null(wrappedValue: $0.after), words: $0.words) })
        })
    }
    open = report.open
    exercisesLeftOut = report.exercises
    unread = report.unread
    damaged = report.damaged
    cautions = report.cautions
  }
}
