import Incidents
import SourceText
import TestSupport
import Testing

/// Files in which every value is a canary, written twice with different canaries of the same length: what is said of the
/// two must be the same word for word, and so can hold nothing of either.
@Suite struct PrivateWordingTests {
  /// The other canaries. No letter of either begins an escape of YAML, so that a backslash means the same before both.
  private static let others = [
    ("Zqjkwy", "Kcdhmo"), ("Zqjk", "Kcdh"), ("ZqjK", "KcdH"), ("zqjk", "kcdh"), ("Zq", "Kc"), ("jk", "dh"),
    ("Qwyz", "Gimo"), ("ZQX", "KGH"), ("797Z", "454K"), ("979Z", "545K"), ("7", "4"), ("9", "5"),
  ]

  private static func other(_ text: String) -> String {
    others.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static let incident = """
    incident: Zqjk Qwyz
    mode: Zqjkq
    procedure: 'Zqjk'
    version: "Qwyz"
    notified: 7997-79-79 79:97
    Zqjkwy: Qwyzg
    lead: {Zqjk: Qwyz}
    telephone: [Zqjk, Qwyz]
    services:
      - {id: Zqjk Qwyz, name: [Zqjk], Qwyz: Zqjk}
      - {id: zqjk, type: {a: Zqjk}}
      - {id: zqjk, address: "Zqjk"}
      - Zqjkwy
    roles:
      - {role: "Zq.jk", holder: Zqjk}
      - {role: "Zq-jk", deputy: [Qwyz]}
      - {holder: Zqjkwy}
    signatures:
      - {initials: ZQX, name: Zqjk Qwyz}
      - {initials: ZQX, post: Qwyzg}
      - {initials: Zqjkwy, organisation: Qwyz}
    contacts:
      - {role: Zqjkw, checked: 7997-79-79}
      - {role: Zqjkw, checked: Zqjk, telephone: "79797"}
    closed-days: [7997-79-79, {date: Zqjk, name: [Qwyz]}, {Zqjk: Qwyz}, [Zqjk]]
    fields: {ZqjK: Qwyzg, zqjk: [Qwyz], zqjk: Zqjk}
    """

  private static let people = """
    code,Zqjkwy,service,told,Qwyzg
    P797Z,,Zqjk Qwyz,Zqjkwy,Zqjk
    Zqjk Qwyz,Zqjk,zqjk,79/97/7997 79:79,
    ,,zqjk,,Qwyz
    P979Z,,zqjk,7997-79-79 79:79,"Zqjk"
    """

  private static let readers: [@Sendable ([UInt8]) -> [Diagnostic]] = [
    { IncidentFile.read(path: "f", bytes: $0).diagnostics },
    { StandingContacts.read(path: "f", bytes: $0).diagnostics },
    { PeopleFile.read(path: "f", bytes: $0).diagnostics },
  ]

  @Test func `what is said of a file is the same whatever its values are, and no value is in it`() {
    for (reader, file) in zip([0, 1, 2], [Self.incident, Self.incident, Self.people]) {
      let said = Self.readers[reader](Array(file.utf8))
      #expect(said == Self.readers[reader](Array(Self.other(file).utf8)))
      #expect(said.count > (reader == 0 ? 20 : reader == 1 ? 6 : 5))
      expectNothing(of: said)
    }
  }

  /// Quotes, brackets and signs put in and taken out everywhere, so that every message of YAML's syntax comes up too.
  @Test(arguments: 0..<6)
  func `so it stays when a file is broken anywhere`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let signs = Array("\"':{}[]&*!|>%@`\t-#,?\\<=\n ;".utf8) + [0, 1, 0x92, 0xFF]
    var rules: Set<String> = []
    for round in 0..<80 {
      let isPeople = round % 4 == 0
      let base = isPeople ? Self.people : Self.incident
      var (left, right) = (Array(base.utf8), Array(Self.other(base).utf8))
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<left.count, using: &generator)
        let sign = signs.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<3, using: &generator) {
        case 0:
          left.insert(sign, at: place)
          right.insert(sign, at: place)
        case 1:
          left[place] = sign
          right[place] = sign
        default:
          left.remove(at: place)
          right.remove(at: place)
        }
      }
      let said = Self.readers[isPeople ? 2 : 0](left)
      #expect(said == Self.readers[isPeople ? 2 : 0](right), "\(String(decoding: left, as: UTF8.self))")
      expectNothing(of: said)
      rules.formUnion(said.map(\.rule))
    }
    #expect(rules.contains("yaml-syntax"))
  }

  /// Each of these made `StrictYAML` or `SourceText` quote the file.
  @Test(arguments: [
    ("lead: &Zqjkwy x", "yaml-anchor"), ("lead: !Zqjkwy x", "yaml-tag"), ("lead: *Zqjkwy", "yaml-alias"),
    ("Zqjkwy: 1\nZqjkwy: 2", "yaml-duplicate-key"), ("%Zqjkwy", "yaml-directive"), ("lead: @Zqjkwy", "yaml-syntax"),
    ("lead: `Zqjkwy`", "yaml-syntax"), ("lead: \"\\qwyz\"", "yaml-syntax"), ("? Zqjkwy", "yaml-key"),
    ("\"Zqj\\u200Bkwy\": x", "yaml-key"), ("lead: \u{F0000}", "yaml-character"), ("lead: \"\\x01\"", "yaml-character"),
    ("lead: a\u{1}", "control-character"), ("lead: a\u{202E}", "invisible-character"), ("[Zqjkwy]: x", "yaml-key"),
    ("- Zqjkwy", "yaml-root"), ("lead: {a: Zqjk", "yaml-syntax"), ("lead: Zq: jk", "yaml-syntax"),
    ("Zqjkwy", "yaml-root"),
    ("---\na: Zqjkwy\n---\n", "yaml-documents"), ("<<: Zqjkwy", "yaml-merge-key"),
    ("lead: [[[[[[[[[Zqjkwy]]]]]]]]]", "yaml-depth"),
  ])
  func `what the readers below say in the file's words is said in ours`(text: String, rule: String) {
    let said = IncidentFile.read(path: "f", bytes: Array(text.utf8)).diagnostics
    #expect(said.contains { $0.rule == rule }, "\(said)")
    expectNothing(of: said)
    // No single character either, but for those of our own words.
    for diagnostic in said where rule != "unknown-key" { #expect(!diagnostic.message.contains("\u{F0000}")) }
  }

  /// The sentences that are let through are sentences that the reader below really says: one that it no longer says would
  /// be a line that nothing needs.
  @Test(arguments: [
    ("lead:\n\tx: y", "this line is indented with a tab"), ("lead: \"x", "the quote opened here is never closed"),
    ("lead: [x\nmode: y", "the bracket opened here is not closed"),
    ("lead: x: y", "a colon and a space within a text look like a key and its value"),
    ("mode: x\nlead\nreason: y", "this line has no key: it has no colon"),
    ("mode: x\nlead:x\nreason: y", "a space is missing after this colon"),
    ("lead: | x\n  y", "nothing more may stand on a line after `|` or `>`"), ("lead: - x", "a list cannot begin here"),
    ("lead: \"\\q\"", "a backslash within double quotes begins a special character, and this is none"),
    ("roles:\n  - {role: x}\n  y: z", "this does not fit the list above it"),
    ("  mode: x\nlead: y", "this does not fit the lines above it: a key was expected here"),
  ])
  func `sentences that hold nothing of a file come through as they are`(text: String, message: String) {
    let said = IncidentFile.read(path: "f", bytes: Array(text.utf8)).diagnostics
    #expect(said.contains { $0.message == message && $0.hint?.isEmpty == false }, "\(said.map(\.message))")
  }

  private func expectNothing(of said: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation) {
    for diagnostic in said {
      let words = (diagnostic.message + " " + (diagnostic.hint ?? "") + (diagnostic.address ?? "")).lowercased()
      for canary in ["zqj", "qwy", "zqx", "797", "979", "979z"] {
        #expect(!words.contains(canary), "\(words)", sourceLocation: sourceLocation)
      }
    }
  }
}
