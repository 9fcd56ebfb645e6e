import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("the individual action plan and the plans in force")
struct ActionPlanSheetTests {
  private static let folders = [PackSample.v02, PackSample.v03, "Tests/Fixtures/harbour-spill/V1"]
  private static let types: [[String?]] = [
    ["HC"], ["CH"], ["HC", "CH"], [], ["XX"], [nil], ["HC", nil], ["CH", "XX"],
  ]

  @Test("hold every item in force once, and list every other row of a checklist", arguments: folders, types)
  func eachOnce(folder: String, types: [String?]) throws {
    let lines: [PackSample.Line] =
      folder == PackSample.v03
      ? PackSample.busy + [
        PackSample.Line("include", ("item", "C3.1"), ("because", "Rounds")),
        PackSample.Line("add", ("item", "X3"), ("text", "After the first."), ("after", "X1")),
        PackSample.Line("add", ("item", "X4"), ("text", "After a task."), ("after", "D3")),
        PackSample.Line("add", ("item", "X5"), ("text", "After an action."), ("after", "C3.1")),
        PackSample.Line("add", ("item", "X6"), ("text", "After nothing there is."), ("after", "A99.1")),
        PackSample.Line("add", ("item", "X7"), ("text", "Each after the other."), ("after", "X8")),
        PackSample.Line("add", ("item", "X8"), ("text", "Each after the other."), ("after", "X7")),
        PackSample.Line("add", ("item", "X9"), ("text", "After itself."), ("after", "X9")),
      ] : []
    let situation = try PackSample.situation(in: folder, types: types, lines)
    let pages = try PackSample.pages(situation, PackSelection(parts: [.actionPlan, .plans]))
    let sheets = try pages.filter { $0.path.hasPrefix("action-plan-") || $0.path.hasPrefix("plan-") }
      .map { try PackRows($0.html) }
    let printed = sheets.flatMap(\.rows).map(\.address)
    #expect(printed.sorted() == situation.itemsInForce.map(\.address.text).sorted())
    let rows = situation.leftOut.filter { $0.item?.kind == .row }.map(\.address.text)
    #expect(sheets.flatMap(\.leftOut).sorted() == rows.sorted())
    #expect(!printed.isEmpty)
    let words = sheets.flatMap(\.rows)
    for item in situation.itemsInForce {
      #expect(words.contains { $0.address == item.address.text && $0.text.contains(item.words) }, "\(item.address)")
    }
  }

