package import SourceText

/// A document for word processors: what it says, and what of it is new or gone.
///
/// `bytes` is the file. It depends on these values alone: no clock, no user, no machine.
package struct WordDocument: Hashable, Sendable {
  /// What the file's properties give as title. A title on the first page is a paragraph like others.
  package var title: String
  /// Who the file's properties name as its author. The authors of changes are named with the changes.
  package var author: String
  /// The day in the file's properties and beside each change, at midnight UTC.
  package var created: CalendarDate
  /// Printed at the top of each page.
  package var header: String
  /// Printed at the bottom of each page, before "Page 1 of 4".
  package var footer: String
  package var orientation: Orientation
  package var blocks: [WordBlock]

  /// How an A4 page is held.
  package enum Orientation: Hashable, Sendable {
    case portrait, landscape
  }

  package init(
    title: String, author: String, created: CalendarDate, header: String = "", footer: String = "",
    orientation: Orientation = .portrait, blocks: [WordBlock]
  ) {
    self.title = title
    self.author = author
    self.created = created
    self.header = header
    self.footer = footer
    self.orientation = orientation
    self.blocks = blocks
  }

  /// The document as a .docx file. The same values give the same bytes.
  package var bytes: [UInt8] {
    WordPackage(self).archive.bytes
  }
}
