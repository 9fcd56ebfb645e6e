package import SourceText

/// `incident.yaml`, the file in which people write the facts of an incident, as a table of facts and back.
///
/// What is said of the file names lines and fields, never what stands in it: it may be printed, mailed and logged by
/// people who may not read the file.
package enum IncidentFile {
  /// Reads the file.
  /// - Parameter path: as the person knows it, for diagnostics.
  /// - Returns: the facts, nil where there is an error, so that nothing is taken for gone that is only misspelt; and
  ///   everything found wrong, in reading order.
  package static func read(path: String, bytes: [UInt8]) -> (facts: FactTable?, diagnostics: [Diagnostic]) {
    (nil, [])
  }

  /// The keys of the file that have one text each, in the order in which they are written.
  static let plainKeys = [
    "incident", "mode", "procedure", "version", "reason", "provider", "notified", "lead", "telephone",
  ]

  /// The fields that there are, with `…` for what people choose: `roles.….holder`.
  static let fieldNames =
    plainKeys + FactList.allCases.flatMap { list in list.keys.map { "\(list.rawValue).….\($0)" } }
    + ["closed-days.…", "fields.…"]

  /// A whole new file that holds the facts of a table, with a comment on each part. What belongs to `people.csv` is
  /// left out.
  package static func text(of table: FactTable) -> [UInt8] {
    []
  }
}
