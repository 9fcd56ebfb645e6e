import ProcedureModel
import TestSupport

extension RedlineSample {
  /// One pair for each thing that can become of an item, and some for several at once.
  static func all() throws -> [RedlineSample] {
    try sections() + tables()
      + [
        RedlineSample(
          "V02 and V03", old: try PackageRoot.read("Content/provider-failure/V02"),
          new: try PackageRoot.read("Content/provider-failure/V03")),
        RedlineSample(
          "V03 and V02", old: try PackageRoot.read("Content/provider-failure/V03"),
          new: try PackageRoot.read("Content/provider-failure/V02")), try harbour(),
      ]
  }

  private static let clauses = [
    "The harbour master closes the harbour to all traffic and tells the boats outside to wait.",
    "The boom crew lays the first boom across the entrance before the tide turns.",
    "Every person on the quay wears a mask, goggles and gloves until the air has been measured.",
    "The quay master counts the barrels on the pier and writes the number in the log.",
    "Fishing boats go to the outer pontoon. Nobody goes back for their nets before daylight.",
  ]

  private static func clause(_ index: Int) -> String { clauses[index % clauses.count] }

  /// A procedure of sections, each with the clauses of these numbers.
  private static func sections(_ parts: [(String, [String])]) -> [String: String] {
    Sample.procedure(
      parts.enumerated().map { place, part in
        "## \(place + 1) \(part.0)\n\n"
          + part.1.enumerated().map { "\(place + 1).\($0 + 1) \($1)\n" }.joined(separator: "\n")
      }.joined(separator: "\n"))
  }

  private static func sections() throws -> [RedlineSample] {
    let all = clauses
    let plain = sections([("Harbour", all)])
    func one(_ name: String, _ new: [String]) throws -> RedlineSample {
      try RedlineSample(name, old: plain, new: sections([("Harbour", new)]))
    }
    let four = (0..<4).map { part in
      ("Part \(["north", "east", "south", "west"][part])", clauses.map { "\($0) It holds for quay \(part + 5)." })
    }
    func parts(_ order: [Int]) -> [String: String] { sections(order.map { four[$0] }) }
    return [
      try one("nothing changed", all),
      try one("added first", ["Nothing is done alone."] + all), try one("added last", all + ["Nothing is done alone."]),
      try one("removed first", Array(all.dropFirst())), try one("removed last", Array(all.dropLast())),
      try one("edited", [all[0], all[1].replacing("first", with: "second"), all[2], all[3] + " At once.", all[4]]),
      try one("typographic", [all[0].replacing("harbour ", with: "**harbour**, "), all[1], all[2], all[3], all[4]]),
      try one("reordered", [all[3], all[0], all[1], all[4], all[2]]),
      try one("turned round", all.reversed()),
      try one(
        "split",
        Array(all[..<4]) + [
          "Fishing boats go to the outer pontoon.", "Nobody goes back for their nets before daylight.",
        ]),
      try RedlineSample(
        "merged", old: sections([("Harbour", [all[0], all[1], all[2]])]),
        new: sections([("Harbour", [all[0], all[1] + " " + all[2]])])),
      try RedlineSample(
        "split into bullets",
        old: sections([
          (
            "Harbour",
            [
              "Take with you the long boom and its anchors, the lamp and two full batteries, and the log of the day before."
            ]
          )
        ]),
        new: sections([
          (
            "Harbour",
            [
              "Take with you:\n\n- the long boom and its anchors\n- the lamp and two full batteries\n- the log of the day before"
            ]
          )
        ])),
      try RedlineSample(
        "bullets deeper, and into paragraphs",
        old: sections([
          ("Harbour", [all[0] + "\n\n- the long boom\n- the short boom\n- anchors for both booms\n\n> Not at night.\n"])
        ]),
        new: sections([
          (
            "Harbour",
            [
              all[0]
                + "\n\n- the long boom\n  - the short boom\n- anchors for all the booms\n\nNot at night.\n\n> - Not at night.\n"
            ]
          )
        ])),
      try RedlineSample(
        "a reference that follows", old: sections([("Harbour", all + ["As clause 1.2 says, twice."])]),
        new: sections([("Harbour", ["New at the front."] + all + ["As clause 1.3 says, twice."])])),
      try RedlineSample(
        "a term replaced", old: sections([("Harbour", all.map { $0 + " So says the boom crew." })]),
        new: sections([("Harbour", all.map { $0 + " So says the barrier crew." })])),
      try RedlineSample(
        "a heading reworded, a level changed", old: sections([("Harbour", all), ("Quay", all.reversed())]),
        new: sections([("Harbours", all), ("Quay", all.reversed())]).mapValues {
          $0.replacing("## 2 Quay", with: "### 2 Quay")
        }),
      try RedlineSample("sections swapped", old: parts([0, 1, 2, 3]), new: parts([1, 0, 2, 3])),
      try RedlineSample("sections turned round", old: parts([0, 1, 2, 3]), new: parts([3, 2, 1, 0])),
      try RedlineSample("sections moved, one removed", old: parts([0, 1, 2, 3]), new: parts([3, 0, 2])),
      try RedlineSample("a section added", old: parts([0, 2]), new: parts([0, 1, 2])),
      try RedlineSample(
        "moved between sections", old: parts([0, 1]),
        new: sections([
          ("Part north", Array(four[0].1[1...])), ("Part east", four[1].1 + [four[0].1[0] + " Now here."]),
        ])),
      try RedlineSample(
        "nothing in common", old: plain, new: sections([("Zoo", ["Feed the penguins every morning."])])),
    ]
  }

