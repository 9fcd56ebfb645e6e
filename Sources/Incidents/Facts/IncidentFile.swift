package import SourceText
internal import StrictYAML

/// `incident.yaml`, the file in which people write the facts of an incident, as a table of facts and back.
///
/// What is said of the file names lines and fields, never what stands in it: it may be printed, mailed and logged by
/// people who may not read the file.
package enum IncidentFile {
  /// The keys of the file that have one text each, in the order in which they are written.
  static let plainKeys = [
    "incident", "mode", "procedure", "version", "reason", "provider", "notified", "lead", "telephone",
  ]

  /// The plain keys that no file may be without.
  private static let required = ["incident", "mode", "procedure", "version"]

  /// The fields that there are, with `…` for what people choose: `roles.….holder`.
  static let fieldNames =
    plainKeys + FactList.allCases.flatMap { list in list.keys.map { "\(list.rawValue).….\($0)" } }
    + ["closed-days.…", "fields.…"]

  /// What the text of a plain key must be.
  static func kind(of key: String) -> FactKind {
    switch key {
    case "incident": .id
    case "mode": .mode
    case "notified": .time
    default: .text
    }
  }

  /// Reads the file.
  /// - Parameters:
  ///   - path: as the person knows it, for diagnostics.
  ///   - isWhole: whether it is an incident's own file; false for one that a new incident begins with, which may leave out
  ///     what starting fills in.
  /// - Returns: the facts, nil where there is an error, so that nothing is taken for gone that is only misspelt; and
  ///   everything found wrong, in reading order.
  package static func read(
    path: String, bytes: [UInt8], isWhole: Bool = true
  ) -> (facts: FactTable?, diagnostics: [Diagnostic]) {
    read(FactReader.Document(path: path, bytes: bytes), isWhole: isWhole)
  }

  /// Reads a file of which the outermost map is known.
  static func read(
    _ document: FactReader.Document, isWhole: Bool = true
  ) -> (facts: FactTable?, diagnostics: [Diagnostic]) {
    var reader = FactReader(document)
    guard let root = document.root else { return (nil, reader.result.diagnostics) }
    let what = "incident.yaml"
    reader.refuseUnknownKeys(
      root, known: plainKeys + FactList.allCases.map(\.rawValue) + ["closed-days", "fields"], what: what)
    var fields = reader.fields(root, what: what)
    if isWhole { for key in required { fields.require(key) } }
    for key in plainKeys { reader.read(key, of: &fields, kind(of: key), as: key) }
    for list in FactList.allCases { reader.read(list, of: &fields) }
    reader.readClosedDays(fields)
    reader.readFreeFields(&fields)
    reader.take(fields)
    return reader.result
  }
}
