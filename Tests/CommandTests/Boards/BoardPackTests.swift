import Foundation
import TestSupport
import Testing

/// The pack for V02 to V03, each page as text that somebody has read: Tests/Fixtures/board/pack.
@Suite("the pack for V02 to V03")
struct BoardPackTests {
  private static let documents = [
    "index", "report", "control", "comparison", "new-version", "findings", "incidents", "assessment", "minutes",
    "appendices", "completeness",
  ]

  @Test("each page is as recorded", arguments: documents)
  func golden(name: String) throws {
    let pack = try BoardPackSample.made.get()
    try GoldenFile("board/pack/\(name).txt").compare(PageText(try pack.page("\(name).html")).text.utf8)
  }

  @Test("it has these files, says what it wrote, and is a draft")
  func files() throws {
    let pack = try BoardPackSample.made.get()
    let pages = (BoardPackTests.documents + ["everything"]).map { "\($0).html" }
    #expect(Set(pack.files.keys.filter { $0.hasSuffix(".html") }) == Set(pages))
    #expect(pack.output.hasPrefix("\(pages.count) pages"))
    for name in pages {
      let page = try pack.page(name)
      #expect(page.contains("SAMPLE DRAFT PACK)</p>"), "\(name): the head of the page says so")
      #expect(page.contains("--version:\"SAMPLE DRAFT PACK\""), "\(name): so does its paper")
    }
  }

  @Test("every link leads to a place that is there, and no place is there twice", arguments: documents + ["everything"])
  func links(name: String) throws {
    let pack = try BoardPackSample.made.get()
    func ids(_ file: String) throws -> [String] {
      try pack.page(file).matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    }
    let page = try pack.page("\(name).html")
    let own = try ids("\(name).html")
    #expect(own.count == Set(own).count, "\(Dictionary(grouping: own) { $0 }.filter { $1.count > 1 }.keys)")
    var others: [String: Set<String>] = ["": Set(own)]
    var count = 0
    for match in page.matches(of: /\shref="([^"]*)"/) {
      let parts = match.output.1.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      guard !parts[0].hasPrefix("http") else { continue }
      count += 1
      #expect(parts[0].isEmpty || pack.files[parts[0]] != nil, "\(match.output.1)")
      guard parts.count > 1 else { continue }
      if others[parts[0]] == nil { others[parts[0]] = Set(try ids(parts[0])) }
      #expect(others[parts[0]]?.contains(parts[1]) ?? false, "\(match.output.1)")
    }
    #expect(count > 5)
    // In the file that holds everything every link stays in it.
    if name == "everything" { #expect(!page.contains(" href=\"report") && count > 500) }
  }

  @Test("the whole in one file is the cover and each document, in the order of the index")
  func whole() throws {
    let pack = try BoardPackSample.made.get()
    let lines = PageText(try pack.page("everything.html")).lines
    var wanted: [String] = []
    for name in BoardPackTests.documents { wanted += PageText(try pack.page("\(name).html")).lines }
    // The cover of the whole does not name itself.
    let itself =
      ["## All of it in one file"]
      + PageText(try pack.page("index.html")).lines.filter {
        $0.hasPrefix("- Everything ")
      }
    wanted.removeAll { itself.contains($0) }
    #expect(lines == wanted)
  }

  @Test("nothing that an incident knows is in the pack or on the screen: not a name, not when it began")
  func privacy() throws {
    let pack = try BoardPackSample.made.get()
    for (name, data) in pack.files where name.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      for word in [BoardPackSample.secret, "Anna Brown", "2026", "20-a"] {
        #expect(!page.contains(word), "\(name): \(word)")
      }
    }
    #expect(!(pack.output + pack.messages).contains(BoardPackSample.secret))
    #expect(pack.messages.contains("Incident 1 of the pack is incidents/2026-11-20-a.\n"))
  }
}