  private static func tables() throws -> [RedlineSample] {
    let text = "## 1 Scope\n\n1.1 For tests."
    let codes = "applies: {All: everyone, HC: home care, SL: supported living}\neveryone: All"
    func list(_ body: String) -> [String: String] {
      Sample.procedure(text) + Sample.checklist(body, settings: codes)
    }
    let rows = (0..<5).map(clause)
    func group(_ number: Int, _ rows: [String]) -> String {
      "## \(number) Group \(["one", "two", "three"][number - 1])\n\n"
        + rows.enumerated().map { "\(number).\($0 + 1) \($1)\n" }.joined(separator: "\n")
    }
    let plan = "columns: [{title: First hour}, {title: Until dark, letter: D}]"
    let key = "## Key\n\n- `HM` harbour master\n- `QM` quay master\n\n"
    func first(_ body: String) -> [String: String] {
      Sample.procedure(text) + Sample.actionPlan(key + body, settings: plan)
    }
    let act = rows.map { "- \($0) `HM`" }
    return [
      try RedlineSample(
        "rows added, removed, edited", old: list(group(1, rows.map { $0 + " `All`" })),
        new: list(
          group(1, ["First, breathe. `All`", rows[0] + " `All`", rows[2] + " Really. `All`", rows[3] + " `All`"]))),
      try RedlineSample(
        "codes changed", old: list(group(1, [rows[0] + " `HC`", rows[1] + " `All`"])),
        new: list(group(1, [rows[0] + " `HC` `SL`", rows[1] + " `SL`"]))),
      try RedlineSample(
        "rows moved between groups",
        old: list(group(1, rows.map { $0 + " `All`" }) + "\n" + group(2, ["Last of all, go home and sleep. `HC`"])),
        new: list(
          group(1, [rows[0] + " `All`", rows[4] + " `All`"]) + "\n"
            + group(2, ["Last of all, go home and sleep. `HC`", rows[2] + " And masks for visitors. `All`"]))),
      try RedlineSample(
        "a group under another heading",
        old: list(group(1, rows.map { $0 + " `All`" })),
        new: list(
          group(1, rows.map { $0 + " `All`" }).replacing("Group one", with: "While the tide comes in"))),
      try RedlineSample(
        "cells with bullets and notes",
        old: list(
          group(
            1, [rows[0] + " `All`\n\n- to the north quay\n- to the south quay\n\n> Not at night.", rows[1] + " `All`"])),
        new: list(group(1, [rows[0] + " `All`", rows[1] + " `All`\n\n- with the long boom\n\n> Mind the tide."]))),
      try RedlineSample(
        "a row split", old: list(group(1, [rows[0] + " `All`", rows[4] + " `HC`"])),
        new: list(
          group(
            1,
            [
              rows[0] + " `All`", "Fishing boats go to the outer pontoon. `HC`",
              "Nobody goes back for their nets before daylight. `HC`",
            ]))),
      try RedlineSample(
        "an appendix added", old: Sample.procedure(text), new: list(group(1, rows.map { $0 + " `All`" }))),
      try RedlineSample(
        "an appendix removed", old: list(group(1, rows.map { $0 + " `All`" })), new: Sample.procedure(text)),
      try RedlineSample(
        "actions change column and leads",
        old: first(
          "## Harbour\n\n### First hour\n\n" + act.joined(separator: "\n")
            + "\n\n### Until dark\n\n- Light the lamps. `QM`\n"),
        new: first(
          "## Harbour\n\n### First hour\n\n" + act[1...].joined(separator: "\n") + "\n\n### Until dark\n\n" + act[0]
            + " `QM`\n- Light the lamps. `QM`\n")),
      try RedlineSample(
        "a column emptied",
        old: first("## Harbour\n\n### First hour\n\n" + act[0] + "\n\n### Until dark\n\n" + act[1] + "\n"),
        new: first(
          "## Harbour\n\n### First hour\n\n" + act[0] + "\n" + act[1] + "\n\n## Boom\n\n### Until dark\n\n" + act[2]
            + "\n")),
      try RedlineSample(
        "tasks and officers",
        old: Sample.procedure(text)
          + Sample.operationalPlan("1. Count the boats. `Quay master`\n2. Count the people. `Harbour master`"),
        new: Sample.procedure(text)
          + Sample.operationalPlan(
            "1. Count the people. `Quay master`\n2. Count the boats twice. `Quay master`\n3. Rest. `Cook`")),
      try RedlineSample(
        "terms of a glossary",
        old: Sample.procedure(text) + Sample.glossary("## Boom\n\nA floating barrier.\n\n## Quay\n\nWhere boats lie."),
        new: Sample.procedure(text)
          + Sample.glossary("## Barrier\n\nA floating wall.\n\n## Boom\n\nA floating barrier:\n\n- long\n- short\n")),
    ]
  }

  /// The harbour procedure against a copy with slips of many kinds.
  private static func harbour() throws -> RedlineSample {
    let sources = try PackageRoot.sources(in: "Tests/Fixtures/harbour-spill/V1")
    let edited = sources.map { source in
      var lines = String(decoding: source.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      if let place = lines.indices.last(where: { lines[$0].hasPrefix("- ") }) { lines.remove(at: place) }
      return ProcedureSource(
        path: source.path,
        bytes: Array(
          lines.joined(separator: "\n").replacing("boom", with: "barrier").replacing("version: V1", with: "version: V2")
            .utf8))
    }
    return try RedlineSample(
      "harbour spill", old: ProcedureReader.read(folder: "V1", sources: sources),
      new: ProcedureReader.read(folder: "V2", sources: edited))
  }
}
