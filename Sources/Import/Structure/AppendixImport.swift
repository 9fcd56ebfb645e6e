internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Makes an appendix of what was found under its heading, after telling from its title and tables what kind it is.
enum AppendixImport {
  private enum Kind {
    case checklist, glossary, actionPlan, operationalPlan
  }

  static func read(
    letter: String, title: String, _ found: [FoundBlock], isPlainText: Bool
  ) -> (appendix: Appendix, remarks: [ImportRemark]) {
    let path = "appendix-\(letter.asciiSmall).md"
    let (kind, doubt) = kind(of: title, found)
    var remarks: [ImportRemark] = []
    if let doubt { remarks.append(ImportRemark(path: path, address: letter, message: doubt.0, hint: doubt.1)) }
    let intro: [BodyBlock]
    let content: Appendix.Content
    switch kind {
    case .checklist:
      let read = ChecklistImport.read(found, letter: letter, path: path)
      (intro, content) = (read.intro, .checklist(read.checklist))
      remarks += read.remarks
    case .glossary:
      let read = GlossaryImport.read(found, letter: letter, path: path)
      (intro, content) = (read.intro, .glossary(read.glossary))
      remarks += read.remarks
    case .actionPlan:
      let read = ActionPlanImport.read(found, letter: letter, path: path)
      (intro, content) = (read.intro, .actionPlan(read.plan))
      remarks += read.remarks
    case .operationalPlan:
      let read = OperationalPlanImport.read(found, letter: letter, path: path)
      (intro, content) = (read.intro, .operationalPlan(read.plan))
      remarks += read.remarks
    }
    if isPlainText, kind == .actionPlan || kind == .operationalPlan {
      remarks.append(
        ImportRemark(
          path: path, address: letter, message: "the table of this appendix cannot be told from plain text",
          hint: "Import the Word file instead, or write its entries anew."))
    }
    let name = title.utf8.isEmpty ? "Appendix \(letter)" : title
    if title.utf8.isEmpty {
      remarks.append(
        ImportRemark(
          path: path, address: letter, message: "no title was found for Appendix \(letter)",
          hint: "Write it in `title:` and in the heading."))
    }
    return (
      Appendix(
        letter: letter, title: name, heading: RichText(name), intro: intro, content: content, path: path,
        range: Unplaced.range), remarks
    )
  }

  private static func kind(of title: String, _ found: [FoundBlock]) -> (Kind, doubt: (String, String)?) {
    let small = title.asciiSmall
    if ProcedureText.contains(small, "glossary") || ProcedureText.contains(small, "definitions") {
      return (.glossary, nil)
    }
    let tables = found.compactMap { block in if case .table(let table) = block { table } else { nil } }
    let plans = tables.compactMap { PlanTable($0) }
    let hasNumberedRows = tables.contains { table in
      table.rows.count { row in (TypedMark.number(at: row.first?.plain ?? "")?.number.depth ?? 0) > 1 } > 1
    }
    if ProcedureText.contains(small, "checklist") || hasNumberedRows { return (.checklist, nil) }
    if ProcedureText.contains(small, "operational plan") { return (.operationalPlan, nil) }
    if ProcedureText.contains(small, "action plan") { return (.actionPlan, nil) }
    if let plan = plans.first {
      let kind: Kind = plan.columns.count > 1 ? .actionPlan : .operationalPlan
      return (
        kind,
        (
          "that this is \(kind == .actionPlan ? "an action plan" : "an operational plan") was told from its table alone",
          "If it is another kind, change `kind:` in the front matter."
        )
      )
    }
    return (
      .checklist,
      (
        "what kind of appendix this is could not be told; it was read as a checklist",
        "Documentation/source-format.md says what each kind holds; change `kind:` in the front matter."
      )
    )
  }
}
