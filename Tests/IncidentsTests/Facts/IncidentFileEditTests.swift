import Incidents
import SourceText
import TestSupport
import Testing

@Suite struct IncidentFileEditTests {
  private func edited(_ text: String, _ name: String, _ value: String?) throws -> String {
    let bytes = Array((IncidentFileTests.opening + text).utf8)
    let edit = try IncidentFileEdit.setting(name, to: value, in: bytes)
    let whole = String(decoding: edit.bytes, as: UTF8.self)
    #expect(whole.hasPrefix(IncidentFileTests.opening))
    return String(whole.dropFirst(IncidentFileTests.opening.count))
  }

  // MARK: Where there is a value

  @Test(arguments: [
    ("lead: AB\n", "lead: \"CD\"\n"), ("lead:   AB  # who\nreason: x\n", "lead:   \"CD\"  # who\nreason: x\n"),
    ("lead: 'it''s'", "lead: \"CD\""), ("lead: \"a \\\" # b\" # c\n", "lead: \"CD\" # c\n"),
    ("lead:\n  AB\n  and more\nreason: x\n", "lead:\n  \"CD\"\nreason: x\n"),
    ("lead: |  # c\n  AB\n\n  x\n\nreason: x\n", "lead: \"CD\" # c\n\nreason: x\n"),
    ("lead: >-\r\n  AB\r\nreason: x\r\n", "lead: \"CD\"\r\nreason: x\r\n"),
    ("lead:\n", "lead: \"CD\"\n"), ("lead:  # who\nreason: x\n", "lead: \"CD\"  # who\nreason: x\n"),
    ("lead: \"\"\n", "lead: \"CD\"\n"),
  ])
  func `a value is exchanged at its place, however it is written`(before: String, after: String) throws {
    #expect(try edited(before, "lead", "CD").utf8.elementsEqual(after.utf8))
  }

  @Test(arguments: [
    ("lead: AB\n", "lead:\n"), ("lead: AB # who\n", "lead: # who\n"),
    ("lead: |-\n  AB\n  x\nreason: x\n", "lead:\nreason: x\n"),
    ("lead:\n  AB\nreason: x\n", "lead:\n\nreason: x\n"),
  ])
  func `a value is taken out and its key stays`(before: String, after: String) throws {
    #expect(try edited(before, "lead", nil) == after)
    #expect(try edited(before, "lead", "") == after)
  }

  @Test func `a file that says so already is left as it is, byte by byte`() throws {
    for text in ["lead: 'AB'", "lead: AB # x\n"] {
      let bytes = Array((IncidentFileTests.opening + text).utf8)
      let edit = try IncidentFileEdit.setting("lead", to: "AB", in: bytes)
      #expect(edit.bytes == bytes)
      #expect(edit.changes == [])
      #expect(try IncidentFileEdit.setting("provider", to: nil, in: bytes).bytes == bytes)
    }
  }

  // MARK: Where there is none

