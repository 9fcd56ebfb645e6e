internal import SourceText

/// One document of a board's pack: a page of its own, and a part of the file that holds the whole pack.
struct BoardDocument {
  /// A sheet of it.
  struct Part {
    /// The id of its `article`.
    let id: String
    /// What the index calls it.
    let words: String
    var note: String?
    /// From `<article` to `</article>`; links lead to ids of this document or, by file, to other documents of the pack.
    let html: String
  }

  /// Its file's name without the ending: small letters and hyphens.
  let name: String
  /// What the index calls it.
  let words: String
  /// What it is for, in one line.
  let note: String
  /// Never empty.
  let parts: [Part]

  init(name: String, words: String, note: String, parts: [Part]) {
    self.name = name
    self.words = words
    self.note = note
    self.parts = parts
  }

  /// A document of one sheet.
  init(name: String, words: String, note: String, id: String, html: String) {
    self.init(name: name, words: words, note: note, parts: [Part(id: id, words: words, html: html)])
  }

  var file: String { BoardDocument.file(name) }

  static func file(_ name: String) -> String { "\(name).html" }

  /// The sheets, one after the other.
  var html: String { parts.map(\.html).joined() }
}
