import Incidents
import SourceText
import TestSupport
import Testing

@Suite struct PeopleFileTests {
  private func read(_ text: String) -> (facts: FactTable?, diagnostics: [Diagnostic]) {
    PeopleFile.read(path: "people.csv", bytes: Array(text.utf8))
  }

  private func code(_ number: Int) throws -> PersonCode { try #require(PersonCode(number: number)) }

  // MARK: Reading

  @Test(arguments: [
    "code,service,told,funding\r\np014k , rose-house ,20/11/2026 14:20,=council\r\n",
    "\u{FEFF}code;service;told;funding\r\nP014K;rose-house;20/11/2026 14:20:00;\"'=council\"\r\n;;;\r\n",
    "Code\tSERVICE\tTold\tfunding\t\t\nP014K\trose-house\t2026-11-20 14:20\t'=council\t\t\n\n\n",
    "funding,told,service,code\r\"=council\",2026-11-20T14:20:00+00:00,\"rose-house\",P014K\r",
    "\n,,,\ncode,service,told,funding,,,\nP014K,rose-house,2026-11-20T14:20:00Z,=council",
  ])
  func `what Excel saves is read, whatever its separators, line ends, order and empty cells`(text: String) throws {
    let read = read(text)
    #expect(read.diagnostics == [])
    let facts = try #require(read.facts)
    #expect(
      Set(facts.names.map { "\($0)=\(facts[$0] ?? "")" }) == [
        "people.P014K.code=P014K", "people.P014K.service=rose-house", "people.P014K.told=2026-11-20T14:20:00+00:00",
        "people.P014K.funding==council",
      ])
    #expect(IncidentFacts(facts).people.map(\.code) == ["P014K"])
  }

  @Test func `a row may end early, and one with a code alone is a person`() throws {
    let facts = try #require(read("code,service,told\nP014K\nP001B,a\n").facts)
    #expect(facts.keys(of: "people") == ["P014K", "P001B"])
  }

  @Test(arguments: [
    ("", "1:1 missing-column"), ("\n,,\n", "1:1 missing-column"), ("service\na\n", "1:1 missing-column"),
    ("code,colour\n", "1:6 unknown-column"), ("code,serivce\n", "1:6 unknown-column"),
    ("code,told,code\n", "1:11 duplicate-entry"), ("code,Surname\n", "1:6 forbidden-column"),
    ("code,DOB\n", "1:6 forbidden-column"), ("code,date_of_birth\n", "1:6 forbidden-column"),
    ("code,\"NHS number\"\n", "1:6 forbidden-column"), ("code,\nP014K,x\n", "2:7 unknown-column"),
    ("code\nP014K,,x\n", "2:8 unknown-column"), ("code,service\n,a\n", "2:1 missing-code"),
    ("code\nP014L\n", "2:1 person-code"), ("code\nAnna\n", "2:1 person-code"),
    ("code\nP014K\n\np014k\n", "4:1 duplicate-entry"), ("code,told\nP014K,soon\n", "2:7 wrong-value"),
    ("code,told\nP014K,20/11/2026\n", "2:7 wrong-value"), ("code,told\nP014K,31/11/2026 14:20\n", "2:7 wrong-value"),
    ("code,told\nP014K,14:20\n", "2:7 wrong-value"), ("code,told\nP014K,now\n", "2:7 wrong-value"),
    ("code,told\nP014K,25/10/2026 01:30\n", "2:7 wrong-value"), ("code,service\nP014K,Rose House\n", "2:7 wrong-value"),
    ("code,risk\nP014K,\"high\n", "2:7 csv-quotes"), ("code,risk\nP014K,\"high\" or low\n", "2:13 csv-quotes"),
    ("code,risk\n\"P014K\",\"a\nb\"\nP014L\n", "4:1 person-code"),
    ("code,risk\nP014K,a\u{0}b\n", "2:8 control-character"),
  ])
  func `each mistake is an error at its line and column, and then there are no facts`(text: String, place: String) {
    let read = read(text)
    #expect(places(read.diagnostics) == [place])
    #expect(read.diagnostics.allSatisfy { $0.severity == .error })
    #expect(read.facts == nil)
  }

  @Test func `a column that could name a person is refused with the reason`() {
    let diagnostic = read("code,Name\n").diagnostics.first
    #expect(diagnostic?.message == "a column `name` may not stand here: only codes stand for people")
  }

  @Test func `an unknown heading is told by the letter that Excel shows, with the one that was meant`() {
    let diagnostic = read("code,service,fundign\n").diagnostics.first
    #expect(diagnostic?.message == "the heading of column C is none of this file's")
    #expect(diagnostic?.hint == "Did you mean `funding`?")
    let far = read("code" + String(repeating: ",", count: 27) + "x\n").diagnostics.first
    #expect(far?.message == "the heading of column AB is none of this file's")
  }

