internal import SourceText

/// Turns libcmark's tree into blocks and says what a source may not hold.
struct MarkdownReader {
  let file: SourceFile
  /// Added to libcmark's lines, which count from the first line of Markdown.
  private let lineOffset: Int
  private(set) var diagnostics: [Diagnostic] = []
  private var coverage: LineCoverage

  init(file: SourceFile, firstLine: Int) {
    self.file = file
    lineOffset = firstLine - 1
    coverage = LineCoverage(lineCount: file.lineCount, firstLine: firstLine)
  }

  mutating func readDocument(_ root: CommonMarkNode) -> [Block] {
    var blocks: [Block] = []
    var child = root.firstChild
    while let node = child {
      // The depth is measured without recursion, before the walk that recurses.
      if node.nestsDeeper(than: MarkdownLimits.depth) {
        let range = range(of: node)
        coverage.cover(range)
        for line in range.start.line...range.end.line { coverage.mark(line) }
        report(
          "nested-too-deeply", range,
          "lists, notes or emphasis nest more than \(MarkdownLimits.depth) deep here; the block was not read",
          "Split it into items of their own.")
      } else if let block = readBlock(node) {
        blocks.append(block)
      }
      child = node.next
    }
    diagnostics += coverage.lostLines(in: file)
    diagnostics += ListLookAlike.diagnostics(in: file, from: lineOffset + 1, markedLines: coverage.markedLines)
    return blocks
  }

  // MARK: Blocks

  private mutating func readBlocks(of parent: CommonMarkNode) -> [Block] {
    var blocks: [Block] = []
    var child = parent.firstChild
    while let node = child {
      if let block = readBlock(node) { blocks.append(block) }
      child = node.next
    }
    return blocks
  }

  private mutating func readBlock(_ node: CommonMarkNode) -> Block? {
    let range = range(of: node)
    switch node.kind {
    case .heading:
      coverage.cover(range)
      return readHeading(node, range)
    case .paragraph:
      coverage.cover(range)
      return readParagraph(node, range)
    case .list:
      let items = readItems(of: node)
      let list = Block.List(isTight: node.isTight, items: items)
      return Block(
        content: node.isOrdered ? .orderedList(start: node.listStart, list) : .bulletList(list), range: range)
    case .blockQuote:
      let blocks = readBlocks(of: node)
      if blocks.isEmpty {
        report("empty-note", SourceRange(at: range.start), "a note (>) without words", "Write it, or delete it.")
      }
      return Block(content: .blockQuote(blocks), range: range)
    case .codeBlock:
      coverage.cover(range)
      let isFenced = ["```", "~~~"].contains { file.bytes[file.offset(of: range.start)...].starts(with: $0.utf8) }
      report(
        "code-block", range,
        isFenced ? "a block of code has no place in a procedure" : "four spaces make this a block of code",
        isFenced ? "Write it as a paragraph." : "Indent by two spaces under a bullet, or not at all.")
      return plainParagraph(node.literal, range)
    case .htmlBlock:
      coverage.cover(range)
      report("raw-html", range, "HTML is not read in a source", "Write the words alone; use \\< for a less-than sign.")
      return plainParagraph(node.literal, range)
    case .thematicBreak:
      coverage.cover(range)
      coverage.mark(range.start.line)
      report("thematic-break", range, "a line drawn across the page has no place in a procedure", "Delete it.")
      return nil
    default:
      return nil
    }
  }

  private mutating func readParagraph(_ node: CommonMarkNode, _ range: SourceRange) -> Block {
    let content = readInlines(of: node, in: range)
    if LinkDefinition.wasTaken(at: range.start, in: file, from: content) {
      report(
        "link-definition", range, "this begins with a link definition, which would not be printed",
        "Write the address where it is used: [words](https://…).")
    }
    return Block(content: .paragraph(content), range: range)
  }

  private mutating func readHeading(_ node: CommonMarkNode, _ range: SourceRange) -> Block {
    let content = readInlines(of: node, in: range)
    if !AtxHeading.begins(at: range.start, in: file) {
      report(
        "underlined-heading", range, "a line of = or - under a text makes it a heading",
        "Write ## before the words, or put a blank line between.")
      coverage.mark(range.end.line)
    }
    if content.isEmpty {
      report("empty-heading", range, "a heading without words", "Write its title, or delete it.")
    }
    return Block(content: .heading(level: node.headingLevel, content), range: range)
  }

  private mutating func readItems(of list: CommonMarkNode) -> [ListItem] {
    var items: [ListItem] = []
    var child = list.firstChild
    while let node = child {
      let range = range(of: node)
      coverage.mark(range.start.line)
      let blocks = readBlocks(of: node)
      if blocks.isEmpty {
        report("empty-item", SourceRange(at: range.start), "a list item without words", "Write it, or delete it.")
      }
      items.append(ListItem(blocks: blocks, range: range))
      child = node.next
    }
    return items
  }

  private func plainParagraph(_ text: String, _ range: SourceRange) -> Block? {
    let words = text.utf8.split { $0 == 0x0A || $0 == 0x0D }.map { Inline.text(String(decoding: $0, as: UTF8.self)) }
    guard !words.isEmpty else { return nil }
    return Block(content: .paragraph(Array(words.map { [$0] }.joined(separator: [.softBreak]))), range: range)
  }

  private mutating func readInlines(of node: CommonMarkNode, in range: SourceRange) -> [Inline] {
    var reader = InlineReader(file: file, block: range, lineOffset: lineOffset)
    let inlines = reader.read(childrenOf: node)
    diagnostics += reader.diagnostics
    return inlines
  }

  // MARK: Places

  /// libcmark's range made safe: some ends are 0:0, in column 0, before the start, or on a following blank line.
  private func range(of node: CommonMarkNode) -> SourceRange {
    let startLine = min(max(node.startLine + lineOffset, lineOffset + 1), file.lineCount)
    var endLine = min(max(node.endLine + lineOffset, startLine), file.lineCount)
    while endLine > startLine, file.isBlank(endLine) { endLine -= 1 }
    return file.clamped(
      SourceRange(
        start: SourcePosition(line: startLine, column: node.startColumn),
        end: SourcePosition(line: endLine, column: max(1, file.lineRange(endLine).count))))
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(rule: rule, path: file.path, range: range, message: message, hint: hint))
  }
}
