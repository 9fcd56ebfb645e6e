internal import SourceText

/// One word of a script as it is given out, and where it comes from.
struct SetWord {
  /// Small letters and figures, without the marks around it.
  let word: String
  /// As it stands there, without the marks around it.
  let written: String
  /// The field whose value it stands in; nil for the script's own words.
  let field: String?
  /// Whether a sentence or paragraph ends with it.
  let endsSentence: Bool

  var isNumber: Bool { SweptText.isNumber(word) }

  /// The words of a script, in the order of reading.
  static func words(of script: OpenedScript) -> [SetWord] {
    var words = SetWord.words(of: script.title)
    for block in script.blocks { words += SetWord.words(of: block) }
    return words
  }

  private static func words(of block: OpenedScript.Block) -> [SetWord] {
    switch block.content {
    case .heading(_, let text), .paragraph(let text): words(of: text)
    case .list(let bullets): bullets.flatMap { $0.flatMap { words(of: $0) } }
    case .quote(let blocks): blocks.flatMap { words(of: $0) }
    }
  }

  /// A stretch of text ends a sentence.
  private static func words(of texts: [OpenedText]) -> [SetWord] {
    var words = pieces(of: texts)
    if let last = words.popLast() {
      words.append(SetWord(word: last.word, written: last.written, field: last.field, endsSentence: true))
    }
    return words
  }

  private static func pieces(of texts: [OpenedText]) -> [SetWord] {
    texts.flatMap { text -> [SetWord] in
      switch text {
      case .words(let words): split(words, field: nil)
      case .softBreak, .blank: []
      case .emphasis(let content), .strong(let content), .link(_, let content): pieces(of: content)
      case .value(let value, let field, _): split(value, field: field)
      }
    }
  }

  /// The words of a text that is one piece.
  static func split(_ text: String, field: String?) -> [SetWord] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).compactMap { piece in
      let isMark = { (scalar: Unicode.Scalar) in
        !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
      }
      var core = piece.drop { isMark($0) && $0 != "+" }
      let ends = piece.last.map { ".!?".unicodeScalars.contains($0) } ?? false
      while let last = core.last, isMark(last) { core.removeLast() }
      guard !core.isEmpty else { return nil }
      let written = String(core)
      return SetWord(word: written.lowercased(), written: written, field: field, endsSentence: ends)
    }
  }
}
