import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Import

@Suite("plain text is read by its lines")
struct TextLinesTests {
  @Test func `numbers and bullets begin blocks, and lines that were wrapped are joined`() {
    let text = """
      1. Alarm
      1.1 Whoever sees the water rise rings the town hall and says where it is and how fast
      it rises. The town hall rings the lead officer.
      1.2. Ring:
      • the lead officer, who decides whether the siren is sounded and the school is closed at
      once
      • the school
      Then go home.

      2 Later
      2.1 In 2018
      3 people drowned.
      """
    #expect(
      Self.shown(text) == [
        "# 1. Alarm",
        "1.1 Whoever sees the water rise rings the town hall and says where it is and how fast it rises. The town hall rings the lead officer.",
        "1.2. Ring:",
        "- the lead officer, who decides whether the siren is sounded and the school is closed at once", "- the school",
        "Then go home.", "# 2 Later", "2.1 In 2018 3 people drowned.",
      ])
  }

  @Test func `a sentence that a blank line cuts in two is closed up, and that is said`() {
    let document = TextLines.read("1.1 One:\n• staff who have\n\nto stay at home\n• others.\n\nand this is new\n")
    #expect(document.blocks.map(\.plain) == ["1.1 One:", "staff who have to stay at home others.", "and this is new"])
    #expect(document.losses.count == 1)
  }

  @Test func `the code at the end of a row is known by the wide space before it, also on a line of its own`() {
    let text = """
      Appendix A

      Checklist

      1 Doors
      1.1 Shut the doors    All
      1.2 Open the doors of the school
      and of the church

         CH
      1.3

      Look      CH

      1.4 Wait for the end      All
      """
    let again = ImportedAgain(TextLines.read("1 Aim\n1.1 Words.\n\n" + text))
    #expect(again.read.diagnostics.map(\.message) == [])
    guard case .checklist(let list) = again.read.procedure?.appendices.first?.content else {
      Issue.record("no checklist: \(again.text)")
      return
    }
    #expect(list.groups.flatMap(\.items).map { $0.attributes.map(\.text) } == [["All"], ["CH"], ["CH"], ["All"]])
    #expect(list.groups.flatMap(\.items)[1].text.plain == "Open the doors of the school and of the church")
  }

  @Test func `terms stand above their meanings`() {
    let text = """
      1 Aim
      1.1 Words.

      Appendix B

      Glossary

      Lead officer (LO)
      The person who decides. An officer
      of the town.

      Tide
      Water that comes:
      • twice a day
      """
    let again = ImportedAgain(TextLines.read(text))
    guard case .glossary(let glossary) = again.read.procedure?.appendices.first?.content else {
      Issue.record("no glossary: \(again.text)")
      return
    }
    #expect(glossary.terms.map(\.heading.plain) == ["Lead officer (LO)", "Tide"])
    #expect(again.read.procedure?.texts.filter { $0.appendix == "B" }.last?.text.plain == "twice a day")
  }

  @Test func `a table of contents is left out, and that is said`() {
    let again = ImportedAgain(TextLines.read("1. Aim ........... 2\n2. Scope ......... 3\n\n1. Aim\n1.1 Words.\n"))
    #expect(again.read.procedure?.sections.map(\.title.plain) == ["Aim"])
    #expect(again.remarks.contains { $0.contains("table of contents") })
  }

  @Test(
    "sections, clauses, bullets, rows with their codes, and terms of a whole procedure come through",
    arguments: ["V02", "V03"])
  func whole(version: String) throws {
    let procedure = try ImportedAgain.procedure("Content/provider-failure/\(version)")
    let again = ImportedAgain(TextLines.read(PlainProcedure.text(procedure)))
    #expect(again.read.diagnostics.map { "\($0.path):\($0.range.start.line) \($0.message)" } == [])
    let back = try #require(again.read.procedure)
    // Plain text does not tell a note from a paragraph.
    func address(_ text: TextPlace) -> String {
      switch text.part {
      case .note, .paragraph: "¶ of \(text.owner)"
      case .title, .heading, .item, .bullet, .term, .definition, .keyCode: text.address.text
      }
    }
    func lines(_ procedure: Procedure) -> String {
      procedure.texts.filter { !["C", "D"].contains($0.appendix ?? "") }.map { text in
        "\(address(text)) \(text.text.plain) \(text.attributes.map(\.text).joined(separator: " "))\n"
      }.joined()
    }
    #expect(SameProcedure.difference(lines(procedure), lines(back)) == "", "\(again.remarks.joined(separator: "\n"))")
    // Nothing of the plans is lost, though it is not told apart.
    let words = again.text.split(whereSeparator: \.isWhitespace).joined()
    for text in procedure.texts where ["C", "D"].contains(text.appendix ?? "") {
      #expect(words.contains(text.text.plain.split(whereSeparator: \.isWhitespace).joined()), "\(text.address)")
    }
  }

  private static func shown(_ text: String) -> [String] {
    TextLines.read(text).blocks.flatMap { block -> [String] in
      switch block {
      case .heading: ["# " + block.plain]
      case .bullets(let items): items.map { "- " + $0.plain }
      case .paragraph, .ordered, .quote, .table: [block.plain]
      }
    }
  }
}

/// A procedure as plain text of lines, as it comes out of a word processor.
private enum PlainProcedure {
  static func text(_ procedure: Procedure) -> String {
    var text = "\(procedure.heading.plain)\n\n"
    for section in procedure.sections {
      text += "\(section.number.map { "\($0). " } ?? "")\(section.title.plain)\n\n" + blocks(section.intro)
      for item in section.items {
        text += wrapped("\(item.number?.description ?? "") \(item.text.plain)") + "\n" + blocks(item.blocks)
      }
    }
    for appendix in procedure.appendices {
      text += "Appendix \(appendix.letter)\n\n\(appendix.heading.plain)\n\n" + blocks(appendix.intro)
      switch appendix.content {
      case .checklist(let checklist):
        for group in checklist.groups {
          // A group without number would be a paragraph like any other.
          let number = group.number?.description ?? group.items.first?.number?.parts.first.map(String.init) ?? ""
          text += "\(number) \(group.title.plain)\(codes(group.attributes))\n\n" + blocks(group.intro)
          for item in group.items {
            text += wrapped("\(item.number?.description ?? "") \(item.text.plain)", codes(item.attributes)) + "\n"
            text += blocks(item.blocks)
          }
        }
      case .glossary(let glossary):
        for term in glossary.terms {
          let body = blocks(term.blocks)
          text += "\(term.heading.plain)\n\(body)"
        }
      case .actionPlan, .operationalPlan:
        for part in procedure.texts where part.appendix == appendix.letter { text += wrapped(part.text.plain) + "\n" }
      }
    }
    return text
  }

  private static func codes(_ attributes: [Attribute]) -> String {
    attributes.map { "     \($0.text)" }.joined()
  }

  private static func blocks(_ blocks: [BodyBlock]) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): wrapped(paragraph.text.plain) + "\n"
      case .list(let list):
        list.bullets.map { wrapped("• \($0.text.plain)") + PlainProcedure.blocks($0.blocks) }.joined() + "\n"
      case .note(let note): PlainProcedure.blocks(note.blocks)
      }
    }.joined()
  }

  private static func wrapped(_ words: String, _ end: String = "") -> String {
    var lines = [""]
    for word in words.split(separator: " ") {
      if lines[lines.count - 1].utf8.count + 1 + word.utf8.count > 95 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n") + end + "\n"
  }
}
