import Foundation
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite("a file that was saved from a ready pack")
struct ReadyFileTests {
  @Test("is read whole: facts, entries with their places, what is not finished")
  func whole() throws {
    let unfinished = [#"{"item":"A1.3","by":"AB"}"#, #"{"note":"half a"}"#, #"{"item":"Ann Brown 1"}"#]
    let (read, diagnostics) = ReadySample.read(ReadySample.text(unfinished: unfinished))
    let file = try #require(read)
    #expect(diagnostics.isEmpty)
    #expect(file.procedure == "Harbour closure" && file.version == "V01" && file.fingerprint == "0123456789ab")
    #expect(file.started == Moment(iso: "2026-11-20T02:20:00+00:00"))
    #expect(file.facts["services.rose-house.name"] == "Rose House" && file.facts["signatures.CD.name"] == "Chris Dale")
    #expect(file.facts["notified"] == "2026-11-20T02:10:00+00:00" && file.facts["mode"] == "live")
    #expect(file.hasEntries)
    // A text that can be no address does not get into a message.
    #expect(file.unfinished.map(\.what) == ["A1.3", "a note", "a row"] && file.unfinished.map(\.line) == [17, 18, 19])
    let entries = file.lines.compactMap { line -> String? in
      guard case .entry(let entry) = line.content else { return nil }
      return
        "\(line.number):\(entry.places.subject) \(entry.subject) \(entry.time) \(entry.initials) \(entry.words ?? "-")"
    }
    #expect(
      entries == [
        #"10:10 item("A1.1", Incidents.ItemStatus.done) 02:30 AB With "two" keys"#,
        #"11:10 given("A1.1", to: "SCC, CCG") 02:31 AB -"#,
        #"12:10 item("A1.2", Incidents.ItemStatus.notApplicable) 02:32 CD No bell there"#,
        #"13:10 noteOn("A1.2") 02:33 CD It was sold"#, "14:10 note 02:34 CD Keys are in",
      ])
  }

  @Test("is told from lines of paper and from facts that people wrote")
  func meant() {
    #expect(ReadyFile.isMeant(Array(ReadySample.text().utf8)) && ReadyFile.isMeant(Array("\n {".utf8)))
    #expect(!ReadyFile.isMeant(Array("sheet unknown\n".utf8)) && !ReadyFile.isMeant(Array("provider: {a: b}\n".utf8)))
    #expect(!ReadyFile.isMeant([]))
  }

