/// Writes the body of a document (`word/document.xml`) and notes which addresses it links to.
///
/// The elements and their order are those of ISO/IEC 29500-1: 17.3 paragraphs and runs, 17.4 tables, 17.13.5 changes.
struct WordBody {
  private let document: WordDocument
  private let bookmarks: BookmarkNames
  private var xml = ""
  /// How many paragraphs have been written, separators not counted.
  private var paragraphCount = 0
  /// The last number given to a change or bookmark: each has one of its own.
  private var lastID = 0
  /// Who is named for insertions.
  private var insertions = InsertionAuthors()
  /// The addresses linked to, each once; the relationships `link1`, `link2` and so on lead there.
  private(set) var addresses: [String] = []
  /// The numbers of their relationships. Written addresses are ASCII, so equal ones have the same bytes.
  private var addressNumbers: [String: Int] = [:]

  init(_ document: WordDocument) {
    self.document = document
    let parts = WordBody.parts(document.blocks)
    bookmarks = BookmarkNames(parts.flatMap(\.paragraphs))
    for part in parts { write(part) }
  }

  /// The whole part.
  var part: String {
    let (width, height) = (document.orientation.width, document.orientation.height)
    let margin = WordDocument.Orientation.margin
    let held = document.orientation == .landscape ? #" w:orient="landscape""# : ""
    return WordPackage.declaration + #"<w:document xmlns:w="\#(WordPackage.wordNamespace)""#
      + #" xmlns:r="\#(WordPackage.relationshipNamespace)"><w:body>"# + xml
      + #"<w:sectPr><w:headerReference w:type="default" r:id="header"/>"#
      + #"<w:footerReference w:type="default" r:id="footer"/>"#
      + #"<w:pgSz w:w="\#(width)" w:h="\#(height)"\#(held)/><w:pgMar w:top="\#(margin)" w:right="\#(margin)""#
      + #" w:bottom="\#(margin)" w:left="\#(margin)" w:header="567" w:footer="567" w:gutter="0"/>"#
      + "</w:sectPr></w:body></w:document>"
  }

  /// What the body consists of, once the ends of paragraphs are looked after.
  private enum Part {
    case paragraph(WordParagraph)
    case table(WordTable)
    case separator

