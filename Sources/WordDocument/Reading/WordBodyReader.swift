internal import SourceText

/// Reads paragraphs and tables out of a part of a Word file (ISO/IEC 29500-1: 17.3, 17.4 and 17.13).
///
/// Fields, links, controls and choices are looked through to the words in them. Pictures, formulas and footnotes are
/// passed over.
struct WordBodyReader {
  private var xml: XMLReader
  /// Bookmarks that stand between two paragraphs: they belong to the next one.
  private var waiting: [String] = []
  /// Comments whose words are being read.
  private var openComments: [String] = []

  init(_ xml: XMLReader) {
    self.xml = xml
  }

  /// The blocks of `document.xml`.
  mutating func document() throws(WordReadProblem) -> [ReadBlock] {
    while let event = try xml.next() {
      guard case .open(let tag) = event else { continue }
      if tag.name.hasSameBytes(as: "w:body") { return try readToEnd(try blocks()) }
      guard tag.name.hasSameBytes(as: "w:document") else {
        try skip()
        continue
      }
    }
    throw .noDocument
  }

  /// The comments of `comments.xml`.
  mutating func comments() throws(WordReadProblem) -> [ReadComment] {
    var comments: [ReadComment] = []
    while let event = try xml.next() {
      guard case .open(let tag) = event, tag.name.hasSameBytes(as: "w:comment") else { continue }
      let blocks = try blocks()
      comments.append(
        ReadComment(
          id: tag["w:id"] ?? "", author: (tag["w:author"] ?? "").trimmed, date: tag["w:date"] ?? "",
          text: ReadBlock.accepted(blocks).trimmed))
    }
    return comments
  }

  /// What stands behind the body must be well formed too.
  private mutating func readToEnd(_ blocks: [ReadBlock]) throws(WordReadProblem) -> [ReadBlock] {
    while try xml.next() != nil {}
    return blocks
  }

  // MARK: Blocks

  /// Up to the end of the element that was opened last.
  private mutating func blocks() throws(WordReadProblem) -> [ReadBlock] {
    var blocks: [ReadBlock] = []
    while let tag = try child() {
      switch tag.name {
      case "w:p": blocks.append(.paragraph(try paragraph()))
      case "w:tbl": blocks.append(.table(try table()))
      case "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "mc:AlternateContent", "mc:Choice", "w:ins", "w:del",
        "w:moveFrom", "w:moveTo":
        blocks += try self.blocks()
      default: try other(tag)
      }
    }
    return blocks
  }

  /// Marks that stand anywhere; everything else is passed over.
  private mutating func other(_ tag: XMLReader.Tag) throws(WordReadProblem) {
    switch tag.name {
    case "w:bookmarkStart": if let name = tag["w:name"] { waiting.append(name) }
    case "w:commentRangeStart": if let id = tag["w:id"], !openComments.contains(id) { openComments.append(id) }
    case "w:commentRangeEnd": if let id = tag["w:id"] { openComments.removeAll { $0.hasSameBytes(as: id) } }
    default: break
    }
    try skip()
  }

  /// Opens the next element in the one that is being read; nil at the end of that. Words between elements are no words of
  /// the document.
  private mutating func child() throws(WordReadProblem) -> XMLReader.Tag? {
    while let event = try xml.next() {
      switch event {
      case .text: continue
      case .close: return nil
      case .open(let tag): return tag
      }
    }
    return nil
  }

  /// Passes over the rest of the element that was opened last.
  private mutating func skip() throws(WordReadProblem) {
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .open: depth += 1
      case .close: depth -= 1
      case .text: break
      }
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph() throws(WordReadProblem) -> ReadParagraph {
    var paragraph = ReadParagraph()
    paragraph.bookmarks = waiting
    waiting = []
    try inline(&paragraph, [])
    paragraph.bookmarks += waiting
    waiting = []
    return paragraph
  }

  private mutating func inline(_ paragraph: inout ReadParagraph, _ changes: [ReadChange]) throws(WordReadProblem) {
    while let tag = try child() {
      switch tag.name {
      case "w:pPr": try properties(&paragraph)
      case "w:r": try run(&paragraph, changes)
      case "w:ins", "w:moveTo", "w:del", "w:moveFrom":
        try inline(&paragraph, changes + [WordBodyReader.change(tag)])
      case "w:hyperlink", "w:smartTag", "w:fldSimple", "w:sdt", "w:sdtContent", "w:customXml", "w:bdo", "w:dir",
        "mc:AlternateContent", "mc:Choice":
        try inline(&paragraph, changes)
      default: try other(tag)
      }
    }
  }