  @Test func `a file in Windows letters is one error that says how to save it`() {
    let bytes = Array("code,risk\r\nP014K,".utf8) + [0xE9, 0x92] + Array("\r\nP001B,".utf8) + [0xE9, 0x0D, 0x0A]
    let read = PeopleFile.read(path: "people.csv", bytes: bytes)
    #expect(places(read.diagnostics) == ["2:7 invalid-utf8"])
    #expect(read.diagnostics.first?.hint?.contains("CSV UTF-8") == true)
    #expect(read.facts == nil)
    let wide: [UInt8] = [0xFF, 0xFE] + "code".utf8.flatMap { [$0, 0] }
    #expect(places(PeopleFile.read(path: "people.csv", bytes: wide).diagnostics) == ["1:1 invalid-utf8"])
  }

  @Test func `ten thousand rows are read and written in well under a second, and as many mistakes are cut off`() throws
  {
    let added = try PeopleFile.adding(10_000, service: "rose-house", funding: "council", after: [])
    #expect(added.codes.count == 10_000)
    let clock = ContinuousClock()
    var facts: FactTable?
    let time = clock.measure { facts = PeopleFile.read(path: "people.csv", bytes: added.bytes).facts }
    let table = try #require(facts)
    #expect(table.keys(of: "people").count == 10_000)
    let writing = clock.measure { #expect(PeopleFile.text(of: table) == added.bytes) }
    // Built without optimisation and beside other tests; built for use it is many times faster.
    #expect(time < .seconds(4) && writing < .seconds(4), "\(time), \(writing)")

    let wrong = read("code\n" + String(repeating: "P1\n", count: 10_000))
    #expect(wrong.diagnostics.count == 101)
    #expect(wrong.diagnostics.last?.message == "there are 9900 more like these in this file")
  }

  // MARK: Writing

  @Test func `a new file has a byte order mark, all headings and CRLF`() {
    #expect(
      PeopleFile.text(of: FactTable())
        == [0xEF, 0xBB, 0xBF] + Array("code,service,funding,risk,worker,told,assessed,moved,reviewed\r\n".utf8))
  }

  @Test(arguments: HostileTexts.all + ["@a", "\ta", "＝1", "'=a", "''+", "a\r\nb", "a,b;c\td", "\"\"", "'"])
  func `every text comes back byte by byte`(text: String) throws {
    var table = FactTable()
    table["people.P014K.code"] = "P014K"
    table["people.P014K.risk"] = text
    table["people.P014K.moved"] = "2026-10-25T01:30:00+01:00"
    table["people.P001B.code"] = "P001B"
    table["people.P001B.worker"] = text
    let bytes = PeopleFile.text(of: table)
    let read = PeopleFile.read(path: "people.csv", bytes: bytes)
    expectSame(read.facts, table)
    #expect(PeopleFile.text(of: try #require(read.facts)) == bytes)
  }

  @Test func `no cell begins as a formula does`() {
    var table = FactTable()
    for (index, text) in ["=1+1", "+44", "-1", "@x", "\t=1", "＝1"].enumerated() {
      guard let code = PersonCode(number: index + 1) else { continue }
      table["people.\(code).code"] = code.description
      table["people.\(code).risk"] = text
    }
    let rows = String(decoding: PeopleFile.text(of: table), as: UTF8.self).split(separator: "\r\n").dropFirst()
    #expect(rows.count == 6)
    for row in rows {
      let cell = row.split(separator: ",", omittingEmptySubsequences: false)[3]
      #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
    }
  }

  // MARK: Setting and adding

  @Test(arguments: [
    ("code,risk\r\nP014K,\"low\"\r\nP001B, x \r\n", "code,risk\r\nP014K,high\r\nP001B, x \r\n"),
    ("\u{FEFF}code;risk;;\nP014K;low;;", "\u{FEFF}code;risk;;\nP014K;high;;"),
    ("risk\tcode\r\tP014K\r", "risk\tcode\rhigh\tP014K\r"),
    ("code,told,risk\nP014K\n", "code,told,risk\nP014K,,high\n"),
    ("code,told\nP001B,\nP014K,\n", "code,told,risk\nP001B,\nP014K,,high\n"),
    ("code,,\nP014K,,\n", "code,risk,\nP014K,high,\n"),
  ])
  func `one cell is set and all other rows stay as they are, byte by byte`(before: String, after: String) throws {
    let bytes = try PeopleFile.setting(code(14), .risk, to: "high", in: Array(before.utf8))
    #expect(String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(after.utf8))
  }

  @Test func `a time is set in the form that people write, and a cell is emptied`() throws {
    let file = Array("code,told\nP014K,\n".utf8)
    let told = try PeopleFile.setting(code(14), .told, to: "2026-07-01T02:10:00+01:00", in: file)
    #expect(String(decoding: told, as: UTF8.self) == "code,told\nP014K,2026-07-01 02:10\n")
    #expect(try PeopleFile.setting(code(14), .told, to: nil, in: told) == file)
    #expect(try PeopleFile.setting(code(14), .told, to: "1/7/2026 2:10", in: told) == told)
    #expect(try PeopleFile.setting(code(14), .risk, to: nil, in: file) == file)
  }

