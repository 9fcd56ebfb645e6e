import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Review

@Test func scratch() throws {
  for v in ["V02", "V03"] {
    let p = try #require(try BundledContent.read(v).procedure)
    let r = ReviewContext(procedure: p, asOf: try #require(CalendarDate(iso: "2020-12-01")))
    let i = AbbreviationIndex(r)
    for u in i.uses {
      print(
        u.letters, u.places.count,
        i.explanations.filter { $0.letters == u.letters }.map { "\($0.words ?? "?") @\($0.address)" })
    }
  }
}
