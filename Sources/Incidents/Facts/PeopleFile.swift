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
  }

  /// Reads the file.
  /// - Parameter path: as the person knows it, for diagnostics.
  /// - Returns: the facts, nil where there is an error; and everything found wrong, in reading order.
  package static func read(path: String, bytes: [UInt8]) -> (facts: FactTable?, diagnostics: [Diagnostic]) {
    (nil, [])
  }

  /// A whole new file that holds what a table says of people; what belongs to `incident.yaml` is left out.
  package static func text(of table: FactTable) -> [UInt8] {
    []
  }

  /// The file with one cell set and all other rows' bytes as they were.
  /// - Parameters:
  ///   - value: as a person writes it; nil or an empty text empties the cell.
  ///   - bytes: the file as it stands.
  package static func setting(
    _ code: PersonCode, _ column: Column, to value: String?, in bytes: [UInt8]
  ) throws(PeopleEditProblem) -> [UInt8] {
    throw .unknownCode
  }

  /// The file with new people at its end, under the numbers after the highest that it has.
  /// - Parameters:
  ///   - count: how many, 1 to 10,000.
  ///   - service: the service's id.
  ///   - bytes: the file as it stands; empty for a new one.
  /// - Returns: the whole file, and the codes added, in order.
  package static func adding(
    _ count: Int, service: String, funding: String?, after bytes: [UInt8]
  ) throws(PeopleEditProblem) -> (bytes: [UInt8], codes: [PersonCode]) {
    throw .unknownCode
  }
}