  @Test func `what cannot be set is a problem, and its words hold no value`() throws {
    let file = Array("code,told\nP014K,\n".utf8)
    for (number, column, value) in [
      (14, .told, "soonish"), (14, .service, "Rose House"), (14, .code, "P001B"), (2, .risk, "highest"),
      (14, .risk, "a\u{202E}bcd"), (14, .risk, "a\u{1}bcd"),
    ] as [(Int, PeopleFile.Column, String)] {
      do {
        _ = try PeopleFile.setting(code(number), column, to: value, in: file)
        Issue.record("set \(value)")
      } catch let problem as PeopleEditProblem {
        #expect(!(problem.message + (problem.hint ?? "")).contains(value))
      }
    }
    #expect(throws: PeopleEditProblem.self) { try PeopleFile.setting(code(14), .risk, to: "x", in: Array("a,b".utf8)) }
  }

  @Test func `random cells are set in random files, and exactly one fact changes`() throws {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<300 {
      let separator = [",", ";", "\t"].randomElement(using: &generator) ?? ","
      let end = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
      let columns = PeopleFile.Column.allCases.filter { $0 != .code && !$0.isTime && $0 != .service }.shuffled(
        using: &generator)
      let kept = columns.prefix(Int.random(in: 0...3, using: &generator))
      var rows = [(["code"] + kept.map(\.rawValue)).joined(separator: separator)]
      for number in 1...5 {
        let texts = kept.map { _ in quoted(HostileTexts.random(using: &generator)) }
        rows.append(([try code(number).description] + texts).joined(separator: separator))
      }
      let bytes = Array(rows.joined(separator: end).utf8) + (Bool.random(using: &generator) ? Array(end.utf8) : [])
      let old = try #require(PeopleFile.read(path: "", bytes: bytes).facts)
      let person = try code(Int.random(in: 1...5, using: &generator))
      let column = columns.randomElement(using: &generator) ?? .risk
      let text = ["", "high", "a,b;c", "=1", " x\n\"y\" ", "é"].randomElement(using: &generator) ?? ""
      let new = try PeopleFile.setting(person, column, to: text, in: bytes)
      let changes = old.changes(to: try #require(PeopleFile.read(path: "", bytes: new).facts))
      let before = old["people.\(person).\(column.rawValue)"] ?? ""
      #expect(changes.count == (before.utf8.elementsEqual(text.utf8) ? 0 : 1))
      #expect(
        changes.allSatisfy {
          $0.name == "people.\(person).\(column.rawValue)" && ($0.new ?? "").utf8.elementsEqual(text.utf8)
        })
      for row in rows.dropFirst() where !row.hasPrefix(person.description) { #expect(new.contains(Array(row.utf8))) }
    }
  }

  private func quoted(_ text: String) -> String {
    "\""
      + text.utf8.split(separator: 34, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\"\"") + "\""
  }

  @Test func `people are added under the next numbers, in the file's own order, separator and line ends`() throws {
    let file = Array("told;service;code;;\r\n;a;P014K;;\r\n;;P003D".utf8)
    let added = try PeopleFile.adding(2, service: "rose-house", funding: nil, after: file)
    #expect(added.codes.map(\.number) == [15, 16])
    #expect(
      String(decoding: added.bytes, as: UTF8.self)
        == "told;service;code;;\r\n;a;P014K;;\r\n;;P003D\r\n;rose-house;\(added.codes[0]);;\r\n;rose-house;\(added.codes[1]);;\r\n"
    )
    let funded = try PeopleFile.adding(1, service: "b", funding: "=self, other", after: Array("code\nP014K\n".utf8))
    #expect(
      String(decoding: funded.bytes, as: UTF8.self)
        == "code,service,funding\nP014K\n\(funded.codes[0]),b,\"'=self, other\"\n")
    #expect(try PeopleFile.adding(1, service: "b", funding: nil, after: []).codes.map(\.number) == [1])
  }

  @Test func `a senseless count, a service that is no id and a file with errors are problems`() {
    for count in [0, -1, 10_001, Int.max] {
      #expect(throws: PeopleEditProblem.self) { try PeopleFile.adding(count, service: "a", funding: nil, after: []) }
    }
    let last = Array("code,service\n\(PersonCode(number: 999_999_999)?.description ?? ""),a\n".utf8)
    #expect(throws: PeopleEditProblem.self) { try PeopleFile.adding(1, service: "a", funding: nil, after: last) }
    for service in ["Rose House", ""] {
      #expect(throws: PeopleEditProblem.self) { try PeopleFile.adding(1, service: service, funding: nil, after: []) }
    }
    #expect(throws: PeopleEditProblem.self) {
      try PeopleFile.adding(1, service: "a", funding: nil, after: Array("x".utf8))
    }
  }
}
