import Handouts
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("the page of a comparison")
struct ComparisonPagesTests {
  @Test(
    "counts on its cover what the comparison counts, and the lines add up to the items", arguments: ComparisonSample.all
  )
  func counts(sample: ComparisonSample) throws {
    let comparison = try sample.comparison()
    let elements = try PageScan.elements(of: try sample.page(comparison))
    let table = try #require(
      elements.first { element in
        element.name == "table" && PageScan.text(of: element.children).contains("What happened to every item")
      })
    let rows = PageScan.all(in: table.children).filter { $0.name == "tr" }.dropFirst().map { row in
      PageScan.all(in: row.children).filter { $0.name == "td" }.map { Int(PageScan.text(of: $0.children)) ?? -1 }
    }
    let expected = comparison.counts.map { [$0.changes, $0.oldItems, $0.newItems] }
    #expect(rows == expected + [[comparison.changes.count, comparison.old.items.count, comparison.new.items.count]])
  }

  @Test(
    "has every change at one anchor, and ids once each, and no link that leads nowhere", arguments: ComparisonSample.all
  )
  func anchors(sample: ComparisonSample) throws {
    let comparison = try sample.comparison()
    let elements = try PageScan.elements(of: try sample.page(comparison))
    var ids: [String: Int] = [:]
    for element in elements { if let id = element.value(of: "id") { ids[id, default: 0] += 1 } }
    for (id, count) in ids { #expect(count == 1, "\(id) stands \(count) times") }
    for change in comparison.changes { #expect(ids[change.anchor] == 1, "\(change.id)") }
    for element in elements {
      guard let href = element.value(of: "href") else { continue }
      #expect(href.hasPrefix("#") && ids[String(href.dropFirst())] != nil, "\(href) leads nowhere")
      #expect(!PageScan.text(of: element.children).isEmpty)
    }
  }

  @Test("leads from each shown change to the next and back, in the order of reading", arguments: ComparisonSample.all)
  func steps(sample: ComparisonSample) throws {
    let comparison = try sample.comparison()
    let elements = try PageScan.elements(of: try sample.page(comparison))
    let shown = comparison.changes.filter(\.isShown).map(\.anchor)
    for (index, anchor) in shown.enumerated() {
      let entry = try #require(elements.first { $0.value(of: "id") == anchor })
      let links = PageScan.all(in: entry.children).filter { $0.name == "a" }
      func target(_ words: String) -> String? {
        links.first { PageScan.text(of: $0.children).hasPrefix(words) }?.value(of: "href")
      }
      #expect(target("Previous change") == (index > 0 ? "#" + shown[index - 1] : nil))
      #expect(target("Next change") == (index + 1 < shown.count ? "#" + shown[index + 1] : nil))
      let row = try #require(target("In the summary").map { $0.dropFirst() })
      let inSummary = try #require(elements.first { $0.value(of: "id").map { $0 == row } ?? false })
      #expect(
        PageScan.all(in: inSummary.children).contains { $0.value(of: "href") == "#" + anchor },
        "\(anchor), in the summary")
    }
  }

  @Test(
    "shows the old words as kept and deleted, the new as kept and inserted, to the byte",
    arguments: ComparisonSample.all)
  func words(sample: ComparisonSample) throws {
    let comparison = try sample.comparison()
    let elements = try PageScan.elements(of: try sample.page(comparison))
    var entries: [String: PageScan.Element] = [:]
    for element in elements { if let id = element.value(of: "id") { entries[id] = element } }
    for change in comparison.changes {
      var (old, new) = ("", "")
      for part in 0..<max(1, change.new.count) {
        let entry = try #require(entries[part == 0 ? change.anchor : "\(change.anchor)_part\(part + 1)"])
        let words = try #require(PageScan.all(in: entry.children).first { $0.value(of: "class") == "words" })
        old += text(words.children, leavingOut: "ins")
        let own = text(words.children, leavingOut: "del")
        if change.new.indices.contains(part) {
          #expect(
            own.utf8.elementsEqual(comparison.new.items[change.new[part]].plain.utf8), "\(change.id), part \(part)")
        }
        new += own
      }
      let before = change.old.map { comparison.old.items[$0].plain }.joined()
      let after = change.new.map { comparison.new.items[$0].plain }.joined()
      #expect(old.utf8.elementsEqual(before.utf8), "\(change.id): '\(old)' is not '\(before)'")
      #expect(new.utf8.elementsEqual(after.utf8), "\(change.id): '\(new)' is not '\(after)'")
    }
  }

  private func text(_ nodes: [PageScan.Node], leavingOut name: String) -> String {
    nodes.map { node in
      switch node {
      case .text(let words): words
      case .element(let element): element.name == name ? "" : text(element.children, leavingOut: name)
      }
    }
    .joined()
  }

  @Test("has both versions whole in two columns", arguments: ComparisonSample.all)
  func sides(sample: ComparisonSample) throws {
    let comparison = try sample.comparison()
    let sheet = try #require(
      try PageScan.elements(of: try sample.page(comparison)).first { $0.value(of: "id") == "side-by-side" })
    var columns: [[String]] = [[], []]
    for row in PageScan.all(in: sheet.children) where row.name == "tr" {
      let cells = PageScan.all(in: row.children).filter { $0.name == "td" }
      for (column, cell) in cells.enumerated() {
        for paragraph in PageScan.all(in: cell.children) where paragraph.value(of: "class") == "words" {
          columns[column].append(PageScan.text(of: paragraph.children))
        }
      }
    }
    // The words of an unchanged heading are the caption.
    func isCaption(_ item: ComparedItem) -> Bool { item.kind == .title || item.kind == .heading }
    for (column, version) in zip(columns, [comparison.old, comparison.new]) {
      var left = Dictionary(column.map { ($0, 1) }, uniquingKeysWith: +)
      for item in version.items where !isCaption(item) {
        left[item.plain, default: 0] -= 1
        #expect((left[item.plain] ?? -1) >= 0, "\(item.address) is not in its column")
      }
      #expect(column.count <= version.items.count)
    }
  }

  @Test("loads nothing and runs nothing, whatever the sources say")
  func hostile() throws {
    let comparison = try ComparisonSample.hostile.comparison()
    let page = try ComparisonSample.hostile.page(comparison)
    let elements = try PageScan.elements(of: page)
    let names = Set(elements.map(\.name))
    #expect(names.isDisjoint(with: ["script", "img", "link", "iframe", "b", "i"]))
    for element in elements {
      for attribute in element.attributes {
        #expect(!attribute.name.hasPrefix("on") && attribute.name != "style" && attribute.name != "src")
      }
    }
    #expect(page.contains("&lt;script&gt;alert("))
    let policy = try #require(elements.first { $0.value(of: "http-equiv") != nil }?.value(of: "content"))
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
  }

  @Test("shows what moved at both ends, each linked to the other")
  func moved() throws {
    let comparison = try ComparisonSample.moved.comparison()
    let change = try #require(comparison.change(atOld: "1.1"))
    #expect(change.classes.contains(.moved))
    let elements = try PageScan.elements(of: try ComparisonSample.moved.page(comparison))
    let ids = elements.compactMap { $0.value(of: "id") }
    let here = try #require(ids.firstIndex(of: change.anchor))
    let there = try #require(ids.firstIndex(of: change.anchor + "_from"))
    #expect(there < here)
    #expect(ids[..<there].last == "change-S1")
    for (id, target) in [(change.anchor, change.anchor + "_from"), (change.anchor + "_from", change.anchor)] {
      let entry = try #require(elements.first { $0.value(of: "id") == id })
      #expect(PageScan.all(in: entry.children).contains { $0.value(of: "href") == "#" + target })
    }
  }

  @Test("puts a duty that nobody holds any more first among the ledgers")
  func unheld() throws {
    let sample = ComparisonSample.unheld
    let elements = try PageScan.elements(of: try sample.page(try sample.comparison()))
    let ledgers = try #require(elements.first { $0.value(of: "id") == "ledgers" })
    let table = try #require(PageScan.all(in: ledgers.children).first { $0.name == "table" })
    let words = PageScan.text(of: table.children)
    #expect(words.contains("Error: duties that nobody holds any more"))
    #expect(words.contains("project lead (PL)"))
  }

  @Test("says at once that two documents are no versions of one")
  func unrelated() throws {
    let sample = try #require(ComparisonSample.all.first { $0.testDescription.contains("harbour-spill") })
    let comparison = try sample.comparison()
    let text = PageScan.text(of: try PageScan.nodes(of: try sample.page(comparison)))
    #expect(text.contains("do not look like two versions of one document") == comparison.looksUnrelated)
    #expect(comparison.looksUnrelated)
  }

  @Test("says of two equal versions that nothing differs")
  func equal() throws {
    let sample = try #require(
      ComparisonSample.all.first {
        $0.testDescription.contains("V1 and Tests/Fixtures/handouts") && !$0.testDescription.contains("harbour")
      })
    let comparison = try sample.comparison()
    let text = PageScan.text(of: try PageScan.nodes(of: try sample.page(comparison)))
    #expect(comparison.isEmpty)
    #expect(text.contains("Nothing differs between old V1 and new V1."))
    #expect(text.contains("No change needs reading."))
  }

  @Test("prints the weight and the reason that a reviewer settled, and what of the side file could not be used")
  func notes() throws {
    func placed(_ text: String) -> PlacedText {
      PlacedText(text: text, range: SourceRange(line: 3, column: 5))
    }
    let plain = try ComparisonSample.moved.comparison()
    let change = try #require(plain.shownChanges.first)
    let notes = ReviewNotes(
      path: "compare-V01-V02.yaml", pairs: [], apart: [],
      changes: [
        ReviewNotes.Note(change: placed(change.id), weight: .editorial, because: "Only tidied <up>."),
        ReviewNotes.Note(change: placed("no-such"), weight: nil, because: nil),
      ])
    let comparison = try ComparisonSample.moved.comparison(notes: notes)
    let elements = try PageScan.elements(of: try ComparisonSample.moved.page(comparison))
    let row = try #require(
      elements.first { $0.name == "tr" && $0.value(of: "id") == "summary" + change.anchor.dropFirst("change".count) })
    let words = PageScan.text(of: row.children)
    #expect(words.contains("Editorial, settled by the reviewer"))
    #expect(words.contains("Only tidied <up>."))
    let guide = try #require(elements.first { $0.value(of: "id") == "reviewing" })
    #expect(PageScan.text(of: guide.children).contains("there is no change 'no-such'"))
  }
}
