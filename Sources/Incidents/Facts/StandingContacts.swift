package import SourceText
internal import StrictYAML

/// `contacts.yaml`, the council's standing list of whom to reach: copied into an incident's facts when it is started.
///
/// Like an incident's own files it holds names and numbers, so nothing said of it holds a value.
package enum StandingContacts {
  /// Reads the file.
  /// - Parameter path: as the person knows it, for diagnostics.
  /// - Returns: the fields `contacts.…` and `closed-days.…`, nil where there is an error; and everything found wrong, in
  ///   reading order.
  package static func read(path: String, bytes: [UInt8]) -> (facts: FactTable?, diagnostics: [Diagnostic]) {
    let document = FactReader.Document(path: path, bytes: bytes)
    var reader = FactReader(document)
    guard let root = document.root else { return (nil, reader.result.diagnostics) }
    let what = "contacts.yaml"
    reader.refuseUnknownKeys(root, known: [FactList.contacts.rawValue, "closed-days"], what: what)
    var fields = reader.fields(root, what: what)
    reader.read(.contacts, of: &fields)
    reader.readClosedDays(fields)
    reader.take(fields)
    return reader.result
  }
}
