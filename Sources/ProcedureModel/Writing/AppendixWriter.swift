internal import SourceText

/// Writes an appendix by its kind, as `AppendixReader` reads it.
enum AppendixWriter {
  static func frontMatter(_ appendix: Appendix) -> FrontMatterWriter {
    var front = FrontMatterWriter()
    front.word("kind", appendix.content.kind.rawValue)
    front.word("appendix", appendix.letter)
    front.word("title", appendix.title)
    switch appendix.content {
    case .checklist(let checklist):
      front.map("applies", checklist.applicability.map { ($0.code, $0.meaning) })
      // Without the key, `All` stands for everyone.
      if let everyone = checklist.everyone, !everyone.hasSameBytes(as: "All") { front.word("everyone", everyone) }
      front.list("responsible", checklist.responsible)
      front.list("details", checklist.details)
      front.list("after", checklist.after)
    case .glossary: break
    case .actionPlan(let plan):
      front.word("for", plan.inForceFor?.text)
      front.maps(
        "columns",
        plan.columns.map { column in
          [("title", column.title), ("letter", column.letter), ("leads", column.leadsAreOptional ? "optional" : nil)]
        })
    case .operationalPlan(let plan):
      front.word("for", plan.inForceFor?.text)
      if let officers = plan.officers { front.list("officers", officers.map(\.text)) }
    }
    return front
  }

  static func body(_ appendix: Appendix) -> BlockWriter {
    var writer = BlockWriter()
    writer.heading(1, appendix.heading)
    writer.blocks(appendix.intro)
    switch appendix.content {
    case .checklist(let checklist): ProcedureWriter.sections(checklist.groups, &writer)
    case .glossary(let glossary):
      for term in glossary.terms {
        writer.heading(2, term.heading)
        writer.blocks(term.blocks)
      }
    case .actionPlan(let plan):
      if !plan.key.isEmpty {
        writer.heading(2, RichText("Key"))
        writer.key(plan.key)
      }
      for group in plan.groups { self.group(group, plan.columns, &writer) }
    case .operationalPlan(let plan):
      writer.items(plan.tasks, isTight: false)
      writer.blocks(plan.closing)
    }
    return writer
  }

  private static func group(_ group: ActionGroup, _ columns: [ActionPlan.Column], _ writer: inout BlockWriter) {
    writer.heading(2, group.title)
    writer.blocks(group.intro)
    for (column, actions) in zip(columns, group.columns) where !actions.isEmpty {
      writer.heading(3, RichText(column.title))
      writer.items(actions, isTight: true)
    }
  }
}
