import ProcedureModel
import TestSupport
import Testing

@testable import Incidents

@Suite("a script opened for those it is for")
struct ScriptOpeningTests {
  private static let text = """
    a {{provider.name}} `if agreed`

    b `if not agreed`

    ## c `if published`

    d `if agreed`

    e

    - f `if agreed`
    - g `if not published`

    ## h

    - i `if agreed`
    """

  private static func lines(_ drafts: [DraftEntry]) throws -> [String] {
    let procedure = try DisclosureSample.procedure(["s": DisclosureSample.script("staff", text)])
    let situation = DisclosureSample.situation(procedure, drafts)
    return try #require(try DisclosureSample.opened(situation).first).blocks.map(\.plain)
  }

  @Test("holds what stands under the conditions that are met, and nothing of the rest")
  func standing() throws {
    let (agreed, published) = (DisclosureSample.met("agreed"), DisclosureSample.met("published"))
    #expect(try Self.lines([]) == ["b", "h"])
    #expect(try Self.lines([agreed]) == ["a Acme Care", "h", "i"])
    #expect(try Self.lines([published]) == ["b", "c", "e", "h"])
    #expect(try Self.lines([agreed, published]) == ["a Acme Care", "c", "d", "e", "f", "h", "i"])
  }

  @Test("the blank edition has every part with its condition, said once, and no value")
  func blank() throws {
    let procedure = try DisclosureSample.procedure(["s": DisclosureSample.script("staff", Self.text)])
    let opened = ScriptOpening(blank: try #require(procedure.disclosure)).open(try #require(procedure.scripts.first))
    #expect(opened.values.isEmpty)
    func shown(_ block: OpenedScript.Block) -> [String] {
      let own = block.only.map { "(\($0)) " } ?? ""
      if case .list(let bullets) = block.content { return [own + "list"] + bullets.flatMap { $0.flatMap(shown) } }
      return [own + block.plain]
    }
    #expect(
      opened.blocks.flatMap(shown) == [
        "(Only if the provider agrees) a ____________", "(Otherwise) b",
        "(Only if it is published) c", "(Only if the provider agrees) d", "e", "list",
        "(Only if the provider agrees) f",
        "(Only as long as this is not so: it is published) g", "h", "list", "(Only if the provider agrees) i",
      ])
  }

  @Test(
    "the blank edition says of what follows that it is the other case, or the same, and nothing of another heading's")
  func following() throws {
    let text = """
      a `if agreed`

      b `if agreed`

      c `if not agreed`

      d

      e `if not agreed`

      ## f `if agreed`

      g `if agreed`

      ### h

      i `if published`

      ## j `if not agreed`

      k `if published`

      l `if not published` `if agreed`
      """
    let procedure = try DisclosureSample.procedure(["s": DisclosureSample.script("staff", text)])
    let opened = ScriptOpening(blank: try #require(procedure.disclosure)).open(try #require(procedure.scripts.first))
    #expect(
      opened.blocks.map { "\($0.plain) \($0.only ?? "-")" } == [
        "a Only if the provider agrees", "b Then also", "c Otherwise", "d -",
        "e Only as long as this is not so: the provider agrees", "f Only if the provider agrees", "g -", "h -",
        "i Only if it is published", "j Only as long as this is not so: the provider agrees",
        "k Only if it is published",
        "l Only as long as this is not so: it is published; and only if the provider agrees",
      ])
  }

  @Test("the sheet of one service has what is true there, and its own values")
  func services() throws {
    let procedure = try DisclosureSample.procedure([
      "s": DisclosureSample.script(
        "staff", "{{service.name}}: {{why}} `if agreed`\n\n{{next-update}}, {{service.name}} waits `if not agreed`"),
      "t": DisclosureSample.script("staff", "{{why}} {{next-update}} `if agreed`"),
    ])
    let ids = DisclosureSample.situation(procedure).facts.services.map(\.id)
    func lines(_ script: Int, _ facts: [(String, String?)], _ drafts: [DraftEntry]) throws -> [String] {
      let situation = DisclosureSample.situation(procedure, facts: facts, [DisclosureSample.met("published")] + drafts)
      let rules = try DisclosureSample.rules(situation)
      let script = procedure.scripts[script]
      return ScriptSubjects.values(of: script, rules, situation).map {
        ScriptOpening(rules, .known($0)).open(script, suffix: $0.suffix).blocks.map(\.plain).joined(separator: "|")
      }
    }
    let names = DisclosureSample.situation(procedure).facts.services.compactMap(\.name)
    let facts: [(String, String?)] = [
      ("fields.why", "all"), ("fields.why@\(ids[0])", "own"), ("fields.next-update", "noon"),
    ]
    let one = DisclosureSample.met("agreed", at: ids[0])
    let other = DisclosureSample.met("agreed", at: ids[1])
    #expect(try lines(0, facts, [one]) == ["\(names[0]): own", "noon, \(names[1]) waits"])
    #expect(try lines(0, facts, [one, other]) == ["\(names[0]): own", "\(names[1]): all"])
    // What is for all together has the value of all, and only once it is true of all.
    #expect(try lines(1, facts, [one]) == [""])
    #expect(try lines(1, facts, [one, other]) == ["all noon"])
    #expect(try lines(1, [facts[1]], [one, other]) == ["____________ ____________"])
  }

  @Test(
    "a script for two opens what both may have; a line to write on has no value, and a count that nobody made is none")
  func blanks() throws {
    func plain(_ audiences: String, _ field: String, _ facts: [(String, String?)] = []) throws -> String? {
      let procedure = try DisclosureSample.procedure(["s": DisclosureSample.script(audiences, "{{\(field)}}")])
      return try DisclosureSample.opened(DisclosureSample.situation(procedure, facts: facts)).first?.blocks.first?.plain
    }
    let blank = "____________"
    #expect(try plain("staff, families", "provider.name") == "Acme Care")
    #expect(try plain("staff, press", "provider.name") == blank && plain("press, staff", "provider.name") == blank)
    #expect(try plain("staff", "write-here", [("fields.write-here", "x")]) == blank)
    let nobody = IncidentSample.facts().names.filter { $0.hasPrefix("people.") }.map { ($0, nil as String?) }
    #expect(try plain("staff", "counts.told") == "0" && plain("staff", "counts.told", nobody) == blank)
  }

  @Test("what is typed is one line and is never read as Markdown or as a place for a value")
  func typed() throws {
    let procedure = try DisclosureSample.procedure(["s": DisclosureSample.script("staff", "a {{contact.hours}} b")])
    for typed in ["*x* {{lead.name}} `if agreed`", "<b>&amp;", "- a\n\n# b", "\u{202E}x\u{0}"] {
      let situation = DisclosureSample.situation(procedure, facts: [("fields.contact.hours", typed)])
      #expect(try DisclosureSample.opened(situation).first?.values.map(\.value) == [OneLine.of(typed)])
    }
  }
}
