import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("an appendix")
struct AppendixTests {
  /// A plan of each kind, in force for a type and always, among appendices that are none.
  private static let files =
    Sample.checklist("1.1 x. `CH`", settings: "applies: {CH: Care home}") + Sample.glossary("## Term\n\nWords.")
    + Sample.actionPlan("## Key\n\n- `PL` lead", settings: "for: CH") + Sample.operationalPlan("- x.")

  @Test("is a plan exactly where its kind is one, and in force for the type that its source names")
  func plans() throws {
    let procedure = try #require(TestProcedure(Sample.procedure("## 1 A\n\n1.1 x.") + Self.files).read.procedure)
    #expect(procedure.appendices.map(\.isPlan) == [false, false, true, true])
    #expect(procedure.appendices.map { $0.inForceFor?.text } == [nil, nil, "CH", nil])
  }

  @Test("is of the kind in JSON that its source says")
  func kinds() throws {
    let procedure = try #require(TestProcedure(Sample.procedure("## 1 A\n\n1.1 x.") + Self.files).read.procedure)
    #expect(procedure.appendices.count == 4)
    for appendix in procedure.appendices {
      let kind = try #require(Self.files[appendix.path]?.split(separator: "\n").first { $0.hasPrefix("kind: ") })
      let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(appendix)) as? [String: Any]
      #expect((json?["content"] as? [String: Any])?["kind"] as? String == String(kind.dropFirst("kind: ".count)))
    }
  }
}
