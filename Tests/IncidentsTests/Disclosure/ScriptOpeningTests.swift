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
        "(Only if The provider agrees) a ____________", "(Only if this is not so yet: The provider agrees) b",
        "(Only if It is published) c", "(Only if The provider agrees) d", "e", "list",
        "(Only if The provider agrees) f",
        "(Only if this is not so yet: It is published) g", "h", "list", "(Only if The provider agrees) i",
      ])
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