  @Test(arguments: [
    ("provider", "a", "", "provider: \"a\"\n"), ("provider", "a", "lead: x", "lead: x\nprovider: \"a\""),
    ("provider", "a", "lead: x\r\n# end\r\n", "lead: x\r\n# end\r\nprovider: \"a\"\n"),
    (
      "roles.PL.holder", "AB", "roles:\n  - role: PL # c\n    telephone: 1 # d\n# e\n",
      "roles:\n  - role: PL # c\n    telephone: 1 # d\n    holder: \"AB\"\n# e\n"
    ),
    ("roles.PL.holder", "AB", "roles:\n  - {role: PL}\n", "roles:\n  - {role: PL, holder: \"AB\"}\n"),
    (
      "roles.PL.holder", "AB", "roles: [{role: X}, {role: PL, telephone: \"1\",}]\n",
      "roles: [{role: X}, {role: PL, telephone: \"1\", holder: \"AB\",}]\n"
    ),
    ("roles.PL.holder", "AB", "roles:\n- {role: PL, holder: }\n", "roles:\n- {role: PL, holder: \"AB\" }\n"),
    ("roles.PL.holder", "AB", "roles:\n- {role: PL, holder}\n", "roles:\n- {role: PL, holder: \"AB\"}\n"),
    ("roles.PL.holder", "AB", "", "roles:\n  - role: \"PL\"\n    holder: \"AB\"\n"),
    (
      "roles.PL.holder", "AB", "roles: # c\n\nlead: x\n",
      "roles: # c\n  - role: \"PL\"\n    holder: \"AB\"\n\nlead: x\n"
    ),
    ("roles.PL.holder", "AB", "roles: []\n", "roles: [{role: \"PL\", holder: \"AB\"}]\n"),
    ("roles.PL.holder", "AB", "roles: [{role: X}]\n", "roles: [{role: X}, {role: \"PL\", holder: \"AB\"}]\n"),
    (
      "roles.PL.holder", "AB", "roles:\n    -   role: X\n        deputy: |\n          long\n          text\nlead: y\n",
      "roles:\n    -   role: X\n        deputy: |\n          long\n          text\n    -   role: \"PL\"\n        holder: \"AB\"\nlead: y\n"
    ),
    (
      "roles.PL.holder", "AB", "roles:\n - {role: X} # c\n",
      "roles:\n - {role: X} # c\n - {role: \"PL\", holder: \"AB\"}\n"
    ),
    // A line right after the text would take the empty line from it, which `+` keeps: only reading back shows that.
    (
      "roles.PL.holder", "AB", "roles:\n  - role: PL\n    telephone: |+\n      1\n\nlead: x\n",
      "roles:\n  - role: PL\n    holder: \"AB\"\n    telephone: |+\n      1\n\nlead: x\n"
    ),
    ("fields.a.b", "x", "", "fields:\n  a.b: \"x\"\n"), ("fields.a.b", "x", "fields: {}\n", "fields: {a.b: \"x\"}\n"),
    ("fields.a.b", "x", "fields:\n   c: d\nlead: y\n", "fields:\n   c: d\n   a.b: \"x\"\nlead: y\n"),
    ("fields.-", "x", "fields: {c: d}", "fields: {c: d, \"-\": \"x\"}"),
    ("closed-days.2026-12-24", "2026-12-24", "", "closed-days:\n  - \"2026-12-24\"\n"),
    (
      "closed-days.2026-12-24", "Eve", "closed-days:\n- 2026-12-24 # c\n",
      "closed-days:\n- {date: \"2026-12-24\", name: \"Eve\"} # c\n"
    ),
    (
      "closed-days.2026-12-24", "Eve", "closed-days: [{date: 2026-12-24}]\n",
      "closed-days: [{date: 2026-12-24, name: \"Eve\"}]\n"
    ),
    (
      "closed-days.2026-12-24", "2026-12-24", "closed-days: [{date: 2026-12-24, name: x}]\n",
      "closed-days: [{date: 2026-12-24, name: }]\n"
    ),
    ("notified", "2026-11-20T02:10:00Z", "", "notified: \"2026-11-20 02:10\"\n"),
    ("notified", "20/11/2026 02:10", "", "notified: \"2026-11-20 02:10\"\n"),
  ])
  func `a field that is not there is put where it belongs, in the way that its surroundings are written`(
    name: String, value: String, before: String, after: String
  ) throws {
    let result = try edited(before, name, value)
    // The opening ends its lines with LF, which new lines take over.
    #expect(result == after)
  }

  @Test(arguments: [
    ("closed-days.2026-12-24", "closed-days:\n- 2026-12-24\n- 2026-12-25\n", "closed-days:\n- 2026-12-25\n"),
    ("closed-days.2026-12-25", "closed-days: [2026-12-24, 2026-12-25]", "closed-days: [2026-12-24]"),
    ("closed-days.2026-12-24", "closed-days: [2026-12-24, 2026-12-25]", "closed-days: [2026-12-25]"),
    ("closed-days.2026-12-24", "closed-days: [2026-12-24]", "closed-days: []"),
    ("closed-days.2026-12-24", "closed-days:\n  - date: 2026-12-24\n    name: Eve\nlead: x", "closed-days:\nlead: x"),
    ("roles.PL.role", "roles:\n  - role: PL\n    holder:\n  - role: X\n", "roles:\n  - role: X\n"),
    ("fields.a", "fields: {a: b, c: d}", "fields: {a: , c: d}"),
  ])
  func `an entry is taken out as a whole when nothing else is in it`(name: String, before: String, after: String) throws
  {
    #expect(try edited(before, name, nil) == after)
  }

