import Handouts
import ProcedureModel
import TestSupport
import Testing

@Suite("nothing of a procedure is lost on its way to paper")
struct NothingLostTests {
  @Test(
    "every text stands at its address, on its own page and in the page that holds everything",
    arguments: DocumentSetSample.folders)
  func everyText(folder: String) throws {
    let procedure = try #require(try PackageRoot.read(folder).procedure)
    let pages = try DocumentSetSample.pages([folder])
    let whole = try #require(pages.first { $0.path.hasSuffix("/everything.html") })
    var homes: [String: [String: String]] = [:]
    // The ready pack is sent by itself, and so has rows with the same addresses.
    for page in pages where page.path != "index.html" && !page.path.hasSuffix("/ready-pack.html") {
      homes[page.path] = try words(page.html)
    }
    let everything = try #require(homes[whole.path])
    for place in procedure.texts {
      if case .title = place.part { continue }
      let address = place.address.text
      // Bullets and paragraphs hold what is nested in them too, so the words are looked for inside.
      let own = homes.filter { $0.key != whole.path }.compactMap { $0.value[address] }
      #expect(own.count == 1, "\(address) has \(own.count) homes")
      #expect(own.first?.contains(place.text.plain) == true, "\(address): \(own) lacks '\(place.text.plain)'")
      #expect(everything[address]?.contains(place.text.plain) == true, "everything.html: \(address)")
    }
    for field in procedure.control.fields {
      #expect(everything[field.address.text] != nil, "everything.html: \(field.address)")
    }
  }

  @Test("every code stands beside what it closes", arguments: DocumentSetSample.folders)
  func everyCode(folder: String) throws {
    let procedure = try #require(try PackageRoot.read(folder).procedure)
    let whole = try #require(try DocumentSetSample.pages([folder]).first { $0.path.hasSuffix("/everything.html") })
    let words = try words(whole.html)
    for place in procedure.texts where !place.attributes.isEmpty {
      for attribute in place.attributes {
        #expect(words[place.address.text]?.contains(attribute.text) == true, "\(place.address): \(attribute.text)")
      }
    }
  }

  /// What stands in each element with an id; an action's words and leads stand in the two cells after
  /// the one with its id.
  private func words(_ html: String) throws -> [String: String] {
    var words: [String: String] = [:]
    for element in try PageScan.elements(of: html) {
      if let id = element.value(of: "id"), words[id] == nil { words[id] = PageScan.text(of: element.children) }
      guard element.name == "tr" else { continue }
      let cells = element.children.compactMap { node -> PageScan.Element? in
        if case .element(let cell) = node { cell } else { nil }
      }
      for (index, cell) in cells.enumerated() {
        guard let id = cell.value(of: "id") else { continue }
        words[id] = cells[index...].prefix(3).map { PageScan.text(of: $0.children) }.joined(separator: " ")
      }
    }
    return words
  }
}
