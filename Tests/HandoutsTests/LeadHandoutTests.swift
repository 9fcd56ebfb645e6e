import Handouts
import ProcedureModel
import TestSupport
import Testing

@Suite("a plan in the order of its leads")
struct LeadHandoutTests {
  @Test(
    "holds each action under each of its leads, or once where none is named", arguments: DocumentSetSample.folders)
  func eachAction(folder: String) throws {
    let procedure = try #require(try PackageRoot.read(folder).procedure)
    let pages = try DocumentSetSample.pages([folder])
    for appendix in procedure.appendices {
      guard case .actionPlan(let plan) = appendix.content else { continue }
      let page = try #require(
        pages.first { $0.path.hasSuffix("/appendix-\(appendix.letter.lowercased())-by-lead.html") })
      let tables = try PageScan.elements(of: page.html).filter { $0.name == "table" }
      var found: [String] = []
      for table in tables {
        let inside = PageScan.all(in: table.children)
        let caption = try #require(inside.first { $0.name == "caption" })
        let code = PageScan.all(in: caption.children).first { $0.value(of: "class") == "applies" }
          .map { PageScan.text(of: $0.children) }
        for row in inside where row.name == "th" && row.value(of: "scope") == "row" {
          found.append("\(PageScan.text(of: row.children)) \(code ?? "-")")
        }
      }
      let expected = plan.groups.flatMap { $0.columns.flatMap { $0 } }.flatMap { action in
        action.attributes.isEmpty
          ? ["\(action.address) -"] : action.attributes.map { "\(action.address) \($0.text)" }
      }
      #expect(found.sorted() == expected.sorted())
      #expect(!expected.isEmpty)
    }
  }
}
