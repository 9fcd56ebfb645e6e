package import BoardPapers
internal import SourceText
package import WordDocument

/// Gathers what a reviewer said in a Word copy of ours: comments, and changes that are tracked under a name that is none of
/// our own.
package struct CopyReader {
  private let addresses: CopyAddresses
  private let comments: [ReadComment]
  private var found: [Found] = []
  /// The last address that was sure.
  private var last: String?
  /// Where each comment is, and its words, by its id.
  private var anchors: [[UInt8]: Anchor] = [:]
  private var formattingChanges = 0
  private var untracked: [String] = []

  /// What was gathered of one copy.
  package struct Gathered: Sendable {
    /// In the order in which they stand in the copy.
    package let comments: [ReviewComment]
    /// How many changes of looks alone are tracked in it, which are not gathered.
    package let formattingChanges: Int
    /// Where words are others than the version's and no change is tracked.
    package let untracked: [String]
    /// Whether any paragraph of it is one of the version's.
    package let isOurs: Bool
  }

  private struct Place {
    let at: String?
    let near: String?
  }

  private struct Anchor {
    var place: Place
    var words = ""
    /// Those that somebody deleted.
    var deleted = ""
    /// The paragraph that it stands in, for a comment without words.
    var around: String
    /// Where it stands among all that is found.
    let position: Int
  }

  private struct Found {
    let place: Place
    let who: String
    let when: String
    let kind: ReviewComment.Kind
    let words: String
    let comment: String
  }

  private init(_ addresses: CopyAddresses, _ comments: [ReadComment]) {
    self.addresses = addresses
    self.comments = comments
  }

  package static func read(_ copy: ReadWord, _ addresses: CopyAddresses) -> Gathered {
    var reader = CopyReader(addresses, copy.comments)
    for block in copy.blocks { reader.read(block) }
    let isOurs = reader.last != nil
    return Gathered(
      comments: CopyReader.named(reader.all()), formattingChanges: reader.formattingChanges,
      untracked: reader.untracked, isOurs: isOurs)
  }

  // MARK: Walking

  private mutating func read(_ block: ReadBlock) {
    switch block {
    case .paragraph(let paragraph): read(paragraph, row: nil)
    case .table(let table):
      for row in table.rows { read(row) }
    }
  }

  private mutating func read(_ row: ReadTable.Row) {
    let paragraphs = row.cells.flatMap(\.blocks).flatMap(\.paragraphs)
    let marks = paragraphs.flatMap(\.bookmarks)
    let text = paragraphs.map(CopyReader.original).joined(separator: " ")
    let address = addresses.address(marks: marks, text: text)
    if let change = ReviewerEdits.theirs(row.changes).first {
      let words = paragraphs.map { $0.text { !$0.changes.isEmpty || ReviewerEdits.isOriginal($0) } }
        .filter { !$0.trimmed.utf8.isEmpty }.joined(separator: " | ")
      for paragraph in paragraphs { anchor(paragraph, Place(at: address, near: last)) }
      found.append(
        Found(
          place: Place(at: address, near: last), who: change.author, when: CopyReader.when(change.date),
          kind: change.kind == .deleted ? .deletion : .insertion, words: change.kind == .deleted ? words : "",
          comment: change.kind == .deleted ? "" : "a row: \(words)"))
    } else {
      for paragraph in paragraphs { read(paragraph, row: address) }
    }
    if let address {
      note(marks, text, address)
      last = address
    }
  }

  /// - Parameter row: the address of the row that it stands in.
  private mutating func read(_ paragraph: ReadParagraph, row: String?) {
    let text = CopyReader.original(paragraph)
    // In a row a paragraph that is nothing by itself is the row's.
    let own = addresses.address(marks: paragraph.bookmarks, text: text)
    let place = Place(at: own ?? row, near: last)
    anchor(paragraph, place)
    for edit in ReviewerEdits(paragraph).edits { add(edit, place) }
    formattingChanges += paragraph.formattingChanges
    if row == nil, let own {
      note(paragraph.bookmarks, text, own)
      last = own
    }
  }

  private mutating func note(_ marks: [String], _ text: String, _ address: String) {
    guard addresses.differs(marks: marks, text: text, from: address) else { return }
    if !untracked.contains(where: { $0.hasSameBytes(as: address) }) { untracked.append(address) }
  }

  /// The words of a paragraph as they were sent out.
  private static func original(_ paragraph: ReadParagraph) -> String {
    let new = paragraph.text(where: ReviewerEdits.isOriginal)
    // Of what the new version has no more, the old words are what was sent out.
    return new.trimmed.utf8.isEmpty
      ? paragraph.text { piece in !piece.changes.contains { $0.kind == .inserted && !RedlineAuthor.isOurs($0.author) } }
      : new
  }

  private mutating func anchor(_ paragraph: ReadParagraph, _ place: Place) {
    let ids = paragraph.pieces.flatMap(\.comments) + paragraph.commentMarks
    for id in ids {
      let key = Array(id.utf8)
      if anchors[key] == nil {
        anchors[key] = Anchor(
          place: place, around: paragraph.accepted, position: found.count)
      }
    }
    for id in Set(ids.map { Array($0.utf8) }) {
      let pieces = paragraph.pieces.filter { $0.comments.contains { $0.utf8.elementsEqual(id) } }
      let words = pieces.filter(\.isAccepted).map(\.text).joined()
      let deleted = pieces.filter { !$0.isAccepted }.map(\.text).joined()
      let isFirst = anchors[id]?.words.utf8.isEmpty ?? true
      anchors[id]?.words += (isFirst || words.utf8.isEmpty ? "" : " ") + words
      anchors[id]?.deleted += deleted
    }
  }

  private mutating func add(_ edit: ReviewerEdits.Edit, _ place: Place) {
    let deleted = CopyReader.line(edit.deleted)
    let inserted = CopyReader.line(edit.inserted)
    guard !deleted.utf8.isEmpty || !inserted.utf8.isEmpty else { return }
    let kind: ReviewComment.Kind =
      deleted.utf8.isEmpty ? .insertion : inserted.utf8.isEmpty ? .deletion : .replacement
    found.append(
      Found(
        place: place, who: edit.author, when: CopyReader.when(edit.date), kind: kind,
        words: kind == .insertion ? CopyReader.end(of: edit.before) : CopyReader.cut(deleted),
        comment: CopyReader.cut(inserted)))
  }

  /// Everything in the order of the copy; comments that stand nowhere last.
  private func all() -> [Found] {
    let placed = comments.enumerated().map { index, comment -> (position: Int, index: Int, found: Found) in
      let anchor = anchors[Array(comment.id.utf8)]
      let words = anchor.map { CopyReader.line($0.words.trimmed.utf8.isEmpty ? $0.deleted : $0.words) } ?? ""
      return (
        anchor?.position ?? Int.max, index,
        Found(
          place: anchor?.place ?? Place(at: nil, near: nil), who: comment.author, when: CopyReader.when(comment.date),
          kind: .comment,
          words: words.utf8.isEmpty ? CopyReader.beginning(of: anchor?.around ?? "") : CopyReader.cut(words),
          comment: CopyReader.cut(comment.text, most: 8000))
      )
    }.sorted { ($0.position, $0.index) < ($1.position, $1.index) }
    var all: [Found] = []
    var rest = placed[...]
    for (position, edit) in found.enumerated() {
      while let first = rest.first, first.position <= position {
        all.append(first.found)
        rest = rest.dropFirst()
      }
      all.append(edit)
    }
    return all + rest.map(\.found)
  }

  /// With ids that are the same whenever a copy is read, also when a word processor has saved it anew.
  private static func named(_ found: [Found]) -> [ReviewComment] {
    var counts: [[UInt8]: Int] = [:]
    return found.map { entry in
      let key = [entry.who, entry.when, entry.kind.rawValue, entry.words, entry.comment].joined(separator: "\u{0}")
      let count = counts[Array(key.utf8), default: 0]
      counts[Array(key.utf8)] = count + 1
      return ReviewComment(
        id: "c" + Worksheet.digits("\(key)\u{0}\(count)", 5), at: entry.place.at, near: entry.place.near,
        who: entry.who,
        when: entry.when, kind: entry.kind, words: entry.words, comment: entry.comment)
    }
  }

  // MARK: Words

  /// `2020-11-03 10:12` of `2020-11-03T10:12:00Z`.
  private static func when(_ date: String) -> String {
    let bytes = Array(date.utf8.prefix(16))
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T") else { return date.trimmed }
    return String(decoding: bytes[..<10], as: UTF8.self) + " " + String(decoding: bytes[11...], as: UTF8.self)
  }

  /// On one line.
  private static func line(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(separator: " ")
  }

  /// Long words shortened in the middle, with a note: the copy has them whole.
  private static func cut(_ text: String, most: Int = 600) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > most else { return text }
    return String(scalars.prefix(most * 3 / 4)) + " […] " + String(scalars.suffix(most / 4))
  }

  /// The last words before an insertion.
  private static func end(of text: String) -> String {
    let words = line(text).unicodeScalars.split(separator: " ").map { String($0) }
    return words.count > 8 ? "… " + words.suffix(8).joined(separator: " ") : words.joined(separator: " ")
  }

  /// The first words of a paragraph.
  private static func beginning(of text: String) -> String {
    let words = line(text).unicodeScalars.split(separator: " ").map { String($0) }
    return words.count > 8 ? words.prefix(8).joined(separator: " ") + " …" : words.joined(separator: " ")
  }
}
