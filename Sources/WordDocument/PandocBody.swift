internal import SourceText

/// `word/document.xml` of pandoc's, put right: parts on paper held upright or across (`WordSection`), rows that stay in
/// one piece, tables as wide as the text, and no title before the title.
struct PandocBody {
  private let header: String
  private let footer: String
  private var written = ""
  /// What belongs to the section that is being read. How wide its tables are shows at its end only.
  private var section: [Part] = []
  private var orientation = WordDocument.Orientation.portrait

  private enum Part {
    case text(Substring)
    case table(columns: [Int], hasHead: Bool)
  }

  /// - Parameters:
  ///   - body: the part as pandoc writes it.
  ///   - header: the id of the part that holds the running line at the top.
  ///   - footer: the same at the bottom.
  init(_ body: String, header: String, footer: String) {
    self.header = header
    self.footer = footer
    read(XMLPiece.pieces(of: body)[...])
  }

  /// The part, put right.
  var text: String { written }

  private mutating func read(_ pieces: ArraySlice<XMLPiece>) {
    var rest = pieces
    while let piece = rest.first {
      switch piece.name {
      case "w:p" where !piece.isEmptyElement: read(paragraph: take(until: "/w:p", of: &rest))
      case "w:tblPr": read(table: take(until: "w:tblGrid", or: "/w:tblGrid", of: &rest))
      case "w:sectPr":
        // The one at the end of the body; ours speak for each section.
        _ = take(until: "/w:sectPr", of: &rest)
        endLast()
      case "w:tr":
        section.append(.text(piece.written))
        rest = rest.dropFirst()
        let hasProperties = rest.first?.name.hasSameBytes(as: "w:trPr") ?? false
        if hasProperties, let properties = rest.popFirst() { section.append(.text(properties.written)) }
        section.append(.text(hasProperties ? "<w:cantSplit/>" : "<w:trPr><w:cantSplit/></w:trPr>"))
      default:
        section.append(.text(piece.written))
        rest = rest.dropFirst()
      }
    }
    endSection()
  }

  /// The pieces up to one of a name, which goes with them.
  /// - Parameter other: where the element of that name is not empty, the name to go on to.
  private func take(
    until name: String, or other: String? = nil, of rest: inout ArraySlice<XMLPiece>
  ) -> ArraySlice<XMLPiece> {
    let taken = rest
    while let piece = rest.popFirst() {
      if let other, piece.name.hasSameBytes(as: other) { break }
      if piece.name.hasSameBytes(as: name), other == nil || piece.isEmptyElement { break }
    }
    return taken[..<rest.startIndex]
  }

  private mutating func read(paragraph: ArraySlice<XMLPiece>) {
    let isTitle = paragraph.contains { piece in
      piece.name.hasSameBytes(as: "w:pStyle") && piece.value(of: "w:val").map { $0.hasSameBytes(as: "Title") } ?? false
    }
    // The one that pandoc makes of the title in the file's properties: the text has its own.
    if isTitle { return }
    let mark = paragraph.lazy.filter(\.name.isEmpty).compactMap { piece in
      [WordDocument.Orientation.landscape, .portrait].first {
        WordSection.mark($0).hasSameBytes(as: String(piece.written))
      }
    }.first
    guard let mark else {
      section += paragraph.map { .text($0.written) }
      return
    }
    orientation = mark
    endSection()
    section = [.text(Substring(sectionEnd))]
  }

  private var sectionEnd: String {
    #"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#
      + WordSection.properties(orientation, header: header, footer: footer) + "</w:pPr></w:p>"
  }

  private mutating func read(table: ArraySlice<XMLPiece>) {
    let columns = table.filter { $0.name.hasSameBytes(as: "w:gridCol") }.map {
      $0.value(of: "w:w").flatMap { Int($0) } ?? 1
    }
    let look = table.first { $0.name.hasSameBytes(as: "w:tblLook") }
    let hasHead = ["1", "true"].contains { look?.value(of: "w:firstRow")?.hasSameBytes(as: $0) ?? false }
    section.append(.table(columns: columns, hasHead: hasHead))
  }

  private mutating func endSection() {
    for part in section {
      switch part {
      case .text(let text): written += text
      case .table(let columns, let hasHead): written += table(columns, hasHead: hasHead)
      }
    }
    section = []
  }

  /// The last section has no paragraph of its own: what stands at the end of the body speaks for it.
  private mutating func endLast() {
    let own = sectionEnd
    if case .text(let first)? = section.first, String(first).hasSameBytes(as: own),
      !section.dropFirst().contains(where: { part in
        if case .text(let text) = part { text.utf8.starts(with: "<w:t".utf8) } else { true }
      })
    {
      section.removeFirst()
    }
    section.append(.text(Substring(WordSection.properties(orientation, header: header, footer: footer))))
  }

  /// The properties and the grid of a table. Its columns have the shares that pandoc gives them.
  private func table(_ columns: [Int], hasHead: Bool) -> String {
    let sum = max(1, columns.reduce(0, +))
    let widths = columns.map { $0 * orientation.textWidth / sum }
    let look = hasHead ? #"w:val="0020" w:firstRow="1""# : #"w:val="0000" w:firstRow="0""#
    let width =
      widths.isEmpty
      ? #"<w:tblW w:w="5000" w:type="pct"/>"#
      : #"<w:tblW w:w="\#(widths.reduce(0, +))" w:type="dxa"/><w:tblLayout w:type="fixed"/>"#
    return #"<w:tblPr><w:tblStyle w:val="Table"/>\#(width)<w:tblLook \#(look) w:lastRow="0" w:firstColumn="0""#
      + #" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>"#
      + widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined() + "</w:tblGrid>"
  }
}
