import Incidents
import Testing

@testable import Handouts

@Suite struct ActionTrackerTests {
  @Test func `what was given out or added has a line, once, with lead, deadline and state`() throws {
    let actions = ActionTracker.actions(try PaperSample.situation(PaperSample.night))
    #expect(actions.map(\.number) == ["A1.2", "X1"])
    #expect(actions[0].lead == "CD, City" && actions[0].deadline == "Fri 20 Nov 2026, 04:00" && !actions[0].isClosed)
    #expect(actions[1].action == "Bring torches from the van" && actions[1].lead.isEmpty)
  }

  @Test func `the last word counts, and an item given out at one service has a line of its own`() throws {
    var log = PaperSample.night
    log.add("assign", at: "2026-11-20 05:00", [("item", "A1.2"), ("initials", "GH"), ("note", "Ask Jo")])
    log.add("assign", at: "2026-11-20 05:01", [("item", "A1.2"), ("service", "main"), ("to", "Guards")])
    log.add("state", at: "2026-11-20 05:02", [("item", "A1.2"), ("service", "main"), ("state", "done")])
    log.add("assign", at: "2026-11-20 05:03", [("item", "A9.9"), ("initials", "KL")])
    let actions = ActionTracker.actions(try PaperSample.situation(log))
    #expect(actions.map(\.number) == ["A1.2", "X1", "A1.2", "A9.9"])
    #expect(actions[0].lead == "GH, City" && actions[0].progress.contains("Ask Jo"))
    #expect(actions[2].service == "Main hall (main)" && actions[2].lead == "Guards" && actions[2].isClosed)
    #expect(actions[3].lead == "KL", "an address that the procedure does not have is not lost")
  }

  @Test func `what was withdrawn was not given out`() throws {
    var log = PaperSample.night
    log.add("correct", at: "2026-11-20 05:00", [("corrects", "4"), ("because", "No"), ("withdrawn", "yes")])
    #expect(ActionTracker.actions(try PaperSample.situation(log)).map(\.number) == ["X1"])
  }
}
