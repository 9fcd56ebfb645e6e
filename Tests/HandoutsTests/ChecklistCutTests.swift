import Handouts
import ProcedureModel
import SourceText
import TestSupport
import Testing

/// A row that no sheet shows is a thing that nobody does.
@Suite("cuts of a checklist")
struct ChecklistCutTests {
  @Test("hold each row once, kept or listed as left out", arguments: DocumentSetSample.folders)
  func eachRowOnce(folder: String) throws {
    let procedure = try #require(try PackageRoot.read(folder).procedure)
    let pages = try DocumentSetSample.pages([folder])
    var cuts = 0
    for appendix in procedure.appendices {
      guard case .checklist(let checklist) = appendix.content else { continue }
      let rows = checklist.groups.flatMap(\.items)
      let prefix = "/appendix-\(appendix.letter.lowercased())-checklist"
      for page in pages where page.path.contains(prefix) {
        let (kept, left) = try addresses(page.html)
        #expect(kept.count + left.count == rows.count, "\(page.path)")
        #expect(Set(kept).union(left) == Set(rows.map(\.address.text)), "\(page.path)")
        // Both are in the order of the source.
        #expect(kept == rows.map(\.address.text).filter { kept.contains($0) })
        #expect(left == rows.map(\.address.text).filter { left.contains($0) })
        let code = try cut(page.path, prefix, checklist)
        for row in rows {
          let codes = row.attributes.map(\.text)
          let belongs =
            code == nil || codes.isEmpty || codes.contains { $0 == code || $0 == checklist.everyone }
          #expect(kept.contains(row.address.text) == belongs, "\(page.path): \(row.address.text) \(codes)")
        }
        cuts += code == nil ? 0 : 1
      }
    }
    #expect(cuts >= 2)
  }

  @Test("say how many rows they leave out, and words of each row stand on every cut")
  func words() throws {
    let folder = "Content/provider-failure/V03"
    let procedure = try #require(try PackageRoot.read(folder).procedure)
    let pages = try DocumentSetSample.pages([folder])
    for appendix in procedure.appendices {
      guard case .checklist(let checklist) = appendix.content else { continue }
      for page in pages where page.path.contains("checklist-") {
        let text = PageScan.text(of: try PageScan.nodes(of: page.html))
        let left = try addresses(page.html).left.count
        #expect(text.contains("Left out of this cut: \(left) rows"))
        #expect(text.contains("Rows that do not apply are left out: \(left) of 96."))
        for row in checklist.groups.flatMap(\.items) { #expect(text.contains(row.text.plain), "\(row.address)") }
      }
    }
  }

  /// The code of the cut that a page holds; nil for the full checklist.
  private func cut(_ path: String, _ prefix: String, _ checklist: Checklist) throws -> String? {
    guard let name = path.split(separator: "/").last?.dropLast(5), "/\(name)" != prefix else { return nil }
    return try #require(
      checklist.applicability.first { "/\(name)" == "\(prefix)-\($0.code.lowercased())" }?.code, "\(path)")
  }

  private func addresses(_ html: String) throws -> (kept: [String], left: [String]) {
    let elements = try PageScan.elements(of: html)
    let kept = elements.filter { $0.name == "table" && $0.value(of: "class") == "rows" }
      .flatMap { PageScan.all(in: $0.children) }
      .filter { $0.name == "th" && $0.value(of: "scope") == "row" }
      .map { PageScan.text(of: $0.children) }
    let left = elements.filter { $0.name == "ul" && $0.value(of: "class") == "left-out" }
      .flatMap(\.children)
      .compactMap { node -> String? in
        guard case .element(let item) = node else { return nil }
        return PageScan.all(in: item.children).first { $0.name == "strong" }.map { PageScan.text(of: $0.children) }
      }
    return (kept, left)
  }
}
