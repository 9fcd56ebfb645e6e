import Incidents
import SourceText
import Testing

@testable import Handouts

/// Which entries stand on which logs, read from the pages.
@Suite struct LogBookTests {
  /// One entry of each kind, every field with words of its own.
  static let canaries: (log: SealedLog, entries: [(kind: EntryKind, words: [String])]) = {
    var log = SealedLog()
    var entries: [(EntryKind, [String])] = []
    for (index, kind) in EntryKind.allCases.enumerated() {
      let fields = kind.fields.map { field -> (String, String) in
        // A move to the version that there was: else each item would say of which version it is.
        let kind = kind == .update && field.name == "fingerprint" ? EntryKind.start : kind
        return (field.name, field.name == "corrects" ? "999" : "\(kind.rawValue)-\(field.name)-canary")
      }
      let own = fields.isEmpty ? [("fields.next", "facts-next-canary")] : fields
      log.add(kind.rawValue, at: "2026-11-20 02:\(10 + index)", by: "I\(index)", own)
      entries.append((kind, own.map(\.1).filter { $0.hasSuffix("canary") }))
    }
    log.add("balloon", at: "2026-11-20 03:00", by: "ZZ", [("colour", "balloon-colour-canary")])
    return (log, entries)
  }()

  @Test func `every entry of every kind stands on the log it belongs to, on the whole log, and on no other`() throws {
    let situation = try PaperSample.situation(LogBookTests.canaries.log)
    let pages = try PaperSample.pages(situation, parts: [.logs])
    let words = try LogBook.allCases.map { book in
      (book: book, words: try PaperSample.words(of: "log-\(book.rawValue).html", in: pages))
    }
    for (kind, fields) in LogBookTests.canaries.entries {
      let home = LogBook.book(of: kind)
      for (book, text) in words {
        for field in fields {
          #expect(
            text.contains(field) == (book == .whole || book == home), "\(field) of \(kind) in \(book.rawValue)")
        }
      }
    }
    for (book, text) in words { #expect(text.contains("balloon-colour-canary") == (book == .whole)) }
  }

  @Test func `every column's field is one that a kind of its log has`() {
    for book in LogBook.allCases where book != .whole {
      let kinds = EntryKind.allCases.filter { LogBook.book(of: $0) == book }
      let names = kinds.flatMap(\.fields).map(\.name)
      for column in book.columns {
        for field in column.bare + column.labelled { #expect(names.contains(field), "\(book.rawValue): \(field)") }
      }
      // Every field has a column, so that none is left for the notes below a row.
      for name in names { #expect(book.columns.contains { ($0.bare + $0.labelled).contains(name) }, "\(name)") }
    }
  }

  @Test func `movements and people have room for names by hand, and logs say that pages stay in`() throws {
    let pages = try PaperSample.pages(try PaperSample.situation(PaperSample.night), parts: [.logs])
    #expect(try PaperSample.words(of: "log-movements.html", in: pages).contains("Date of birth"))
    for book in LogBook.allCases {
      let words = try PaperSample.words(of: "log-\(book.rawValue).html", in: pages)
      #expect(words.contains("blank page 1 of 2. Do not remove pages.") && words.contains("blank page 2 of 2"))
    }
  }
}
