package import SourceText

/// `incident.yaml` and `people.csv` as they stand on the disk.
package struct FactFiles: Sendable {
  package static let incidentName = "incident.yaml"
  package static let peopleName = "people.csv"

  /// The bytes; nil where there is no such file.
  package let incident: [UInt8]?
  package let people: [UInt8]?
  /// What both say; nil where one of them cannot be read. A `people.csv` that is not there says that nobody is affected.
  package let facts: FactTable?
  /// What is wrong with them. No words of it hold a value.
  package let diagnostics: [Diagnostic]

  /// - Parameter folder: the incident's folder, for messages.
  package init(folder: String, incident: [UInt8]?, people: [UInt8]?) {
    self.incident = incident
    self.people = people
    let path = "\(folder)/\(FactFiles.incidentName)"
    guard let incident else {
      facts = nil
      diagnostics = [
        Diagnostic(
          rule: "missing-file", path: path, range: SourceRange(line: 1, column: 1), message: "the file is not there",
          hint: "What the log knows of it is used. Put the file back, from a copy if need be.")
      ]
      return
    }
    let read = IncidentFile.read(path: path, bytes: incident)
    let listed = people.map { PeopleFile.read(path: "\(folder)/\(FactFiles.peopleName)", bytes: $0) }
    diagnostics = read.diagnostics + (listed?.diagnostics ?? [])
    guard var table = read.facts, listed.map({ $0.facts != nil }) ?? true else {
      facts = nil
      return
    }
    if let people = listed?.facts { for name in people.names { table[name] = people[name] } }
    facts = table
  }

  /// What a line of the log says of both files, so that the next command sees whether somebody edited them: 16 hex digits of
  /// a digest over their bytes.
  static func seen(incident: [UInt8]?, people: [UInt8]?) -> String {
    var hash = SHA256()
    for bytes in [incident, people] {
      hash.update("\(bytes?.count ?? -1)\n".utf8)
      hash.update(bytes ?? [])
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hash.finish().prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