  @Test(
    "is refused with a place where an entry cannot be",
    arguments: [
      (#"{"item":"A1.1","state":"done","by":"AB"}"#, "10:3 an entry has no `at`"),
      (#"{"item":"A1.1","state":"done","at":"2026-11-20 02:30"}"#, "10:3 an entry has no `by`"),
      (#"{"item":"A1.1","state":"done","at":"02:30","by":"AB"}"#, "10:38 `at` must be a time with its day"),
      (#"{"item":"A1.1","state":"done","at":"2026-11-31 02:30","by":"AB"}"#, "10:38 `at` must be a time with its day"),
      (#"{"item":"A1.1","state":"done","at":"2026-11-20 24:30","by":"AB"}"#, "10:38 `at` must be a time with its day"),
      (
        #"{"item":"A1.1","state":"done","at":"2026-11-20 02:30 CET","by":"AB"}"#,
        "10:38 `at` must be a time with its day"
      ),
      (
        #"{"item":"A1.1","state":"done","at":"2026-11-20 02:30","by":"A B"}"#,
        "10:62 `by` must be two to four capital letters or digits"
      ),
      (
        #"{"item":"A1.1","state":"open","at":"2026-11-20 02:30","by":"AB"}"#,
        "10:26 `state` must be done, started or not-applicable"
      ),
      (
        #"{"item":"A1.1","state":"not-applicable","at":"2026-11-20 02:30","by":"AB"}"#,
        "10:26 this entry says two things at once"
      ),
      (
        #"{"item":"A1.1","state":"done","because":"so","at":"2026-11-20 02:30","by":"AB"}"#,
        "10:26 this entry says two things at once"
      ),
      (#"{"item":"A1.1","at":"2026-11-20 02:30","by":"AB"}"#, "10:3 this entry says nothing of its row"),
      (#"{"at":"2026-11-20 02:30","by":"AB"}"#, "10:3 this entry is of no row"),
      (#"{"item":"Ann Brown","state":"done","at":"2026-11-20 02:30","by":"AB"}"#, "10:11 `item` must be an address"),
      (
        #"{"item":"A1.1","state":"done","at":"2026-11-20 02:30","by":"AB","who":"x"}"#,
        "10:67 this is not a key of an entry"
      ),
      (
        #"{"item":["A1.1"],"state":"done","at":"2026-11-20 02:30","by":"AB"}"#,
        "10:11 `item` must be a text; this is a list"
      ),
    ])
  func wrongEntry(entry: String, problem: String) {
    let problems = ReadySample.problems(ReadySample.text(entries: [entry]))
    #expect(problems.contains(problem), "\(problems)")
    #expect(ReadySample.read(ReadySample.text(entries: [entry])).file == nil)
  }

  @Test("is refused where it is another file, of another form, or not whole")
  func wrongFile() {
    let text = ReadySample.text()
    #expect(
      ReadySample.problems("{}").first?.hasSuffix(
        "this is no file that was saved from a ready pack, or of another form than this procdoc reads") == true)
    #expect(ReadySample.read(text.replacing("pack 1", with: "pack 2")).file == nil)
    #expect(ReadySample.read(text.replacing(#""version": "V01","#, with: "")).file == nil)
    #expect(ReadySample.read(text.replacing(#""saved""#, with: #""sent""#)).file == nil)
    #expect(ReadySample.read(text.replacing(#""mode":"live""#, with: #""mode":"real""#)).file == nil)
    for length in stride(from: 1, to: text.utf8.count - 3, by: 17) {
      #expect(ReadyFile.read(path: "x", bytes: Array(text.utf8.prefix(length))).file == nil, "cut at \(length)")
    }
  }

  @Test("reads whatever texts JSON can hold, as a browser writes them")
  func texts() throws {
    var random = SeededGenerator(seed: 9)
    let encoder = JSONEncoder()
    // As JSON.stringify has it.
    encoder.outputFormatting = .withoutEscapingSlashes
    for _ in 0..<200 {
      let scalars: [Unicode.Scalar] = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        [
          "\"", "\\", "/", "'", "#", "&", "*", "!", "{", "}", "[", ",", ":", " ", "-", "é", "\u{1F600}", "%", "@", "`",
          "a", "\t",
        ]
        .randomElement(using: &random) ?? "a"
      }
      let words = "x" + String(String.UnicodeScalarView(scalars)) + "x"
      let json = String(decoding: try encoder.encode(words), as: UTF8.self)
      let entry = #"{"note":\#(json),"at":"2026-11-20 02:30","by":"AB"}"#
      let file = try #require(ReadySample.read(ReadySample.text(entries: [entry])).file, "\(json)")
      guard case .entry(let read)? = file.lines.last?.content else {
        Issue.record("no entry: \(json)")
        continue
      }
      #expect(read.words?.utf8.elementsEqual(words.utf8) ?? false, "\(json)")
    }
  }

  @Test("never says what stands in it, whatever is wrong, and never stops the program")
  func privacy() {
    var random = SeededGenerator(seed: 4)
    let text = Array(ReadySample.text(unfinished: [#"{"item":"A1.3","by":"AB"}"#]).utf8)
    let secrets = ["Ann", "Brown", "Chris", "Rose", "High Street", "8000", "bell there", "sold", "Keys"]
    for _ in 0..<1500 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(Array("\"{}[],:\\\n".utf8).randomElement(using: &random) ?? 0, at: place)
        }
      }
      for problem in ReadyFile.read(path: "saved.json", bytes: bytes).diagnostics {
        for secret in secrets {
          #expect(!"\(problem.message) \(problem.hint ?? "")".contains(secret), "\(problem.message)")
        }
      }
    }
  }
}
