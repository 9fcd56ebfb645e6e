internal import CommonMark
package import ProcedureModel
internal import SourceText

/// A procedure made of a document: what was understood, and what a person must look at.
package struct ProcedureImport: Sendable {
  /// Without addresses and places, which come when what is written is read.
  package let procedure: Procedure
  package let remarks: [ImportRemark]

  /// The file of the procedure itself.
  private static let path = "procedure.md"

  /// - Parameter document: as it was read from its file.
  package init(_ document: FoundDocument) {
    var remarks = document.losses.map { loss in
      ImportRemark(
        path: ProcedureImport.path, address: nil, message: "in the document: \(loss)",
        hint: "Look whether anything of it is needed, and write it in words.")
    }
    let parts = FoundParts(document)
    var control = ControlImport(path: ProcedureImport.path)
    var before = control.read(parts.head)
    var title = parts.title
    // A document whose title is no more than its first line.
    if title.isEmpty, control.subject.isEmpty, case .paragraph(let first) = before.first,
      SectionsImport.isTitle(first.plainText)
    {
      title = InlineText.plainly(first)
      before.removeFirst()
    }
    let (made, heading) = control.control(heading: title)
    remarks += control.remarks

    var sections = SectionsImport(.clause, letter: "", path: ProcedureImport.path)
    sections.read(before + parts.body)
    remarks += sections.body.remarks
    if sections.sections.allSatisfy(\.items.isEmpty) {
      remarks.append(
        ImportRemark(
          path: ProcedureImport.path, address: nil, message: "no numbered clauses were found",
          hint: "Write each as a paragraph that begins with its number, as in 4.1."))
    }
    if !parts.contents.isEmpty {
      remarks.append(
        ImportRemark(
          path: ProcedureImport.path, address: nil,
          message:
            "\(parts.contents.count) lines were taken for a table of contents and left out, the first '\(Quote.of(parts.contents[0]))'",
          hint: "Pages get their own; if one of the lines is text, write it in."))
    }

    var appendices: [Appendix] = []
    for part in parts.appendices {
      if let first = appendices.first(where: { $0.letter.hasSameBytes(as: part.letter) }) {
        remarks.append(
          ImportRemark(
            path: first.path, address: part.letter,
            message:
              "there is a second Appendix \(part.letter), '\(Quote.of(part.title))', which was left out: '\(Quote.of(part.blocks.plain))'",
            hint: "Give it a letter of its own in the document and import it again."))
        continue
      }
      let read = AppendixImport.read(
        letter: part.letter, title: part.title, part.blocks, isPlainText: document.isPlainText)
      appendices.append(read.appendix)
      remarks += read.remarks
    }
    remarks.append(
      ImportRemark(
        path: ProcedureImport.path, address: nil,
        message: "a document says nothing of deadlines, cards, lists of people and known abbreviations",
        hint: "Write `deadlines:`, `lists:` and `known-abbreviations:` in the front matter, and cards.yaml."))
    if appendices.contains(where: \.isPlan), appendices.contains(where: ProcedureImport.hasTypes) {
      remarks.append(
        ImportRemark(
          path: ProcedureImport.path, address: nil,
          message: "a document does not say for which type a plan is in force, so each is in force for all",
          hint: "Write `for:` with a code of the checklist in the front matter of the plan."))
    }
    procedure = Procedure(
      path: "", control: made, approval: .none,
      settings: Settings(knownAbbreviations: [], lists: [], deadlines: [], accepted: []), heading: heading,
      intro: sections.intro, sections: sections.sections,
      appendices: appendices.sorted { $0.letter.utf8.lexicographicallyPrecedes($1.letter.utf8) }, cards: nil,
      scripts: [], disclosure: nil, fingerprint: "", bodyPath: ProcedureImport.path)
    self.remarks = remarks
  }

  private static func hasTypes(_ appendix: Appendix) -> Bool {
    if case .checklist(let checklist) = appendix.content { checklist.applicability.count > 1 } else { false }
  }
}