    /// The paragraphs in it, in the order in which they are written.
    var paragraphs: [WordParagraph] {
      switch self {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table):
        (table.headerRows + table.rows).flatMap { $0.cells.flatMap(WordBody.parts).flatMap(\.paragraphs) }
      case .separator: []
      }
    }
  }

  /// The blocks with separators where a word processor needs a paragraph: between tables, after the last table, and
  /// after changed paragraphs that no paragraph follows.
  private static func parts(_ blocks: [WordBlock]) -> [Part] {
    var parts: [Part] = []
    var paragraphs: [WordParagraph] = []
    var isAfterTable = false
    func end() {
      let needsSeparator = ParagraphTail.needsSeparator(paragraphs)
      parts += (needsSeparator ? paragraphs : ParagraphTail.closed(paragraphs)).map(Part.paragraph)
      if needsSeparator || (paragraphs.isEmpty && isAfterTable) { parts.append(.separator) }
      paragraphs = []
    }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): paragraphs.append(paragraph)
      case .table(let table):
        // A table without rows is none.
        if table.headerRows.isEmpty && table.rows.isEmpty { continue }
        end()
        parts.append(.table(table))
        isAfterTable = true
      }
    }
    end()
    return parts.isEmpty ? [.separator] : parts
  }

  /// What a cell holds: at least one paragraph, and a last mark that is not tracked. A separator makes a cell higher, so
  /// it stands only where both texts have paragraphs and one of them would be given the style of another.
  private static func parts(_ cell: [WordParagraph]) -> [Part] {
    guard let last = cell.last else { return [.paragraph(WordParagraph(.body, []))] }
    let isOfOneStyle = cell.allSatisfy { $0.style == last.style }
    let isOfOneText = cell.allSatisfy { $0.mark.isSameKind(as: last.mark) }
    if !isOfOneStyle && !isOfOneText && ParagraphTail.needsSeparator(cell) {
      return cell.map(Part.paragraph) + [.separator]
    }
    return ParagraphTail.closed(cell).map(Part.paragraph)
  }

  private mutating func write(_ part: Part) {
    switch part {
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table)
    case .separator:
      insertions = InsertionAuthors()
      // With a space, since LibreOffice gives an empty paragraph the style of the one that is joined to it.
      xml +=
        #"<w:p><w:pPr><w:pStyle w:val="\#(WordStyles.separator)"/></w:pPr><w:r>"#
        + #"<w:t xml:space="preserve"> </w:t></w:r></w:p>"#
    }
  }

  private mutating func write(_ paragraph: WordParagraph) {
    insertions.begin(paragraph)
    xml += #"<w:p><w:pPr><w:pStyle w:val="\#(paragraph.style.id)"/>"#
    if let mark = tag(of: paragraph.mark) { xml += "<w:rPr><\(mark)/></w:rPr>" }
    xml += "</w:pPr>"
    var bookmarkEnd = ""
    if let bookmark = paragraph.bookmark, bookmarks.isBorne(bookmark, by: paragraphCount) {
      let id = nextID()
      xml += #"<w:bookmarkStart w:id="\#(id)" w:name="\#(BookmarkNames.name(of: bookmark))"/>"#
      bookmarkEnd = #"<w:bookmarkEnd w:id="\#(id)"/>"#
    }
    paragraphCount += 1
    for linked in paragraph.runs.filter({ !$0.text.isEmpty }).grouped(by: WordBody.leadAlike) {
      let link = linked.first?.link.flatMap { attribute(for: $0) }
      if let link { xml += "<w:hyperlink \(link)>" }
      for runs in linked.grouped(by: { $0.change.isSame(as: $1.change) }) { write(runs, isLink: link != nil) }
      if link != nil { xml += "</w:hyperlink>" }
    }
    xml += bookmarkEnd + "</w:p>"
    insertions.end(paragraph)
  }

  /// Whether two runs lead to the same place, or both nowhere.
  private static func leadAlike(_ left: WordRun, _ right: WordRun) -> Bool {
    guard let link = left.link, let other = right.link else { return left.link == nil && right.link == nil }
    return link.isSame(as: other)
  }

  /// Writes runs with the same change.
  private mutating func write(_ runs: ArraySlice<WordRun>, isLink: Bool) {
    let change = runs.first?.change ?? .unchanged
    let tag = tag(of: change)
    if let tag { xml += "<\(tag)>" }
    for run in runs { xml += WordRunText.written(run, isLink: isLink) }
    switch change {
    case .unchanged: break
    case .inserted: xml += "</w:ins>"
    case .deleted: xml += "</w:del>"
    }
  }

  /// The attribute by which words lead somewhere; nil where they cannot.
  private mutating func attribute(for link: WordLink) -> String? {
    switch link {
    case .bookmark(let bookmark):
      return bookmarks.contains(bookmark) ? #"w:anchor="\#(BookmarkNames.name(of: bookmark))""# : nil
    case .address(let address):
      guard let written = LinkAddress.written(address) else { return nil }
      let number = addressNumbers[written] ?? addresses.count + 1
      if number > addresses.count { addresses.append(written) }
      addressNumbers[written] = number
      return #"r:id="link\#(number)""#
    }
  }

  private mutating func write(_ table: WordTable) {
    let available = document.orientation.textWidth
    let total = table.columns.reduce(0, +)
    let widths = table.columns.map { available * $0 / total }
    let hasHeader = !table.headerRows.isEmpty
    xml +=
      #"<w:tbl><w:tblPr><w:tblStyle w:val="\#(WordStyles.table)"/>"#
      + #"<w:tblW w:w="\#(widths.reduce(0, +))" w:type="dxa"/><w:tblLayout w:type="fixed"/>"#
      + #"<w:tblLook w:val="\#(hasHeader ? "0620" : "0600")" w:firstRow="\#(hasHeader ? 1 : 0)" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1""#
      + #" w:noVBand="1"/><w:tblCaption w:val="\#(XMLText.escaped(table.summary))"/></w:tblPr><w:tblGrid>"#
      + widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined() + "</w:tblGrid>"
    for row in table.headerRows { write(row, widths: widths, isHeader: true) }
    for row in table.rows { write(row, widths: widths, isHeader: false) }
    xml += "</w:tbl>"
  }

  private mutating func write(_ row: WordTable.Row, widths: [Int], isHeader: Bool) {
    xml += "<w:tr><w:trPr><w:cantSplit/>"
    if isHeader { xml += "<w:tblHeader/>" }
    if let tag = tag(of: row.change) { xml += "<\(tag)/>" }
    xml += "</w:trPr>"
    for (cell, width) in zip(row.cells, widths) {
      xml += #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/></w:tcPr>"#
      insertions = InsertionAuthors()
      for part in WordBody.parts(cell) { write(part) }
      xml += "</w:tc>"
    }
    insertions = InsertionAuthors()
    xml += "</w:tr>"
  }

  /// The inside of a change's opening tag, with a number of its own; nil for none.
  private mutating func tag(of change: TrackedChange) -> String? {
    switch change {
    case .unchanged: nil
    case .inserted(let author): "w:ins " + attributes(insertions.name(of: author))
    case .deleted(let author): "w:del " + attributes(author)
    }
  }

  private mutating func attributes(_ author: String) -> String {
    #"w:id="\#(nextID())" w:author="\#(XMLText.escaped(author))" w:date="\#(document.created)T00:00:00Z""#
  }

  private mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }
}

extension Collection {
  /// The elements in groups of neighbours that belong together.
  fileprivate func grouped(by belong: (Element, Element) -> Bool) -> [SubSequence] {
    var groups: [SubSequence] = []
    var start = startIndex
    while start != endIndex {
      let end = self[start...].firstIndex { !belong(self[start], $0) } ?? endIndex
      groups.append(self[start..<end])
      start = end
    }
    return groups
  }
}
