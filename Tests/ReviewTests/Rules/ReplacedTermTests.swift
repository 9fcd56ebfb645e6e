import Review
import TestSupport
import Testing

@Suite("replaced-term")
struct ReplacedTermTests {
  private func file(_ clauses: [String]) -> [String: String] {
    let body = clauses.enumerated().map { "①1.\($0 + 1) \($1)\n" }.joined(separator: "\n")
    return ["procedure.md": "---\nkind: procedure\ntitle: T\nversion: V02\n---\n\n# T\n\n## 1 One\n\n" + body]
  }

  private func found(_ old: [String], _ new: [String]) throws -> RuleFindings {
    try RuleFindings(ReplacedTerm.self, in: file(new), earlier: file(old).mapValues { $0.filter { $0 != "①" } })
  }

  @Test("a term that was replaced in two places and kept in others is one finding with all places")
  func term() throws {
    let found = try found(
      [
        "Every resident is asked.", "The team tells the residents at once.", "Residents' meetings are held.",
        "Ask a resident.",
      ],
      [
        "Every service user is asked.", "The team tells the service users at once.", "Residents' meetings are held.",
        "Ask a resident.",
      ])
    #expect(
      found.messages == ["'resident' gave way to 'service user' at 1.1 and 1.2, but it is kept at 1.3 and 1.4"])
    #expect(found.places == [found.marks[2]])
  }

  @Test("a long name that gave way to another once is kept elsewhere")
  func name() throws {
    let found = try found(
      [
        "Ring the SCC Service Director – Adults, Housing and Communities and then the CCG.",
        "The Service Director – Adults, Housing and Communities decides.",
      ],
      [
        "Ring the City Council Divisional Head of Service – Adult Social Care and then the CCG.",
        "The Service Director – Adults, Housing and Communities decides.",
      ])
    #expect(found.addresses == ["1.2"])
    #expect(found.messages.first?.hasPrefix("'Service Director – Adults, Housing and Communities' gave way to") == true)
  }

  @Test("an abbreviation whose full name was replaced is still used")
  func abbreviation() throws {
    let found = try found(
      ["Alerts go to the Single Point of Access Team (SPA), which sorts them.", "Brief the teams: SPA, complaints."],
      ["Alerts go to Adult Social Care Connect, which sorts them.", "Brief the teams: SPA, complaints."])
    #expect(
      found.messages == [
        "'Single Point of Access Team (SPA)' gave way to 'Adult Social Care Connect' at 1.1, but SPA is kept at 1.2"
      ])
  }

  @Test("items that moved are compared with what they were")
  func moved() throws {
    let found = try found(
      ["Ask every client about the move.", "Tell each client of the day.", "No client is left alone."],
      [
        "A new clause about other things.", "Ask every citizen about the move.", "Tell each citizen of the day.",
        "No client is left alone.",
      ])
    #expect(found.addresses == ["1.4"])
  }

  @Test("honest changes are silent")
  func silent() throws {
    // Wholly replaced; the new words hold the old ones; changed both ways; changed once; one of many; numbers.
    #expect(try found(["Ask a client.", "Tell a client."], ["Ask a citizen.", "Tell a citizen."]).messages == [])
    #expect(
      try found(["The group meets.", "The group rings."], ["The steering group meets.", "The steering group rings."])
        .messages == [])
    #expect(
      try found(
        ["Ask the nurse now.", "Tell the nurse now.", "Ask the doctor first.", "Ring a nurse."],
        ["Ask the doctor now.", "Tell the doctor now.", "Ask the nurse first.", "Ring a nurse."]
      ).messages == [])
    #expect(
      try found(
        ["The team should ring early.", "You should ring."], ["The team should call early.", "You should ring."]
      )
      .messages == [])
    let many = (1...30).map { "Ring the nurse of ward \($0)." }
    var changed = many
    for index in 0...1 { changed[index] = "Ring the sister of ward \(index + 1)." }
    #expect(try found(many, changed).messages == [])
    #expect(
      try found(
        ["Meet in June 2016 there.", "Meet in June 2016 here.", "Since June 2016."],
        ["Meet in June 2020 there.", "Meet in June 2020 here.", "Since June 2016."]
      ).messages == [])
    #expect(
      try found(
        [
          "Ring the Care Quality Commission now.", "The Care Quality Commission rings.",
          "Tell the Care Quality Commission.",
          "Ask the Care Quality Commission.",
        ],
        [
          "Ring the Health Security Agency now.", "The Care Quality Commission rings.",
          "Tell the Care Quality Commission.",
          "Ask the Care Quality Commission.",
        ]
      ).messages == [])
  }

  @Test("without an earlier version there is nothing to find")
  func alone() throws {
    #expect(try RuleFindings(ReplacedTerm.self, in: file(["Ask a client."])).findings.isEmpty)
  }
}
