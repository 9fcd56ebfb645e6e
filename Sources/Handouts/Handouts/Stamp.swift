package import ProcedureModel
package import SourceText

/// How large the letters are.
package enum Edition: String, Sendable, CaseIterable {
  /// 12 points and more on paper.
  case standard
  /// 18 points on paper; tables become stacked rows, so that nothing is clipped.
  case largePrint = "large-print"
}

/// What every page of a version says of itself: which version, in which state, from which sources, as of which day.
package struct Stamp: Sendable {
  package let title: String
  package let version: String
  package let status: DocumentControl.Status?
  package let isSample: Bool
  /// The first 12 hex digits of the sources' fingerprint.
  package let fingerprint: String
  /// The day the pages are made for: `--as-of`, SOURCE_DATE_EPOCH, or today.
  package let asOf: CalendarDate
  /// The tool's own version.
  package let tool: String
  package let edition: Edition

  package init(_ procedure: Procedure, asOf: CalendarDate, tool: String, edition: Edition) {
    title = procedure.control.title.text
    version = procedure.control.version.text
    status = procedure.control.status
    isSample = procedure.control.isSample
    fingerprint = procedure.shortFingerprint
    self.asOf = asOf
    self.tool = tool
    self.edition = edition
  }

  /// `V03, draft`: the version with its state in words.
  var versionAndStatus: String {
    "\(version), \(status.map(\.rawValue) ?? "status not stated")"
  }

  /// Words in borders that no reader may miss. An approved version needs none.
  var marks: [String] {
    let state: String?
    switch status {
    case .approved: state = nil
    case .draft: state = "DRAFT"
    case .superseded: state = "SUPERSEDED"
    case nil: state = "STATUS NOT STATED"
    }
    return (isSample ? ["SAMPLE"] : []) + (state.map { [$0] } ?? [])
  }
}
