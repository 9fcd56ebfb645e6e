internal import ProcedureModel
package import Review
package import SourceText
package import WordDocument

/// A comparison as a Word file with tracked changes, for boards and reviewers who work in Word.
///
/// It is the whole new version in the order of reading. Accepting all changes gives the document that one would write
/// for the new version alone, rejecting all that for the old one; a note on the first page, which says so, stays.
package enum RedlineDocument {
  /// - Parameter asOf: the day in the file's properties and beside each change.
  package static func word(_ comparison: Comparison, asOf: CalendarDate) -> WordDocument {
    let (old, new) = (comparison.old, comparison.new)
    let title = new.procedure.control.title.text
    let versions = "\(old.name) and \(new.name) compared"
    let marks = Stamp(new.procedure, asOf: asOf, tool: "", edition: .standard).marks
    return WordDocument(
      title: "\(title): \(versions)", author: "procdoc", created: asOf,
      header: ([title, versions] + marks).joined(separator: " · "), footer: versions,
      blocks: [.table(note(comparison, asOf)), .paragraph(WordParagraph(.small, ""))]
        + TrackedLayout(comparison).blocks)
  }

  /// What a reader must know before the first page, in a box. It is in both texts.
  private static func note(_ comparison: Comparison, _ asOf: CalendarDate) -> WordTable {
    let (old, new) = (comparison.old.name, comparison.new.name)
    let unrelated =
      comparison.looksUnrelated
      ? [WordParagraph(.small, [WordRun("They do not look like two versions of one document.", bold: true)])] : []
    let authors = RedlineAuthor.allCases.map { author in
      WordParagraph(.bullet, [WordRun(author.rawValue, bold: true), WordRun(": \(author.meaning)")])
    }
    let texts = [
      WordParagraph(
        .body, [WordRun("Comparison made by procdoc from \(old) and \(new), \(asOf.inWords)", bold: true)]),
      WordParagraph(
        .body,
        "Everything that differs is a tracked change. Accept all for the text of \(new), reject all for that of \(old). "
          + "Each change stands under one of these names:"),
    ]
    let help = [
      WordParagraph(
        .small,
        "To look at some of them only: in Word, Review > Show Markup > Specific People, then Accept or Reject > All "
          + "Changes Shown. In LibreOffice, Edit > Track Changes > Manage > Filter > Author. What is hidden is still "
          + "there. A name with (2) behind it is the same, beside another change of that name.")
    ]
    return WordTable(
      columns: [1], summary: "About this comparison", rows: [.init([texts + authors + unrelated + help])])
  }
}