  private mutating func properties(_ paragraph: inout ReadParagraph) throws(WordReadProblem) {
    // Within it `w:rPr` speaks of the mark at the end; `w:pPrChange` says how the paragraph once looked.
    while let tag = try child() {
      switch tag.name {
      case "w:rPr":
        try properties(&paragraph)
        continue
      case "w:pStyle": paragraph.style = tag["w:val"] ?? ""
      case "w:ins", "w:moveTo", "w:del", "w:moveFrom": paragraph.markChanges.append(WordBodyReader.change(tag))
      case "w:pPrChange", "w:rPrChange": paragraph.formattingChanges += 1
      default: break
      }
      try skip()
    }
  }

  private mutating func run(_ paragraph: inout ReadParagraph, _ changes: [ReadChange]) throws(WordReadProblem) {
    while let tag = try child() {
      switch tag.name {
      case "w:t", "w:delText": add(try text(), &paragraph, changes)
      case "w:rPr":
        if try holdsFormattingChange() { paragraph.formattingChanges += 1 }
      case "mc:AlternateContent", "mc:Choice": try run(&paragraph, changes)
      case "w:commentReference":
        if let id = tag["w:id"] { paragraph.commentMarks.append(id) }
        try skip()
      default:
        if let sign = WordBodyReader.signs[tag.name] { add(sign, &paragraph, changes) }
        try skip()
      }
    }
  }

  /// Signs that are elements.
  private static let signs = ["w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u{2011}"]

  private mutating func text() throws(WordReadProblem) -> String {
    var text = ""
    while let event = try xml.next() {
      switch event {
      case .text(let more): text += more
      case .open: try skip()
      case .close: return text
      }
    }
    return text
  }

  private mutating func holdsFormattingChange() throws(WordReadProblem) -> Bool {
    var found = false
    var depth = 1
    while depth > 0, let event = try xml.next() {
      switch event {
      case .open(let tag):
        depth += 1
        found = found || tag.name.hasSameBytes(as: "w:rPrChange")
      case .close: depth -= 1
      case .text: break
      }
    }
    return found
  }

  private func add(_ text: String, _ paragraph: inout ReadParagraph, _ changes: [ReadChange]) {
    if let last = paragraph.pieces.last, last.changes == changes, last.comments == openComments {
      paragraph.pieces[paragraph.pieces.count - 1].text += text
    } else {
      paragraph.pieces.append(ReadParagraph.Piece(text: text, changes: changes, comments: openComments))
    }
  }

  private static func change(_ tag: XMLReader.Tag) -> ReadChange {
    let isMove = ["w:moveTo", "w:moveFrom"].contains { tag.name.hasSameBytes(as: $0) }
    let isDeleted = ["w:del", "w:moveFrom", "w:cellDel"].contains { tag.name.hasSameBytes(as: $0) }
    return ReadChange(
      isDeleted ? .deleted : .inserted, isMove: isMove, author: (tag["w:author"] ?? "").trimmed,
      date: tag["w:date"] ?? "")
  }

  // MARK: Tables

  private mutating func table() throws(WordReadProblem) -> ReadTable {
    var table = ReadTable()
    try rows(&table)
    WordBodyReader.markMerged(&table)
    return table
  }

  private mutating func rows(_ table: inout ReadTable) throws(WordReadProblem) {
    while let tag = try child() {
      switch tag.name {
      case "w:tr":
        var row = ReadTable.Row()
        try cells(&row)
        table.rows.append(row)
      case "w:sdt", "w:sdtContent", "w:customXml": try rows(&table)
      default: try other(tag)
      }
    }
  }

  private mutating func cells(_ row: inout ReadTable.Row) throws(WordReadProblem) {
    while let tag = try child() {
      switch tag.name {
      case "w:trPr": try cells(&row)
      case "w:ins", "w:del":
        row.changes.append(WordBodyReader.change(tag))
        try skip()
      case "w:tc":
        var cell = ReadTable.Cell()
        try self.cell(&cell)
        row.cells.append(cell)
      case "w:sdt", "w:sdtContent", "w:customXml": try cells(&row)
      default: try other(tag)
      }
    }
  }

  private mutating func cell(_ cell: inout ReadTable.Cell) throws(WordReadProblem) {
    while let tag = try child() {
      switch tag.name {
      case "w:tcPr": try self.cell(&cell)
      case "w:gridSpan":
        cell.columns = max(1, tag["w:val"].flatMap { Int($0) } ?? 1)
        try skip()
      case "w:vMerge":
        cell.isMergedUp = !(tag["w:val"] ?? "continue").hasSameBytes(as: "restart")
        try skip()
      case "w:p": cell.blocks.append(.paragraph(try paragraph()))
      case "w:tbl": cell.blocks.append(.table(try table()))
      case "w:sdt", "w:sdtContent", "w:customXml": cell.blocks += try blocks()
      default: try other(tag)
      }
    }
  }

  private static func markMerged(_ table: inout ReadTable) {
    for number in table.rows.indices.dropFirst() {
      for (place, cell) in table.rows[number].cells.enumerated()
      where cell.isMergedUp && table.rows[number - 1].cells.indices.contains(place) {
        table.rows[number - 1].cells[place].isMergedDown = true
      }
    }
  }
}
