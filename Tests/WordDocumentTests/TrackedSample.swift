import SourceText
import TestSupport
import Testing
import WordDocument

/// A document, and the texts from which it was made: what must come out when its changes are rejected or accepted.
///
/// Each step adds to the document, to the old text and to the new one by itself; nothing is worked out from marks.
struct TrackedSample: CustomStringConvertible {
  var name: String
  var blocks: [WordBlock] = []
  var old: [ReadWordBlock] = []
  var new: [ReadWordBlock] = []

  static let wording = "procdoc: wording"
  static let numbers = "procdoc: numbers and references"

  init(_ name: String, _ build: (inout TrackedSample) -> Void = { _ in }) {
    self.name = name
    build(&self)
  }

  var description: String { name }

  /// - Throws: where there is no 28 November 2026.
  func document() throws -> WordDocument {
    WordDocument(
      title: name, author: "procdoc", created: try #require(CalendarDate(year: 2026, month: 11, day: 28)),
      header: "Harbour spill procedure", footer: "Old and new", blocks: blocks)
  }

  mutating func keep(_ text: String, _ style: WordParagraphStyle = .body) {
    blocks.append(.paragraph(WordParagraph(style, text)))
    old.append(.paragraph(style, text))
    new.append(.paragraph(style, text))
  }

  mutating func insert(_ text: String, _ style: WordParagraphStyle = .body, by author: String = wording) {
    blocks.append(.paragraph(WordParagraph(style, text).tracked(.inserted(by: author))))
    new.append(.paragraph(style, text))
  }

  mutating func delete(_ text: String, _ style: WordParagraphStyle = .body, by author: String = wording) {
    blocks.append(.paragraph(WordParagraph(style, text).tracked(.deleted(by: author))))
    old.append(.paragraph(style, text))
  }

  mutating func edit(_ words: [Words], _ style: WordParagraphStyle = .body) {
    blocks.append(.paragraph(WordParagraph(style, words.map(\.run))))
    old.append(.paragraph(style, words.old))
    new.append(.paragraph(style, words.new))
  }

  mutating func split(_ parts: [[Words]], _ style: WordParagraphStyle = .body) {
    blocks += WordParagraph.split(parts.map { WordParagraph(style, $0.map(\.run)) }, by: Self.wording)
      .map(WordBlock.paragraph)
    old.append(.paragraph(style, parts.map(\.old).joined()))
    new += parts.map { .paragraph(style, $0.new) }
  }

  mutating func merge(_ parts: [[Words]], _ style: WordParagraphStyle = .body) {
    blocks += WordParagraph.merged(parts.map { WordParagraph(style, $0.map(\.run)) }, by: Self.wording)
      .map(WordBlock.paragraph)
    old += parts.map { .paragraph(style, $0.old) }
    new.append(.paragraph(style, parts.map(\.new).joined()))
  }

  /// A table with a header row and more rows, each kept, inserted or deleted as a whole, or with changes in its cells.
  mutating func table(_ rows: [TrackedRow], header: [TrackedRow] = []) {
    let columns = (header + rows).first?.cells.count ?? 1
    blocks.append(
      .table(
        WordTable(
          columns: Array(repeating: 1, count: columns), summary: "Rows", headerRows: header.map(\.row),
          rows: rows.map(\.row))))
    let (old, new) = ((header + rows).compactMap(\.old), (header + rows).compactMap(\.new))
    if !old.isEmpty { self.old.append(.table(old)) }
    if !new.isEmpty { self.new.append(.table(new)) }
  }
}

/// Words of a paragraph that both texts have, or one.
enum Words: Sendable {
  case both(String)
  case new(String, by: String = TrackedSample.wording)
  case old(String, by: String = TrackedSample.wording)

  var run: WordRun {
    switch self {
    case .both(let text): WordRun(text)
    case .new(let text, let author): WordRun(text, change: .inserted(by: author))
    case .old(let text, let author): WordRun(text, change: .deleted(by: author))
    }
  }
}

extension [Words] {
  var old: String {
    map {
      switch $0 {
      case .both(let text), .old(let text, _): text
      case .new: ""
      }
    }.joined()
  }

  var new: String {
    map {
      switch $0 {
      case .both(let text), .new(let text, _): text
      case .old: ""
      }
    }.joined()
  }
}

/// A row of a sample's table with what must come out of it.
struct TrackedRow {
  var cells: [TrackedCell]
  var change = TrackedChange.unchanged

  static func kept(_ cells: [TrackedCell]) -> TrackedRow { TrackedRow(cells: cells) }
  static func kept(_ texts: String...) -> TrackedRow { kept(texts.map(TrackedCell.text)) }
  static func inserted(_ texts: String...) -> TrackedRow {
    TrackedRow(cells: texts.map(TrackedCell.text), change: .inserted(by: TrackedSample.numbers))
  }
  static func deleted(_ texts: String...) -> TrackedRow {
    TrackedRow(cells: texts.map(TrackedCell.text), change: .deleted(by: TrackedSample.wording))
  }

  var row: WordTable.Row { WordTable.Row(cells.map(\.paragraphs)).tracked(unlessUnchanged: change) }

  var old: [[String]]? {
    if case .inserted = change { nil } else { cells.map { $0.old.isEmpty ? [""] : $0.old } }
  }

  var new: [[String]]? {
    if case .deleted = change { nil } else { cells.map { $0.new.isEmpty ? [""] : $0.new } }
  }
}

extension WordTable.Row {
  /// A kept row has changes of its own inside, which stay.
  func tracked(unlessUnchanged change: TrackedChange) -> WordTable.Row {
    change == .unchanged ? self : tracked(change)
  }
}

/// A cell of a sample's table: what it says, and the texts that must come out.
struct TrackedCell {
  var paragraphs: [WordParagraph] = []
  var old: [String] = []
  var new: [String] = []

  static func text(_ text: String) -> TrackedCell {
    TrackedCell(paragraphs: [WordParagraph(.body, text)], old: [text], new: [text])
  }

  /// Made by the same steps as a document.
  init(_ build: (inout TrackedSample) -> Void) {
    let sample = TrackedSample("cell", build)
    paragraphs = sample.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    old = sample.old.compactMap(\.text)
    new = sample.new.compactMap(\.text)
  }

  init(paragraphs: [WordParagraph], old: [String], new: [String]) {
    self.paragraphs = paragraphs
    self.old = old
    self.new = new
  }
}
