import Foundation
import ProcedureModel
import SourceText
let folder = CommandLine.arguments[1]
let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
let read = ProcedureReader.read(folder: folder, sources: try names.map { ProcedureSource(path: $0, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)))) })
for d in read.diagnostics { print("\(d.path):\(d.range.start.line):\(d.range.start.column): \(d.severity): \(d.message) [\(d.rule)] \(d.hint ?? "")") }
if let p = read.procedure {
  print("control", p.control.fields.count, "sections", p.sections.count, "clauses", p.sections.reduce(0) { $0 + $1.items.count })
  let bullets = p.texts.filter { $0.appendix == nil }.filter { if case .bullet = $0.part { true } else { false } }
  print("bullets", bullets.count, "contacts", bullets.filter { $0.owner.text == "5.1" }.count)
  for a in p.appendices {
    let b = p.texts.filter { $0.appendix == a.letter }.filter { if case .bullet = $0.part { true } else { false } }.count
    switch a.content {
    case .checklist(let c):
      let rows = c.groups.flatMap(\.items)
      print(a.letter, a.heading.plain, "groups", c.groups.count, "rows", rows.count, "All", rows.filter { $0.attributes.map(\.text) == ["All"] }.count, "CH", rows.filter { $0.attributes.map(\.text) == ["CH"] }.count, "HC", rows.filter { $0.attributes.map(\.text) == ["HC"] }.count, "none", rows.filter { $0.attributes.isEmpty }.map(\.address.text), "bullets", b)
      print(c.groups.map(\.address.text))
    case .glossary(let g): print(a.letter, "terms", g.terms.map(\.address.text), g.terms.map { $0.abbreviation ?? "-" })
    case .actionPlan(let p): print(a.letter, a.heading.plain, "groups", p.groups.count, p.columns.map(\.title), (0..<p.columns.count).map { c in p.groups.reduce(0) { $0 + $1.columns[c].count } }, "bullets", b, "key", p.key.map(\.code))
    case .operationalPlan(let o): print(a.letter, a.heading.plain, "tasks", o.tasks.count, "bullets", b, "no officer", o.tasks.filter { $0.attributes.isEmpty }.map(\.address.text))
    }
  }
  if CommandLine.arguments.count > 2 { let e = JSONEncoder(); e.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]; print(String(decoding: try e.encode(p), as: UTF8.self)) }
}
