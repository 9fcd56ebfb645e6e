import Foundation
import Testing

/// `procdoc incident chronology`, run as an officer would.
@Suite struct IncidentChronologyTests {
  /// An incident with something recorded late, something corrected and a word that a spreadsheet would take for a formula.
  private static func sample() throws -> IncidentSample {
    let incident = try IncidentSample()
    try incident.run("record", "A1.1", "done").expectDone()
    try incident.run("note", "=HYPERLINK(\"x\")", "--at", "2026-11-20 02:12", at: incident.now + 3600).expectDone()
    try incident.run("correct", "4", "text=Keys are here", "--because", "Misheard", at: incident.now + 3700)
      .expectDone()
    incident.now += 4000
    return incident
  }

  @Test func `the page lies in the incident's folder, for the same eyes, and tells every line`() throws {
    let incident = try IncidentChronologyTests.sample()
    let run = try incident.show("chronology")
    run.expectDone("All 5 lines of the log in \(incident.folder)/chronology.html.")
    let page = try incident.read("chronology.html")
    for words in ["written down 59 min later", "Misheard", "=HYPERLINK(&quot;x&quot;)", "Keys are here", "LIVE"] {
      #expect(page.contains(words), "\(words)")
    }
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(incident.work.path)/\(incident.folder)/chronology.html")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    // Again, in the place of the page before; and nothing was added to the log.
    try incident.show("chronology").expectDone()
    #expect(try incident.log().count == 5)
  }

  @Test func `a cut is written beside the whole and says how much it holds`() throws {
    let incident = try IncidentChronologyTests.sample()
    try incident.show("chronology", "--item", "a1.1", "--person", "ab").expectDone(
      "1 of 5 lines of the log in \(incident.folder)/chronology-ab-a1-1.html.")
    try incident.show("chronology", "--from", "2026-11-20 02:12", "--to", "2026-11-20 02:12", "--format", "csv")
      .expectDone("1 of 5 lines")
  }

  @Test func `Python's reader finds in the table what the log holds`() throws {
    let incident = try IncidentChronologyTests.sample()
    try incident.show("chronology", "--format", "csv", "--output", "account.csv").expectDone("All 5 lines")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: incident.work.path + "/account.csv"))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.components(separatedBy: "\r\n").count == 7)
    #expect(text.contains("was =HYPERLINK(\"\"x\"\"), now Keys are here"))
    #expect(!text.contains("\"=HYPER"))
  }

  @Test func `what the incident does not have is refused and nothing is written`() throws {
    let incident = try IncidentChronologyTests.sample()
    try incident.show("chronology", "--person", "ZZ").expectRefusal("no person `ZZ`", "AB")
    try incident.show("chronology", "--item", "A99.1").expectRefusal("no item `A99.1`")
    try incident.show("chronology", "--role", "King").expectRefusal("no role `King`")
    try incident.show("chronology", "--service", "moon").expectRefusal("no service `moon`")
    try incident.show("chronology", "--from", "when").expectRefusal("--from")
    #expect(try incident.work.files(incident.folder).keys.allSatisfy { !$0.contains("chronology") })
  }

  @Test func `a file that procdoc did not make is never replaced`() throws {
    let incident = try IncidentChronologyTests.sample()
    try incident.work.write("my own notes", to: "notes.html")
    let run = try incident.show("chronology", "--output", "notes.html")
    #expect(run.status == 2 && run.messages.contains("procdoc did not write"))
    #expect(try incident.work.read("notes.html") == "my own notes")
  }

  @Test func `a log that is not right is told all the same, and the command ends with something to read`() throws {
    let incident = try IncidentChronologyTests.sample()
    try incident.edit("log.jsonl") { $0.replacingOccurrences(of: "\"state\":\"done\"", with: "\"state\":\"open\"") }
    let run = try incident.show("chronology")
    #expect(run.status == 1 && run.messages.contains("digest is wrong"))
    #expect(try incident.read("chronology.html").contains("CHECK THE LOG"))
  }
}
