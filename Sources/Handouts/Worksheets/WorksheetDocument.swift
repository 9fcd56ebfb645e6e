package import SourceText
package import WordDocument

/// A worksheet as a Word file: across the page, heads that come again, columns to fill.
package enum WorksheetDocument {
  /// - Parameter asOf: the day in the file's properties and on its first page.
  package static func word(_ worksheet: Worksheet, asOf: CalendarDate) -> WordDocument {
    var blocks: [WordBlock] = [
      .paragraph(WordParagraph(.title, worksheet.title)),
      .paragraph(WordParagraph(.body, "Written by procdoc, \(asOf.inWords).")),
    ]
    blocks += help(worksheet).map { .paragraph(WordParagraph(.bullet, $0)) }
    for subject in Worksheet.Subject.allCases {
      let rows = worksheet.rows.filter { $0.subject == subject }
      guard !rows.isEmpty else { continue }
      let part = part(subject)
      blocks.append(.paragraph(WordParagraph(.heading1, part.title)))
      blocks.append(.paragraph(WordParagraph(.body, part.help)))
      blocks.append(
        .table(
          WordTable(
            columns: part.columns, summary: part.title, headerRows: [head(subject)], rows: rows.map { row($0) })))
    }
    return WordDocument(
      title: worksheet.title, author: "procdoc", created: asOf, header: worksheet.title,
      footer: "To be filled in and read back", orientation: .landscape, blocks: blocks)
  }

  /// The paragraphs outside the tables: what else is found there somebody typed.
  static func ownParagraphs(_ worksheet: Worksheet) -> [String] {
    [worksheet.title] + help(worksheet).dropLast()
      + Worksheet.Subject.allCases.flatMap { [part($0).title, part($0).help] }
  }

  /// How paragraphs begin that name a day or a file: people rename files.
  static let ownBeginnings = ["Written by procdoc, ", "Save the file under its own name, "]

  /// The head of a table's columns.
  static func heads(_ subject: Worksheet.Subject) -> [String] {
    switch subject {
    case .change: [subject.rawValue, "What changed", Worksheet.weight, Worksheet.reason]
    case .finding: [subject.rawValue, "What was found", Worksheet.accepted]
    case .comment: [subject.rawValue, "Where, who, what", Worksheet.answer]
    }
  }

  private static func help(_ worksheet: Worksheet) -> [String] {
    [
      "Write in the columns Weight, Reason, Accepted because and Our answer only. Nothing else is read back.",
      "An empty cell leaves things as they are. A dash alone (–) takes out what is there now.",
      "Rows may be moved, or deleted where you have nothing to say. Keep the first cell of a row as it is.",
      "Save the file under its own name, close it, and give the same command again: \(worksheet.command). It shows what "
        + "will change and asks before it writes.",
    ]
  }

  private static func part(_ subject: Worksheet.Subject) -> (title: String, help: String, columns: [Int]) {
    switch subject {
    case .change:
      (
        "Changes",
        "Weight: write substantive or editorial where you judge otherwise than proposed. Reason: one or two sentences that "
          + "the board will read.", [13, 47, 13, 27]
      )
    case .finding:
      (
        "Findings of the check",
        "A finding is mended in the procedure. Where it is to stay, say why under Accepted because.", [20, 48, 32]
      )
    case .comment:
      ("Comments of reviewers", "Our answer: what was done, or why nothing was. The board will read it.", [14, 50, 36])
    }
  }

  private static func head(_ subject: Worksheet.Subject) -> WordTable.Row {
    WordTable.Row(heads(subject).map { [WordParagraph(.body, [WordRun($0, bold: true)])] })
  }

  private static func row(_ row: Worksheet.Row) -> WordTable.Row {
    let key = WordParagraph(.body, [WordRun(row.key, bold: true)], bookmark: row.bookmark)
    return WordTable.Row(
      [[key], row.told.map { WordParagraph(.body, $0) }]
        + row.fields.map { field in field.value.utf8.isEmpty ? [] : [WordParagraph(.body, field.value)] })
  }
}