  @Test("say what is recorded of a row where the pen would have been")
  func states() throws {
    let rows = try PackRows(
      try PackSample.page("action-plan-a.html", PackSample.situation(PackSample.busy)))
    #expect(
      try rows.row("A1.1").cells == [
        "A1.1", "× done", "Bring the team together and plan its work.", "All ", " SCC CCG Provider", "", "AB",
        "14:20 Fri 20 Nov", "",
      ])
    let open = try rows.row("A1.2").cells
    #expect(open[1] == "" && open[5...8].allSatisfy { $0 == "" }, "\(open)")
    let started = try rows.row("A2.1").cells
    #expect(started[1] == "/ started" && started[2].hasSuffix("Started by AB, 14:20 Fri 20 Nov."))
    #expect(started[6] == "" && started[7] == "", "an unfinished row keeps its blanks")
    let noted = try rows.row("A2.2").cells
    #expect(noted[2].hasSuffix("Note: 42 people, 3 funded elsewhere") && noted[6] == "CD")
    let struck = try rows.row("A2.3").cells
    #expect(struck[1] == "– n/a" && struck[8] == "Done by PS already" && struck[6] == "AB")
    let late = try rows.row("A2.5").cells
    #expect(late[4] == "× SCC CCG ProviderGiven to CD, SCC")
    #expect(late[5] == "17:00 Fri 20 Nov overdue")
    let elsewhere = try rows.row("A2.9").cells
    #expect(elsewhere[4].contains("× Fire service") && elsewhere[5] == "09:00 Sat 21 Nov")
    #expect(elsewhere[2].hasSuffix("Note when given out: Ask for Jo"))
    #expect(
      try rows.row("A2.4").cells[2].hasSuffix(
        "Brought back by AB, 14:20 Fri 20 Nov, because The provider has a home care arm."))
  }

  @Test("put an added action after the row that it names, else at the end")
  func added() throws {
    let rows = try PackRows(
      try PackSample.page("action-plan-a.html", PackSample.situation(PackSample.busy))
    ).rows
    let index = try #require(rows.firstIndex { $0.address == "X1" })
    #expect(rows[index - 1].address == "A2.4" && rows[index].table == "Initial work and clarification")
    #expect(rows.last?.address == "X2" && rows.last?.table == "Added actions")
    // One that stands after another added action stands there too, before a later one of the first.
    let more: [PackSample.Line] = [
      PackSample.Line("add", ("item", "X3"), ("text", "Copy them."), ("after", "X1")),
      PackSample.Line("add", ("item", "X4"), ("text", "Sign for them."), ("after", "A2.4")),
      PackSample.Line("add", ("item", "X5"), ("text", "Ring the bank."), ("after", "X8")),
      PackSample.Line("add", ("item", "X6"), ("text", "Pay for them."), ("after", "X2")),
    ]
    let long = try PackRows(
      try PackSample.page("action-plan-a.html", PackSample.situation(PackSample.busy + more))
    ).rows.map(\.address)
    let start = try #require(long.firstIndex(of: "A2.4"))
    #expect(long[start...].prefix(5) == ["A2.4", "X1", "X3", "X4", "A2.5"])
    #expect(long.suffix(3) == ["X2", "X6", "X5"])
    // Row A2.4 is for home care: in a care home nobody brought it back, so nothing stands after it.
    let without = try PackRows(
      try PackSample.page(
        "action-plan-a.html",
        PackSample.situation([
          PackSample.Line("add", ("item", "X1"), ("text", "Find keys."), ("after", "A2.4"))
        ])))
    #expect(without.rows.last?.address == "X1" && without.leftOut.contains("A2.4"))
  }

  @Test("show several services apart once an entry names one, and say which rows are for one alone")
  func services() throws {
    let lines: [PackSample.Line] = [
      .state("A2.2@s1", "done"), .state("A2.9@s1", "not-applicable", ("because", "Met last week")),
      .state("A2.9@s2", "done", by: "CD"), .state("A2.10", "done"),
      PackSample.Line(
        "assign", ("item", "A2.11"), ("service", "s2"), ("initials", "CD"), ("due", "2026-11-20T17:00:00+00:00")),
    ]
    let rows = try PackRows(
      try PackSample.page("action-plan-a.html", PackSample.situation(types: ["CH", "HC"], lines)))
    let one = try rows.row("A2.2").cells
    #expect(one[1] == "/ done 1 of 2")
    #expect(one[2].hasSuffix("Rose House: done 14:20 Fri 20 Nov ABElm Court: open"))
    #expect(one[6] == "" && one[7] == "", "initials for one service must not stand for both")
    let both = try rows.row("A2.9").cells
    #expect(both[1] == "× done 1 of 2")
    #expect(both[2].contains("Rose House: not applicable 14:20 Fri 20 Nov AB, because Met last week"))
    #expect(both[2].hasSuffix("Elm Court: done 14:20 Fri 20 Nov CD"))
    #expect(try rows.row("A2.10").cells[1] == "× done")
    #expect(try rows.row("A2.11").cells[2].hasSuffix("Elm Court: open. Given to CD, due 17:00 Fri 20 Nov OVERDUE"))
    #expect(try rows.row("A2.4").cells[2].hasSuffix("Only for Elm Court."))
    #expect(try rows.row("A2.8").cells[2].hasSuffix("Only for Rose House."))
    #expect(try rows.row("A2.12").text.contains("Only for") == false)
  }

  @Test("change in the line of a row alone when that row is recorded as done")
  func metamorphic() throws {
    let before = try PackSample.situation(PackSample.busy)
    let items = before.itemsInForce.filter { $0.status == .open && $0.services.isEmpty && !$0.roles.isEmpty }
    #expect(items.count > 80)
    let old = try plain(before)
    for item in items.enumerated().filter({ $0.offset % 14 == 0 }).map(\.element) {
      let after = try plain(
        PackSample.situation(PackSample.busy + [.state(item.address.text, "done", at: "2026-11-20T18:29:00+00:00")]))
      #expect(old.map(\.path) == after.map(\.path))
      var changed = 0
      for (left, right) in zip(old, after) {
        let (lines, others) = (left.html.utf8.split(separator: 10), right.html.utf8.split(separator: 10))
        try #require(lines.count == others.count, "\(item.address): \(left.path)")
        for (line, other) in zip(lines, others) where !line.elementsEqual(other) {
          let (line, other) = (String(decoding: line, as: UTF8.self), String(decoding: other, as: UTF8.self))
          if line.contains("SO FAR.") || line.contains("due-times") { continue }
          #expect(line.contains(">\(item.address.text)<"), "\(item.address) changed \(left.path): \(line)")
          #expect(other.contains("done") && other.contains("18:29 Fri 20 Nov"))
          changed += 1
        }
      }
      #expect(changed >= 4, "\(item.address): on its own sheet and its card, and in everything.html")
    }
  }

  @Test("give types without a plan all plans, and say so on each", arguments: ["XX"])
  func withoutPlan(type: String) throws {
    let pages = try PackSample.pages(PackSample.situation(types: [type]))
    let plans = pages.filter { $0.path.hasPrefix("plan-") }
    #expect(plans.map(\.path) == ["plan-c.html", "plan-d.html"])
    for page in plans { #expect(page.html.contains("<strong>NO PLAN FOR XX.</strong>"), "\(page.path)") }
    let known = try PackSample.pages(PackSample.situation(types: ["CH"]))
    #expect(known.filter { $0.path.hasPrefix("plan-") }.map(\.path) == ["plan-d.html"])
    #expect(!known.contains { $0.html.contains("NO PLAN FOR") })
  }

  @Test("say which kind of list they are")
  func kinds() throws {
    let situation = try PackSample.situation(types: ["CH", "HC"])
    #expect(try PackSample.page("action-plan-a.html", situation).contains("<p>Do, then confirm:"))
    for path in ["plan-c.html", "plan-d.html", "card-01-pl.html"] {
      #expect(try PackSample.page(path, situation).contains("<p>Read, do, tick, next."), "\(path)")
    }
  }

  /// What stands in main on each page, with what every page says of the log's length taken out.
  /// The sheets that hold rows: logs and reports change with every line of the log.
  private func plain(_ situation: Situation) throws -> [(path: String, html: String)] {
    try PackSample.pages(situation, PackSelection(parts: [.actionPlan, .plans, .cards])).map { page in
      let bytes = Array(page.html.utf8)
      let main = try #require(bytes.firstRange(of: Array("<main".utf8)))
      let end = try #require(bytes.firstRange(of: Array("</main>".utf8)))
      let html = String(decoding: bytes[main.lowerBound..<end.lowerBound], as: UTF8.self)
      return (page.path, html.replacing("\(situation.facts.id)/V03/\(situation.position)", with: "SHEET"))
    }
  }
}
