internal import SourceText

/// Reads the running text of one block.
struct InlineReader {
  private let file: SourceFile
  private let block: SourceRange
  /// Added to libcmark's lines.
  private let lineOffset: Int
  private(set) var diagnostics: [Diagnostic] = []
  private var places: SpanPlaces
  /// How often each invisible character stands in the block's source and has not been met yet; nil until one is met.
  private var unseen: [Unicode.Scalar: Int]?

  init(file: SourceFile, block: SourceRange, lineOffset: Int) {
    self.file = file
    self.block = block
    self.lineOffset = lineOffset
    places = SpanPlaces(block, in: file)
  }

  mutating func read(childrenOf parent: CommonMarkNode) -> [Inline] {
    var run = InlineRun()
    var child = parent.firstChild
    while let node = child {
      read(node, into: &run)
      child = node.next
    }
    return run.finish()
  }

  private mutating func read(_ node: CommonMarkNode, into run: inout InlineRun) {
    switch node.kind {
    case .text:
      let words = node.literal
      checkEntities(words)
      run.append(.text(words))
    case .softBreak:
      run.append(.softBreak)
    case .lineBreak:
      report(
        "hard-break", SourceRange(at: places.nextHardBreak()),
        "two spaces or a backslash at the end of a line force a break", "Delete them, or begin a new paragraph.")
      run.append(.softBreak)
    case .code:
      run.append(.code(node.literal))
    case .emphasis:
      run.append(.emphasis(read(childrenOf: node)))
    case .strong:
      run.append(.strong(read(childrenOf: node)))
    case .link:
      readLink(node, into: &run)
    case .image:
      report("image", range(of: node, marked: ["!["]), "images are not read in a source", "Say in words what it shows.")
      run.append(contentsOf: read(childrenOf: node))
    default:
      let html = node.literal
      let firstLine = String(decoding: html.utf8.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
      report(
        "raw-html", range(of: node, marked: [firstLine, "<"]), "HTML is not read in a source",
        "Write the words alone; use \\< for a less-than sign.")
      run.append(.text(html))
    }
  }

  private mutating func readLink(_ node: CommonMarkNode, into run: inout InlineRun) {
    let range = range(of: node, marked: ["[", "<"])
    let destination = node.destination
    let title = node.title
    let content = read(childrenOf: node)
    if !LinkDestination.isAllowed(destination) {
      report(
        "link-destination", range, "a link may lead to https://, mailto:, tel: or a #heading, not to '\(destination)'",
        "Correct the address, or write the words alone.")
      run.append(contentsOf: content)
    } else if content.plainText.utf8.allSatisfy({ $0 == 0x20 }) {
      report("empty-link", range, "a link without words", "Write between [ and ] where it leads.")
      run.append(contentsOf: content)
    } else {
      if let hidden = InvisibleCharacter.first(in: title) {
        report(
          "invisible-entity", range, "the link's title holds \(hidden.name) (\(hexadecimal(hidden.scalar.value)))",
          "Delete it.")
      }
      run.append(.link(Link(destination: destination, title: title, content: content)))
    }
  }

  private func isPrintableASCII(_ words: String) -> Bool {
    // A span is read several times faster than the view, and every word of every source goes through here.
    let bytes = words.utf8.span
    for index in bytes.indices where bytes[index] >= 0x7F || bytes[index] < 0x20 { return false }
    return true
  }

  /// An entity can bring in what a scan of the source cannot see: `&#x202E;` is plain ASCII in the file. What was read
  /// and does not stand in the source as often came in so.
  private mutating func checkEntities(_ words: String) {
    guard !isPrintableASCII(words) else { return }
    for scalar in words.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar.value != 0x09 || (0x7F..<0xA0).contains(scalar.value)
      guard isControl || InvisibleCharacter.name(of: scalar) != nil else { continue }
      if unseen == nil { unseen = invisibleInSource() }
      if !isControl, let count = unseen?[scalar], count > 0 {
        unseen?[scalar] = count - 1
        continue
      }
      report(
        "invisible-entity", SourceRange(at: places.nextEntity(for: scalar)),
        "an entity here stands for \(InvisibleCharacter.name(of: scalar) ?? "a control character") "
          + "(\(hexadecimal(scalar.value)))", "Delete it.")
    }
  }

  private func invisibleInSource() -> [Unicode.Scalar: Int] {
    let bytes = file.bytes[file.lineRange(block.start.line).lowerBound..<file.lineRange(block.end.line).upperBound]
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where InvisibleCharacter.name(of: scalar) != nil
    {
      counts[scalar, default: 0] += 1
    }
    return counts
  }

  // MARK: Places

  /// From the span's mark to the end of the block: libcmark does not say where a link across lines ends.
  private mutating func range(of node: CommonMarkNode, marked marks: [String]) -> SourceRange {
    let guess = SourcePosition(line: node.startLine + lineOffset, column: node.startColumn)
    return SourceRange(start: places.next(marked: marks, guess: guess), end: block.end)
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(rule: rule, path: file.path, range: range, message: message, hint: hint))
  }
}
