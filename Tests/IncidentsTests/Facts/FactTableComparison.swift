import Incidents
import SourceText
import Testing

/// Fails where two tables differ in a fact, by bytes, or in the order of their lists' entries.
func expectSame(_ left: FactTable?, _ right: FactTable, sourceLocation: SourceLocation = #_sourceLocation) {
  guard let left else {
    Issue.record("there are no facts", sourceLocation: sourceLocation)
    return
  }
  #expect(left.changes(to: right) == [], sourceLocation: sourceLocation)
  for list in ["services", "roles", "signatures", "contacts", "closed-days", "people"] {
    #expect(
      left.keys(of: list).map { Array($0.utf8) } == right.keys(of: list).map { Array($0.utf8) },
      sourceLocation: sourceLocation)
  }
  let free = { (table: FactTable) in table.names.filter { $0.hasPrefix("fields.") } }
  #expect(free(left) == free(right), sourceLocation: sourceLocation)
}

/// `line:column rule`, for expectations that name every place.
func places(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.rule)" }
}
