import Foundation
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct LogLineReaderTests {
  private func read(_ text: String) -> [String]? {
    LogLineReader.fields(of: Array(text.utf8)[...]).map { $0.map { "\($0.name)=\($0.value)" } }
  }

  @Test func `texts are given as texts, everything else as it stands`() {
    #expect(read(#"{}"#) == [])
    #expect(read(#" { "a" : "b" , "c":12 } "#) == ["a=b", "c=12"])
    #expect(
      read(#"{"a":[1, {"b":"c\""}],"d":null,"e":-1.5E+3,"f":{}}"#) == [
        #"a=[1, {"b":"c\""}]"#, "d=null", "e=-1.5E+3", "f={}",
      ])
    #expect(read(#"{"a":"1","a":"2"}"#) == ["a=1", "a=2"])
    #expect(read(#"{"\u0061":"\ud83d\ude00\/\b\f\n\r\t\"\\é"}"#) == ["a=😀/\u{8}\u{C}\n\r\t\"\\é"])
  }

  @Test(arguments: [
    "", "{", "}", "[]", "1", "null", #""a""#, #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{,}"#, #"{a:1}"#, #"{"a":"b}"#,
    #"{"a":"b"} x"#, #"{"a":"b"}{}"#, #"{"a":"\"}"#, #"{"a":"\x"}"#, #"{"a":"\u12"}"#, #"{"a":"\u12G4"}"#,
    #"{"a":"\ud800"}"#, #"{"a":"\udc00"}"#, #"{"a":"\ud800x\udc00"}"#, #"{"a":"\ud800\n"}"#, "{\"a\":\"b\tc\"}",
    "{\"a\":\"\0\"}", "\0", "{\"a\":[}", #"{"a":{"b"}}"#, #"{"a":[1 2]}"#, "\u{FEFF}{}",
  ])
  func `what is no object of JSON is none`(text: String) { #expect(read(text) == nil) }

  @Test func `bytes that are no text are none, in names, texts and values`() {
    for line in [
      [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], [0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x7D],
    ] as [[UInt8]] {
      #expect(LogLineReader.fields(of: line[...]) == nil)
      #expect(IncidentLog(line).unread.count == 1)
    }
  }

  @Test func `deep nesting and long lines are read or refused, and never end the program`() {
    for depth in [1, 31, 32, 33, 1000, 500_000] {
      for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
        let inner = open == "[" ? "" : "1"
        let text =
          #"{"a":"# + String(repeating: open, count: depth) + inner + String(repeating: close, count: depth) + "}"
        #expect((read(text) != nil) == (depth < 32 || depth == 32 && open == "["))
        #expect(read(#"{"a":"# + String(repeating: open, count: depth)) == nil)
      }
    }
    let long = String(repeating: "x", count: 1 << 20)
    #expect(read(#"{"a":"\#(long)"}"#) == ["a=\(long)"])
    #expect(read(#"{"a":"\#(long)\n"}"#) == ["a=\(long)\n"])
    #expect(read(String(repeating: "[", count: 1 << 20)) == nil)
  }

  /// What an independent reader finds; nil where it finds no object, or a name twice.
  private static func independent(_ line: [UInt8]) -> [String: String]? {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else { return nil }
    return object.compactMapValues { $0 as? String }
  }

  /// Whether a text is another but for byte order marks, of which it may have more.
  private static func isRead(_ ours: String, as other: String) -> Bool {
    func marks(_ text: String) -> Int { text.unicodeScalars.count { $0 == "\u{FEFF}" } }
    return marks(ours) >= marks(other)
      && ours.unicodeScalars.filter { $0 != "\u{FEFF}" } == other.unicodeScalars.filter { $0 != "\u{FEFF}" }
  }

  static func fuzz(_ rounds: Int, seed: UInt64) -> Int {
    var generator = SeededGenerator(seed: seed)
    let valid = LogSample.lines(LogSample.plain).map { $0.dropLast() }
    let parts: [[UInt8]] =
      [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "\\u", "\\ud83d", "\\ude00", "\0", "\n", "n", "1", "\u{FEFF}", "é",
        " ",
        #""kind":"note","#, #""hash":"#,
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]
    var read = 0
    for _ in 0..<rounds {
      var line = Array(valid.randomElement(using: &generator) ?? [])
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<max(1, line.count), using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
          line.replaceSubrange(place..<min(line.count, place + Int.random(in: 0...9, using: &generator)), with: [])
        case 1: line.insert(contentsOf: parts.randomElement(using: &generator) ?? [], at: min(place, line.count))
        case 2: if place < line.count { line[place] = UInt8.random(in: 0...255, using: &generator) }
        default: line.insert(contentsOf: Array(line[place...].prefix(20)), at: min(place, line.count))
        }
      }
      let log = IncidentLog(line + [0x0A])
      // The change shows, whatever it was, unless it changed nothing.
      if !valid.contains(where: { $0.elementsEqual(line) }) { #expect(!log.problems.isEmpty || line.isEmpty) }
      guard let fields = LogLineReader.fields(of: line[...]) else { continue }
      read += 1
      // Ours takes some values that are no JSON; what both take, both read alike, but that Foundation drops byte order marks at
      // the beginning of a text and after an escape in it.
      for (name, value) in independent(line) ?? [:] {
        #expect(
          fields.contains { isRead($0.name, as: name) && isRead($0.value, as: value) },
          "\(name) of \(String(decoding: line, as: UTF8.self).debugDescription), read as \(fields)")
      }
    }
    return read
  }

  @Test func `lines with random damage never end the program, and the damage shows`() {
    #expect(LogLineReaderTests.fuzz(1500, seed: 7) > 100)
  }

  @Test(.proof) func proveRandomDamage() {
    let rounds = 400_000
    let read = LogLineReaderTests.fuzz(rounds, seed: 8)
    Proof.record(
      "Lines of an incident's log with random damage never end the program, and the damage always shows",
      figure: "\(rounds) lines, \(read) of them still objects")
  }
}
