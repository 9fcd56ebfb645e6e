internal import CommonMark
internal import ProcedureModel
package import SourceText
internal import StrictYAML

/// Reads a source of the folder `board`: front matter, headings, blocks.
package struct PaperReader {
  private let file: SourceFile
  private var diagnostics: [Diagnostic] = []

  private init(_ file: SourceFile) {
    self.file = file
  }

  /// - Parameters:
  ///   - name: the file's name in the folder.
  ///   - path: as the person knows it.
  /// - Returns: the paper, nil where it is not known what it is, and everything found wrong.
  package static func read(name: String, path: String, bytes: [UInt8]) -> (paper: Paper?, diagnostics: [Diagnostic]) {
    let read = SourceFile.read(path: path, bytes: bytes)
    var reader = PaperReader(read.file)
    reader.diagnostics = read.diagnostics
    let paper = reader.paper(name: name)
    return (paper, reader.diagnostics)
  }

  private mutating func paper(name: String) -> Paper? {
    let front = FrontMatter(file)
    diagnostics += front.diagnostics
    let document = MarkdownDocument(reading: file, from: front.bodyLine)
    diagnostics += document.diagnostics
    guard let root = front.root else { return nil }
    var probe = YAMLFields(root, path: file.path, known: nil, what: "the front matter")
    probe.require("kind")
    diagnostics += probe.diagnostics
    guard let written = probe.text("kind") else { return nil }
    let names = Paper.Kind.allCases.map(\.rawValue)
    guard let kind = Paper.Kind.allCases.first(where: { $0.rawValue.hasSameBytes(as: written.text) }) else {
      report(
        "unknown-kind", written.range, "'\(written.text)' is no kind of paper for a board",
        Suggestion.nearest(to: written.text, among: names).map { "Did you mean '\($0)'?" }
          ?? "The kinds are: \(names.joined(separator: ", ")).")
      return nil
    }
    var title = ""
    var intro: [PaperBlock] = []
    var sections: [PaperSection] = []
    for block in document.blocks {
      guard case .heading(let level, let inlines) = block.content else {
        let read = self.block(block)
        if let last = sections.popLast() {
          sections.append(
            PaperSection(
              level: last.level, title: last.title, codes: last.codes, blocks: last.blocks + [read], range: last.range))
        } else {
          intro.append(read)
        }
        continue
      }
      let (words, codes) = closing(inlines, block.range)
      if level == 1 {
        if !title.isEmpty || !sections.isEmpty {
          report(
            "second-title", block.range, "a second heading of the first level", "Use ## for what the board asks for.")
        } else {
          title = words.plain
          continue
        }
      }
      sections.append(
        PaperSection(level: max(2, level), title: words.plain, codes: codes, blocks: [], range: block.range))
    }
    return Paper(kind: kind, name: name, file: file, front: root, title: title, intro: intro, sections: sections)
  }

  // MARK: Blocks

  private mutating func block(_ block: Block) -> PaperBlock {
    switch block.content {
    case .paragraph(let inlines):
      let (words, codes) = closing(inlines, block.range)
      return .paragraph(words, codes: codes, block.range)
    case .heading(_, let inlines):
      report("misplaced-heading", block.range, "a heading inside a list or note", "Move it to the left margin.")
      return .paragraph(RichText(inlines), codes: [], block.range)
    case .bulletList(let list): return .bullets(list.items.map { blocks($0.blocks) })
    case .orderedList(let start, let list):
      return .numbered(
        list.items.enumerated().map { index, item in
          NumberedEntry(
            number: number(at: item.range.start) ?? start + index, blocks: blocks(item.blocks), range: item.range)
        })
    case .blockQuote(let inner): return .note(blocks(inner))
    }
  }

  private mutating func blocks(_ blocks: [Block]) -> [PaperBlock] { blocks.map { block($0) } }

  /// The number as it was typed: CommonMark counts on from the first, whatever the others say.
  private func number(at position: SourcePosition) -> Int? {
    let line = file.lineRange(position.line)
    let digits = file.bytes[min(line.lowerBound + position.column - 1, line.upperBound)..<line.upperBound].prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func closing(_ inlines: [Inline], _ range: SourceRange) -> (RichText, [PlacedText]) {
    let codes = AttributeSpans.codes(in: inlines)
    guard !codes.isEmpty else { return (RichText(inlines), []) }
    let (words, spans) = AttributeSpans.closing(inlines)
    let places = CodeSpanPlaces(range, in: file).places(of: codes).dropFirst(codes.count - spans.count)
    return (RichText(words), zip(spans, places).map { PlacedText(text: $0, range: $1) })
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(rule: rule, path: file.path, range: range, message: message, hint: hint))
  }
}
