import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct PaperLineReaderTests {
  private static func entry(_ text: String) throws -> PaperEntry {
    let line = PaperLineReader.read(text, number: 1)
    guard case .entry(let entry) = line.content else {
      throw line.problems.first ?? PaperProblem(line: 1, column: 1, "no entry: \(text)", hint: "")
    }
    return entry
  }

  @Test(
    "state, time and initials stand in any order before the words, and a tick is done",
    arguments: [
      "A2.4 done 14:20 AB \"spoke to them\"", "A2.4 14:20 done AB spoke to them", "A2.4 1420 ab “spoke to them”",
      "  A2.4\tDONE  14.20  AB „spoke to them“  ", "A2.4 AB 14:20 \"spoke to them\"",
      "A2.4 14:20 AB done \"spoke to them\"",
      "A2.4 ✓ 14:20 AB ”spoke to them” !", "A2.4 14:20 AB \"spoke to them\"!", "A2.4 done AB 14:20 spoke to them !",
    ])
  func orders(text: String) throws {
    let entry = try Self.entry(text)
    #expect(entry.subject == .item("A2.4", .done) && entry.time.description == "14:20" && entry.initials == "AB")
    #expect(entry.words == "spoke to them" && entry.isMeant == text.hasSuffix("!"))
  }

  @Test func `every state, services, zones, notes and words with quotes in them`() throws {
    #expect(try Self.entry("A7.8@rose-house started 0920 CD").subject == .item("A7.8@rose-house", .started))
    #expect(try Self.entry("A2.15 n/a 14:30 AB \"nobody away\"").subject == .item("A2.15", .notApplicable))
    #expect(try Self.entry("A2.15 Not Applicable 14:30 AB x").subject == .item("A2.15", .notApplicable))
    #expect(try Self.entry("X1 9:05 EF started").subject == .item("X1", .started))
    #expect(try Self.entry("X1 open 1015 EF").words == nil)
    #expect(try Self.entry("X1 done 01:30 bst EF").zone == "BST")
    let note = try Self.entry("NOTE 14:35 AB done: \"keys\" are in")
    #expect(note.subject == .note && note.words == "done: \"keys\" are in")
    #expect(try Self.entry("A2.4 done 14:20 AB \"said \"no\" twice\"").words == "said \"no\" twice")
    #expect(try Self.entry("A2.4 done 14:20 AB help!").words == "help!")
    #expect(try Self.entry("A2.4 done 14:20 AB done it all").words == "done it all")
  }

  @Test func `sheet, date, remarks and empty lines`() {
    #expect(PaperLineReader.read(" Sheet:  a/V 03/2-aaaaaa ", number: 1).content == .sheet("a/V 03/2-aaaaaa"))
    #expect(PaperLineReader.read("date 2026-11-21", number: 1).content == .date("2026-11-21"))
    for text in ["", "  \t", "# A2.4 done", "  #"] {
      let line = PaperLineReader.read(text, number: 1)
      #expect(line.content == .nothing && line.problems.isEmpty)
    }
  }

  @Test(
    "what is wrong is said at its place",
    arguments: [
      ("sheet", 6, "nothing stands after `sheet`"), ("date  ", 5, "nothing stands after `date`"),
      ("Mrs Smith rang", 1, "not begin with an address"), ("  P001B told 14:20 AB", 3, "P001B is the code of a person"),
      ("A2.4 done 14:20", 16, "no initials"), ("A2.4 done AB", 13, "no time"),
      ("A2.4 done Smith 14:20 AB", 11, "no time"),
      ("A2.4 done 24:00 AB", 11, "no clock"), ("A2.4 done 14:60 AB", 11, "no clock"),
      ("A2.4 done 920 AB", 11, "no clock"),
      ("A2.4 done open 14:20 AB", 11, "second state"), ("A2.4 14:20 AB open the door", 15, "cannot be told"),
      ("A2.4 n/a 14:20 AB", 18, "why it does not apply"), ("A2.4 n/a 14:20 AB \"\"", 21, "why it does not apply"),
      ("note 14:20 AB", 14, "nothing is noted"), ("é2.4 done 14:20 AB \"x", 20, "not closed"),
      ("A2.4 done 14:20 AB \"x\" y", 24, "after the closing"),
    ])
  func faults(text: String, column: Int, words: String) {
    let line = PaperLineReader.read(text, number: 7)
    #expect(line.content == .faulty)
    #expect(
      line.problems.contains { $0.column == column && $0.message.contains(words) && $0.line == 7 }, "\(line.problems)")
    #expect(line.problems.allSatisfy { !$0.message.contains("Smith") && !$0.hint.contains("Smith") })
  }

  @Test func `a line that is too long is refused and shorter ones are read`() {
    let text = "A2.4 done 14:20 AB "
    let fits = text + String(repeating: "x", count: PaperLine.longest - text.count)
    #expect(PaperLineReader.read(fits, number: 1).problems.isEmpty)
    #expect(PaperLineReader.read(fits + "x", number: 1).problems.map(\.column) == [1])
  }

  @Test("any text is read without a crash, every character of it is accounted for once, and places lie inside it")
  func anyText() {
    var generator = SeededGenerator(seed: 20_261_120)
    let pieces = [
      "A2.4", "A7.8@rose-house", "X1", "note", "sheet", "date", "#", "done", "started", "n/a", "not", "applicable",
      "open",
      "14:20", "1420", "9.05", "25:99", "BST", "AB", "cd", "\"", "“", "”", "!", " ", "\t", "\u{A0}", "spoke", "P001B",
      "é",
      "e\u{301}", "😀", "\u{0}", "\u{202E}", "'", "ﬁ", "1", ":", "@", "2026-11-20", "",
    ]
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
        if Bool.random(using: &generator) { text += " " }
      }
      let line = PaperLineReader.read(text, number: 3)
      let scalars = Array(text.unicodeScalars)
      var reached = 0
      for part in line.parts {
        guard part.range.lowerBound >= reached, part.range.upperBound <= scalars.count, !part.range.isEmpty else {
          Issue.record("parts of \(text.debugDescription): \(line.parts)")
          return
        }
        // What lies between parts is space.
        if !scalars[reached..<part.range.lowerBound].allSatisfy(\.properties.isWhitespace) {
          Issue.record("left out of \(text.debugDescription): \(line.parts)")
          return
        }
        reached = part.range.upperBound
      }
      if !scalars[reached...].allSatisfy(\.properties.isWhitespace) {
        Issue.record("left out at the end of \(text.debugDescription): \(line.parts)")
        return
      }
      for problem in line.problems {
        #expect(problem.line == 3 && 1...(scalars.count + 1) ~= problem.column, "\(text.debugDescription)")
      }
      #expect((line.content == .faulty) == !line.problems.isEmpty, "\(text.debugDescription)")
      if case .entry(let entry) = line.content {
        #expect(!(entry.words?.isEmpty ?? false))
        #expect(line.replacingTime(with: "03:04")?.contains("03:04") ?? false)
      }
    }
  }

  @Test func `the time of a line is replaced and nothing else`() {
    let line = PaperLineReader.read("A2.4 done 01:30 GMT AB \"at 01:30 GMT\"", number: 1)
    #expect(line.replacingTime(with: "02:00") == "A2.4 done 02:00 AB \"at 01:30 GMT\"")
    #expect(PaperLineReader.read("date 2026-11-20", number: 1).replacingTime(with: "02:00") == nil)
  }
}
