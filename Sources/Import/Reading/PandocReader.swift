internal import CommonMark
internal import SourceText

/// Reads what pandoc prints with `--to=json` (pandoc-types 1.22 and 1.23).
package struct PandocReader {
  private var losses: [String] = []

  /// - Returns: the document; nil for JSON of another form.
  package static func read(_ json: JSONTree) -> FoundDocument? {
    guard let blocks = json["blocks"] else { return nil }
    var reader = PandocReader()
    var title: [Inline] = []
    if let meta = json["meta"]?["title"]?["c"] { title = reader.inlines(meta).joined(separator: [.softBreak]).array }
    for name in ["subtitle", "abstract"] {
      guard let content = json["meta"]?[name]?["c"] else { continue }
      let words = reader.inlines(content).map(\.plainText).joined(separator: " ").trimmed
      if !words.utf8.isEmpty { reader.losses.append("a \(name), which was left out: '\(Quote.of(words))'") }
    }
    let found = reader.blocks(blocks)
    return FoundDocument(
      title: InlineText.tidy(title), blocks: found, losses: reader.losses, isPlainText: false)
  }

  // MARK: Blocks

  private mutating func blocks(_ tree: JSONTree?) -> [FoundBlock] {
    tree?.list.flatMap { block($0) } ?? []
  }

  private mutating func block(_ tree: JSONTree) -> [FoundBlock] {
    let content = tree["c"]
    switch tree["t"]?.text {
    case "Plain", "Para": return paragraphs(content)
    case "LineBlock": return content?.list.flatMap { paragraphs($0) } ?? []
    case "Header":
      return inlines(content?[2]).map { .heading(level: content?[0]?.number ?? 1, InlineText.tidy($0)) }
    case "BulletList": return [.bullets(content?.list.map { blocks($0) } ?? [])]
    case "OrderedList": return [ordered(content)]
    case "BlockQuote": return [.quote(blocks(content))]
    case "DefinitionList":
      return content?.list.flatMap { entry -> [FoundBlock] in
        let term = inlines(entry[0]).map { FoundBlock.heading(level: 6, InlineText.tidy($0)) }
        return term + (entry[1]?.list.flatMap { blocks($0) } ?? [])
      } ?? []
    case "Table": return [.table(table(content))]
    case "Div", "Figure": return blocks(content?[(content?.list.count ?? 1) - 1])
    case "CodeBlock": return [.paragraph([.text(content?[1]?.text ?? "")])]
    case "RawBlock":
      losses.append("a part in \(content?[0]?.text ?? "another format")")
      return []
    case "HorizontalRule", "Null": return []
    default:
      losses.append("a part that this version does not know")
      return []
    }
  }

  private mutating func ordered(_ content: JSONTree?) -> FoundBlock {
    let start = content?[0]?[0]?.number ?? 1
    let style = content?[0]?[1]?["t"]?.text ?? "Decimal"
    let format =
      switch style {
      case "LowerAlpha": "lowerLetter"
      case "UpperAlpha": "upperLetter"
      case "LowerRoman": "lowerRoman"
      case "UpperRoman": "upperRoman"
      default: "decimal"
      }
    let items = content?[1]?.list ?? []
    return .ordered(
      items.enumerated().map { index, item in
        FoundBlock.Numbered(
          mark: "(\(NumberCounter.written(start + index, format)))", blocks: blocks(item))
      })
  }

  private mutating func paragraphs(_ tree: JSONTree?) -> [FoundBlock] {
    inlines(tree).map(InlineText.tidy).filter { !$0.isEmpty }.map { .paragraph($0) }
  }

  // MARK: Tables

  private mutating func table(_ content: JSONTree?) -> FoundTable {
    let head = content?[3]?[1]?.list ?? []
    var rows = head
    for body in content?[4]?.list ?? [] { rows += (body[2]?.list ?? []) + (body[3]?.list ?? []) }
    rows += content?[5]?[1]?.list ?? []
    let width = content?[2]?.list.count ?? 0
    var cells: [[[FoundBlock]]] = []
    var spans: [Int] = []
    // Columns that a cell of an earlier row still fills, and for how many rows.
    var filled = Array(repeating: 0, count: width)
    for row in rows {
      var line = Array(repeating: [FoundBlock](), count: width)
      var column = 0
      var firstSpan = 1
      for cell in row[1]?.list ?? [] {
        while column < width, filled[column] > 0 { column += 1 }
        guard column < width else { break }
        line[column] = blocks(cell[4])
        let (down, across) = (cell[2]?.number ?? 1, cell[3]?.number ?? 1)
        if column == 0 { firstSpan = across }
        for place in column..<min(width, column + max(1, across)) { filled[place] = max(1, down) }
        column += max(1, across)
      }
      filled = filled.map { max(0, $0 - 1) }
      cells.append(line)
      spans.append(firstSpan)
    }
    return FoundTable(rows: cells, firstSpans: spans, headCount: head.count)
  }

  // MARK: Inlines

  /// The lines of a run of text: a line break that was set by hand ends one.
  private mutating func inlines(_ tree: JSONTree?) -> [[Inline]] {
    var lines: [[Inline]] = [[]]
    for inline in tree?.list ?? [] {
      if inline["t"]?.text == "LineBreak" {
        lines.append([])
      } else {
        lines[lines.count - 1] += self.inline(inline)
      }
    }
    return PandocReader.joined(lines)
  }

  /// A line that opens nothing goes on with the one before.
  private static func joined(_ lines: [[Inline]]) -> [[Inline]] {
    var joined: [[Inline]] = []
    for line in lines {
      let words = line.plainText.trimmed
      if words.utf8.isEmpty { continue }
      if joined.isEmpty || TypedMark.number(at: words) != nil || TypedMark.bullet(at: words) != nil {
        joined.append(line)
      } else {
        joined[joined.count - 1] += [.text(" ")] + line
      }
    }
    return joined
  }

  private mutating func inline(_ tree: JSONTree) -> [Inline] {
    let content = tree["c"]
    switch tree["t"]?.text {
    case "Str": return [.text(content?.text ?? "")]
    case "Space", "SoftBreak", "LineBreak": return [.text(" ")]
    case "Emph": return [.emphasis(flat(content))]
    case "Strong": return [.strong(flat(content))]
    case "Underline", "Superscript", "Subscript", "SmallCaps": return flat(content)
    case "Strikeout":
      losses.append("words that were struck through, which were kept: '\(flat(content).plainText)'")
      return flat(content)
    case "Quoted":
      let isSingle = content?[0]?["t"]?.text == "SingleQuote"
      return [.text(isSingle ? "\u{2018}" : "\u{201C}")] + flat(content?[1])
        + [.text(isSingle ? "\u{2019}" : "\u{201D}")]
    case "Cite", "Span": return flat(content?[1])
    case "Code", "Math": return [.text(content?[1]?.text ?? "")]
    case "Link":
      let words = flat(content?[1])
      let destination = content?[2]?[0]?.text ?? ""
      guard ["https://", "mailto:", "tel:"].contains(where: { destination.utf8.starts(with: $0.utf8) }), !words.isEmpty
      else {
        if !destination.utf8.starts(with: "#".utf8) { losses.append("a link to \(destination), whose words were kept") }
        return words
      }
      return [.link(Link(destination: destination, content: words))]
    case "Image":
      losses.append("a picture")
      return []
    case "Note":
      let words = blocks(content).plain
      losses.append("a footnote, which was put in brackets where it is called: '\(words)'")
      return [.text(" (\(words))")]
    case "RawInline": return []
    default: return []
    }
  }

  private mutating func flat(_ tree: JSONTree?) -> [Inline] {
    tree?.list.flatMap { inline($0) } ?? []
  }
}

extension Sequence {
  fileprivate var array: [Element] { Array(self) }
}
