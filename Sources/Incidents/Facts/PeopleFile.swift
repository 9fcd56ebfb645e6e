package import SourceText

/// `people.csv`, the list of people who are affected, by code, as a table of facts and back. It is edited in Excel.
///
/// What is said of the file names lines, columns and headings, never what stands in it.
package enum PeopleFile {
  /// A column of the file. Its raw value is its heading, and the last part of its fields' names: `people.P014K.told`.
  package enum Column: String, CaseIterable, Sendable {
    case code, service, funding, risk, worker, told, assessed, moved, reviewed

    /// Whether its cells are times.
    package var isTime: Bool {
      switch self {
      case .told, .assessed, .moved, .reviewed: true
      case .code, .service, .funding, .risk, .worker: false
      }
    }

    /// What the text of its cells must be. Codes are `PersonCode`.
    var kind: FactKind { isTime ? .time : self == .service ? .id : .text }
  }

  /// The most diagnostics given for one file; more are of no use to a person.
  static let diagnosticLimit = 100

  /// Reads the file.
  /// - Parameter path: as the person knows it, for diagnostics.
  /// - Returns: the facts, nil where there is an error; and everything found wrong, in reading order. Besides its other
  ///   fields each person has `people.P014K.code`.
  package static func read(path: String, bytes: [UInt8]) -> (facts: FactTable?, diagnostics: [Diagnostic]) {
    let reading = PeopleReader(path: path, bytes: bytes)
    return (reading.facts, reading.diagnostics)
  }

  /// A whole new file that holds what a table says of people; what belongs to `incident.yaml` is left out.
  ///
  /// It begins with a byte order mark, without which Excel takes UTF-8 for Windows-1252 and spoils every letter that is
  /// not ASCII; lines end in CRLF, as RFC 4180 and Excel have it.
  package static func text(of table: FactTable) -> [UInt8] {
    var text = "\u{FEFF}" + Column.allCases.map(\.rawValue).joined(separator: ",") + "\r\n"
    for code in table.keys(of: "people") {
      text += Column.allCases.map { column in
        let fact = table["people.\(code).\(column.rawValue)"]
        return cell(fact ?? (column == .code ? code : ""), column)
      }.joined(separator: ",")
      text += "\r\n"
    }
    return Array(text.utf8)
  }

  /// A fact as a cell.
  static func cell(_ fact: String, _ column: Column) -> String {
    if fact.utf8.isEmpty { return "" }
    return SeparatedCells.written(FormulaGuard.written(column.isTime ? FactTime.written(fact) : fact))
  }
}
