import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

/// Whatever is typed into a field, the elements and attributes of a page are the template's, and the plain text has its
/// lines and nothing that turns the direction of writing.
@Suite("hostile values in scripts")
struct HostileScriptTests {
  private static func files(_ typed: String, _ folder: String, _ conditions: [String]) throws -> [String: [String:
    String]]
  {
    let oracle = try ScriptSample.oracle(folder)
    var all: [String: [String: String]] = [:]
    for audience in oracle.audiences {
      // Only into what all may have who read its scripts: the same words in what one of them may not have are a leak.
      let readers = Set(oracle.scripts.values.map(\.audiences).filter { $0.contains(audience) }.flatMap { $0 })
      let facts = ScriptSample.bare(
        oracle.fieldNames.filter { field in readers.allSatisfy { oracle.mayHave($0, field, Set(conditions)) } }.map {
          ($0, typed)
        })
      let met = ScriptSample.met(conditions)
      // Approved as they stand, so that the name is printed.
      let situation = try PackSample.situation(in: folder, facts: facts, met)
      let first = try ScriptSample.sets(situation)
      let approved = first.scripts(for: audience).flatMap { first.opened($0) }.map {
        PackSample.Line("approve", ("script", $0.name), ("approved-by", "Gil \(typed)"), ("digest", $0.digest))
      }
      let set = try ScriptSample.sets(try PackSample.situation(in: folder, facts: facts, met + approved))
        .set(for: audience)
      #expect(set.refusals.isEmpty && !set.files.isEmpty, "\(audience): \(set.refusals)")
      all[audience] = ScriptSample.files(set)
    }
    return all
  }

  /// The elements of a page with their attributes, in order.
  private static func skeleton(_ html: String) throws -> [String] {
    try PageScan.elements(of: html).map { element in
      "\(element.name) " + element.attributes.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
    }
  }

  @Test("leave every page as it is", arguments: ScriptSample.folders)
  func pages(folder: String) throws {
    let conditions = try ScriptSample.oracle(folder).conditions
    let plain = try Self.files("plain", folder, conditions)
    let blank = try Self.files(" ", folder, conditions)
    let texts =
      HostileText.all + ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)"]
    // Other texts in V02 than in V03.
    let numbers = Proof.cases(Array(texts.indices), oneOf: 5, from: folder == PackSample.v03 ? 0 : 1)
    for (number, typed) in numbers.map({ ($0, texts[$0]) }) {
      let isBlank = OneLine.of(typed).isEmpty
      for (audience, files) in try Self.files(typed, folder, conditions) {
        let expected = try #require((isBlank ? blank : plain)[audience])
        #expect(files.keys.sorted() == expected.keys.sorted())
        for (path, text) in files {
          let other = try #require(expected[path])
          if path.hasSuffix(".html") {
            #expect(try Self.skeleton(text) == Self.skeleton(other), "\(audience)/\(path), text \(number)")
          } else {
            #expect(Self.lines(text) == Self.lines(other), "\(audience)/\(path), text \(number)")
          }
          #expect(text.unicodeScalars.allSatisfy(Self.isHarmless), "\(audience)/\(path), text \(number)")
        }
      }
    }
    if Proof.isAskedFor {
      Proof.record(
        "Whatever is typed into a field, the elements of each script's page stay the template's, \(folder)",
        figure: "\(numbers.count) texts in all fields")
    }
  }

  private static func lines(_ text: String) -> Int {
    text.unicodeScalars.count { $0.properties.isWhitespace && $0 != " " && $0 != "\u{A0}" }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || !scalar.properties.isBidiControl && scalar.properties.generalCategory != .control
  }

  @Test("names of services and funding bodies give names of files that are names")
  func names() throws {
    for typed in HostileText.all + ["../../etc/passwd", "con", "a/b", "A\u{301}"] {
      let facts =
        ScriptSample.realistic.map { name, value in
          (name, name.hasSuffix(".funding") || name == "services.elm-court.name" ? typed + value : value)
        }
      let sets = try ScriptSample.sets(try PackSample.situation(facts: facts))
      for audience in ["residents", "placing-authorities"] {
        for file in sets.set(for: audience).files {
          #expect(file.path.wholeMatch(of: #/[a-z0-9-]+\.(html|txt)/#) != nil, "\(file.path)")
        }
      }
    }
  }
}