  @Test func `a file that is one map in brackets stays one`() throws {
    var bytes = Array("{incident: a, mode: live, procedure: p, version: \"1\"}".utf8)
    bytes = try IncidentFileEdit.setting("lead", to: "AB", in: bytes).bytes
    bytes = try IncidentFileEdit.setting("roles.PL.holder", to: "AB", in: bytes).bytes
    bytes = try IncidentFileEdit.setting("fields.x", to: "y", in: bytes).bytes
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "{incident: a, mode: live, procedure: p, version: \"1\", lead: \"AB\", roles: [{role: \"PL\", holder: \"AB\"}], fields: {x: \"y\"}}"
    )
  }

  // MARK: Several, and signatures

  @Test func `several fields are set together or not at all`() throws {
    let bytes = Array(IncidentFileTests.opening.utf8)
    let edit = try IncidentFileEdit.setting(
      [("roles.Lead- North.role", "Lead. North"), ("roles.Lead- North.holder", "AB")], in: bytes)
    #expect(edit.changes.map(\.name) == ["roles.Lead- North.role", "roles.Lead- North.holder"])
    #expect(edit.changes.map(\.new) == ["Lead. North", "AB"])
    #expect(throws: IncidentEditProblem.self) {
      try IncidentFileEdit.setting([("lead", "AB"), ("mode", "real")], in: bytes)
    }
  }

  @Test func `signing adds a line to the sheet in capitals, and the same initials are refused with their line`() throws
  {
    let file = IncidentFile.text(
      of: try #require(IncidentFile.read(path: "", bytes: Array(IncidentFileTests.opening.utf8)).facts))
    let anna = IncidentFacts.Signature(initials: "ab", name: "Anna \"B\"", post: nil, organisation: "SCC")
    let edit = try IncidentFileEdit.signing(anna, in: file)
    #expect(edit.changes.map(\.name) == ["signatures.AB.initials", "signatures.AB.name", "signatures.AB.organisation"])
    let facts = try #require(IncidentFile.read(path: "", bytes: edit.bytes).facts)
    #expect(
      IncidentFacts(facts).signatures == [
        IncidentFacts.Signature(initials: "AB", name: "Anna \"B\"", post: nil, organisation: "SCC")
      ])
    let text = String(decoding: edit.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(text.firstIndex { $0.hasSuffix("- initials: \"AB\"") && !$0.hasPrefix("#") }) + 1
    do {
      _ = try IncidentFileEdit.signing(anna, in: edit.bytes)
      Issue.record("signed twice")
    } catch {
      guard case .alreadySigned("AB", line) = error else { throw error }
      #expect(error.message.contains("line \(line)"))
    }
    #expect(throws: IncidentEditProblem.self) {
      try IncidentFileEdit.signing(.init(initials: "A", name: nil, post: nil, organisation: nil), in: file)
    }
  }

  // MARK: What is refused

  @Test(arguments: [
    ("provdier", ["provider"]), ("rolse.PL.holdr", ["roles.PL.holder"]), ("roles.PL.holders", ["roles.PL.holder"]),
    ("roles.PL", []), ("people.P014K.told", []), ("", []), ("closed-days.2026-02-30", []), ("fields.A", []),
    ("fields.", []),
    ("roles..holder", []), ("services.rose-huose.adress", ["services.rose-house.address"]),
  ])
  func `an unknown field is a problem that names what may have been meant`(name: String, near: [String]) throws {
    let bytes = Array((IncidentFileTests.opening + "services: [{id: rose-house}]\nroles: [{role: PL}]\n").utf8)
    do {
      _ = try IncidentFileEdit.setting(name, to: "x", in: bytes)
      Issue.record("set \(name)")
    } catch {
      guard case .unknownField(name, let suggestions) = error else { throw error }
      #expect(suggestions.prefix(1) == near.prefix(1) || near.isEmpty && !suggestions.contains { $0 == name })
      #expect(error.hint?.isEmpty == false)
    }
  }

  @Test(arguments: [
    ("mode", "Live"), ("incident", "A b"), ("notified", "now"), ("notified", "2026-10-25 01:30"), ("lead", "a\u{0}b"),
    ("lead", "a\rb"), ("lead", "a\u{85}"), ("lead", "a\u{202E}b"), ("lead", "\u{FEFF}a"), ("lead", "\u{F0000}"),
    ("services.Rose House.name", "x"), ("signatures.ab.name", "x"), ("signatures.AB.initials", "CD"),
    ("roles.PL.role", "XX"), ("roles.X.role", "Y"), ("contacts.GP.checked", "soon"), ("roles.PL.role", nil),
    ("roles.a\u{202E}.holder", "x"),
  ])
  func `a value that cannot be that field's is a problem, and its words hold no value`(name: String, value: String?)
    throws
  {
    let bytes = Array((IncidentFileTests.opening + "roles: [{role: PL, holder: AB}]\n").utf8)
    do {
      _ = try IncidentFileEdit.setting(name, to: value, in: bytes)
      Issue.record("set \(name)")
    } catch {
      guard case .wrongValue = error else { throw error }
      if let value, value.utf8.count > 2 { #expect(!(error.message + (error.hint ?? "")).contains(value)) }
    }
  }

  @Test func `a file with errors is not edited, and its errors are told`() {
    do {
      _ = try IncidentFileEdit.setting("lead", to: "x", in: Array("lead: \"x".utf8))
      Issue.record("edited")
    } catch {
      guard case .unreadable(let diagnostics) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(places(diagnostics) == ["1:7 yaml-syntax"])
    }
  }

  @Test func `what the tool cannot change without touching more is left to the person, with its line`() {
    // A role that must be there cannot be taken out; a comment stands between dash and entry.
    for (text, name, line) in [
      ("", "version", 4), ("closed-days:\n  -   # c\n    {date: 2026-12-24}\n", "closed-days.2026-12-24", nil),
    ] as [(String, String, Int?)] {
      do {
        _ = try IncidentFileEdit.setting(name, to: nil, in: Array((IncidentFileTests.opening + text).utf8))
        Issue.record("edited \(name)")
      } catch {
        guard case .byHand(name, line) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(error.hint?.contains("by hand") == true)
      }
    }
  }

  // MARK: Every layout

  @Test(arguments: 0..<8)
  func `in every layout a set changes exactly its field, and no other line where a value was there`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for round in 0..<15 {
      let table = RandomIncident.table(using: &generator)
      var layout = RandomLayout(seed: UInt64(seed * 1000 + round))
      let bytes = layout.file(of: table)
      let read = IncidentFile.read(path: "incident.yaml", bytes: bytes)
      guard let old = read.facts, old.changes(to: table) == [] else {
        let changes = read.facts?.changes(to: table) ?? []
        Issue.record("\(changes)\n\(String(decoding: bytes, as: UTF8.self))\n\(read.diagnostics)")
        return
      }
      for _ in 0..<6 {
        let (name, value) = change(to: old, using: &generator)
        do {
          let edit = try IncidentFileEdit.setting(name, to: value, in: bytes)
          check(edit, name, value, old, bytes)
        } catch {
          Issue.record("\(name) -> \(value ?? "nil"): \(error.message)\n\(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
  }

  /// A field that can be set, and a text that it can hold.
  private func change(to old: FactTable, using generator: inout SeededGenerator) -> (String, String?) {
    var names = old.names.filter { name in
      !["incident", "mode", "procedure", "version", "notified"].contains(name)
        && ![".id", ".role", ".initials", ".checked"].contains { name.hasSuffix($0) }
    }
    let isRemoval = Int.random(in: 0..<4, using: &generator) == 0
    if !isRemoval {
      names += [
        "lead", "provider", "services.new.name", "roles.New: role.holder", "signatures.ZZ.post", "contacts.#.deputy",
      ]
      names += ["fields.new", "fields.-", "closed-days.2029-01-02", "roles.PL.deputy", "signatures.AB.post"]
    }
    let name = names.randomElement(using: &generator) ?? "lead"
    if isRemoval { return (name, nil) }
    var value: String
    repeat {
      value = HostileTexts.random(using: &generator)
    } while value.unicodeScalars.contains { InvisibleCharacter.name(of: $0) != nil && $0 != "\u{200D}" }
    return (name, value)
  }

  private func check(
    _ edit: IncidentFileEdit, _ name: String, _ value: String?, _ old: FactTable, _ bytes: [UInt8]
  ) {
    let file = Comment(rawValue: "\(name) -> \(value ?? "nil")\n" + String(decoding: bytes, as: UTF8.self))
    let new = IncidentFile.read(path: "incident.yaml", bytes: edit.bytes).facts
    let changes = old.changes(to: new ?? FactTable())
    #expect(changes == edit.changes, file)
    let same = old[name].map { old in value.map { old.utf8.elementsEqual($0.utf8) } ?? false } ?? (value == nil)
    let changed = changes.filter { $0.name == name }
    #expect(changed.count == (same ? 0 : 1), file)
    #expect(changed.allSatisfy { $0.new.map { Array($0.utf8) } == value.map { Array($0.utf8) } }, file)
    // Besides the field only what tells a new entry apart may come.
    let parts = name.split(separator: ".")
    let others = changes.filter { $0.name != name }
    #expect(
      others.allSatisfy { other in
        other.old == nil && parts.count == 3 && other.name.hasPrefix("\(parts[0]).\(parts[1]).")
          && ["id", "role", "initials"].contains(other.name.split(separator: ".").last)
      }, file)

    let isOwnEntry = name.hasPrefix("closed-days.") && value == nil
    if !isOwnEntry { #expect(comments(edit.bytes) == comments(bytes), file) }
    let (before, after) = (lines(bytes), lines(edit.bytes))
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before[start...].reversed(), after[start...].reversed()).prefix { $0 == $1 }.count
    let touched = before.count - start - end
    let longest = 1 + (old[name]?.utf8.count { $0 == 10 } ?? 0) + 1
    #expect(touched <= (isOwnEntry ? 6 : longest), file)
    if old[name] != nil, value != nil, !name.hasPrefix("closed-days.") {
      #expect(after.count - start - end <= 1, file)
    }
  }

  private func comments(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).matches(of: /# c\d+;/).map { String($0.output) }
  }

  private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    let file = SourceFile.read(path: "", bytes: bytes).file
    return (1...max(1, file.lineCount)).map { Array(file.bytes[file.lineRange($0)]) }
  }
}
