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
      if isTooDeep(node) {
        let range = range(of: node)
        coverage.cover(range)
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
    diagnostics += ListLookAlike.diagnostics(in: file, from: lineOffset + 1, itemLines: coverage.itemLines)
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
      if LinkDefinition.begins(at: range.start, in: file) {
        report(
          "link-definition", range, "this begins with a link definition, which would not be printed",
          "Write the address where it is used: [words](https://…).")
      }
      return Block(content: .paragraph(readInlines(of: node, in: range)), range: range)
    case .list:
      let items = readItems(of: node)
      let list = Block.List(isTight: node.isTight, items: items)
      return Block(
        content: node.isOrdered ? .orderedList(start: node.listStart, list) : .bulletList(list), range: range)
    case .blockQuote:
      // A quote without words still has its own line.
      coverage.cover(SourceRange(at: range.start))
      return Block(content: .blockQuote(readBlocks(of: node)), range: range)
    case .codeBlock:
      coverage.cover(range)
      let indented = file.bytes[safe: offset(of: range.start)].map { $0 != 0x60 && $0 != 0x7E } ?? true
      report(
        "code-block", range,
        indented ? "four spaces make this a block of code" : "a block of code has no place in a procedure",
        indented ? "Indent by two spaces under a bullet, or not at all." : "Write it as a paragraph.")
      return plainParagraph(node.literal, range)
    case .htmlBlock:
      coverage.cover(range)
      report("raw-html", range, "HTML is not read in a source", "Write the words alone; use \\< for a less-than sign.")
      return plainParagraph(node.literal, range)
    case .thematicBreak:
      coverage.cover(range)
      report("thematic-break", range, "a line drawn across the page has no place in a procedure", "Delete it.")
      return nil
    default:
      return nil
    }
  }

  private mutating func readHeading(_ node: CommonMarkNode, _ range: SourceRange) -> Block {
    let content = readInlines(of: node, in: range)
    if !AtxHeading.begins(at: range.start, in: file) {
      report(
        "underlined-heading", range, "a line of = or - under a text makes it a heading",
        "Write ## before the words, or put a blank line between.")
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
      coverage.coverItem(range.start)
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

  // MARK: Running text

  private mutating func readInlines(of parent: CommonMarkNode, in block: SourceRange) -> [Inline] {
    var inlines: [Inline] = []
    var child = parent.firstChild
    while let node = child {
      readInline(node, in: block, into: &inlines)
      child = node.next
    }
    return inlines
  }

  private mutating func readInline(_ node: CommonMarkNode, in block: SourceRange, into inlines: inout [Inline]) {
    switch node.kind {
    case .text:
      let words = node.literal
      checkEntities(words, in: block)
      // libcmark gives several neighbours for one run of words; they are one here.
      if case .text(let before) = inlines.last {
        inlines[inlines.count - 1] = .text(before + words)
      } else {
        inlines.append(.text(words))
      }
    case .softBreak:
      inlines.append(.softBreak)
    case .lineBreak:
      report(
        "hard-break", place(of: node, marked: ["\\", "  "], in: block),
        "two spaces or a backslash at the end of a line force a break", "Delete them, or begin a new paragraph.")
      inlines.append(.softBreak)
    case .code:
      inlines.append(.code(node.literal))
    case .emphasis:
      inlines.append(.emphasis(readInlines(of: node, in: block)))
    case .strong:
      inlines.append(.strong(readInlines(of: node, in: block)))
    case .link:
      readLink(node, in: block, into: &inlines)
    case .image:
      report(
        "image", place(of: node, marked: ["!["], in: block), "images are not read in a source",
        "Say in words what it shows.")
      inlines += readInlines(of: node, in: block)
    default:
      let html = node.literal
      report(
        "raw-html", place(of: node, marked: [html], in: block), "HTML is not read in a source",
        "Write the words alone; use \\< for a less-than sign.")
      inlines.append(.text(html))
    }
  }

  private mutating func readLink(_ node: CommonMarkNode, in block: SourceRange, into inlines: inout [Inline]) {
    let content = readInlines(of: node, in: block)
    let destination = node.destination
    let place = place(of: node, marked: ["[", "<"], in: block)
    if !LinkDestination.isAllowed(destination) {
      report(
        "link-destination", place, "a link may lead to https://, mailto:, tel: or a #heading, not to '\(destination)'",
        "Correct the address, or write the words alone.")
      inlines += content
    } else if content.plainText.utf8.allSatisfy({ $0 == 0x20 }) {
      report("empty-link", place, "a link without words", "Write between [ and ] where it leads.")
      inlines += content
    } else {
      inlines.append(.link(Link(destination: destination, title: node.title, content: content)))
    }
  }

  /// An entity can bring in what a scan of the source cannot see: `&#x202E;` is plain ASCII in the file.
  private mutating func checkEntities(_ words: String, in block: SourceRange) {
    guard words.utf8.contains(where: { $0 >= 0x80 || $0 < 0x20 }) else { return }
    for scalar in words.unicodeScalars {
      let control = scalar.value < 0x20 && scalar.value != 0x09 || (0x7F..<0xA0).contains(scalar.value)
      guard control || InvisibleCharacter.name(of: scalar) != nil else { continue }
      if !file.contains(Array(String(scalar).utf8), in: block) {
        report(
          "invisible-entity", file.place(of: "&", in: block) ?? SourceRange(at: block.start),
          "an entity here stands for \(InvisibleCharacter.name(of: scalar) ?? "a control character") "
            + "(\(hexadecimal(scalar.value)))", "Delete it.")
        return
      }
    }
  }

  // MARK: Places

  private func isTooDeep(_ top: CommonMarkNode) -> Bool {
    var depth = 1
    var node = top
    while true {
      if let child = node.firstChild {
        node = child
        // A list and its item count as one container each, as libcmark nests them: two nodes for one level.
        depth += 1
        if depth > 2 * MarkdownLimits.depth { return true }
        continue
      }
      while node.next == nil {
        guard depth > 1, let parent = node.parent else { return false }
        node = parent
        depth -= 1
      }
      guard depth > 1, let next = node.next else { return false }
      node = next
    }
  }

  /// libcmark's range made safe: some ends are 0:0, in column 0, before the start, or on a following blank line.
  private func range(of node: CommonMarkNode) -> SourceRange {
    let startLine = min(max(node.startLine + lineOffset, lineOffset + 1), file.lineCount)
    let start = SourcePosition(line: startLine, column: max(1, node.startColumn))
    var endLine = min(max(node.endLine + lineOffset, startLine), file.lineCount)
    while endLine > startLine, file.isBlank(endLine) { endLine -= 1 }
    return SourceRange(start: start, end: SourcePosition(line: endLine, column: max(1, file.lineRange(endLine).count)))
  }

  /// A span's place: libcmark's own where one of the marks really stands there, else the first mark in the block.
  private func place(of node: CommonMarkNode, marked marks: [String], in block: SourceRange) -> SourceRange {
    let line = node.startLine + lineOffset
    let column = node.startColumn
    if line >= block.start.line, line <= block.end.line, column >= 1 {
      let offset = file.lineRange(line).lowerBound + column - 1
      if marks.contains(where: { file.bytes.dropFirst(offset).starts(with: Array($0.utf8)) }) {
        return SourceRange(line: line, column: column)
      }
    }
    for mark in marks { if let place = file.place(of: mark, in: block) { return place } }
    return SourceRange(at: block.start)
  }

  private func offset(of position: SourcePosition) -> Int {
    file.lineRange(position.line).lowerBound + position.column - 1
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(rule: rule, path: file.path, range: range, message: message, hint: hint))
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
