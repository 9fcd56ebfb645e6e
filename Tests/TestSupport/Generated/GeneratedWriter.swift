internal import ProcedureModel

/// Writes a generated version down as Markdown.
struct GeneratedWriter {
  let places: GeneratedPlaces
  let layout: GeneratedLayout
  /// A term and the name that it has now.
  let term: GeneratedVocabulary.Term?
  private let words: [[UInt8]]
  private var bytes: [UInt8] = []
  private var column = 0

  init(places: GeneratedPlaces, layout: GeneratedLayout, term: GeneratedVocabulary.Term?) {
    self.places = places
    self.layout = layout
    self.term = term
    words = layout.isDecomposed ? GeneratedVocabulary.words.map(Self.decomposed) : GeneratedVocabulary.words
  }

  /// The files of a version.
  /// - Parameter name: as in `version:`.
  mutating func sources(of version: GeneratedVersion, name: String) -> [ProcedureSource] {
    bytes = Array("---\nkind: procedure\ntitle: Generated\nversion: \(name)\n---\n\n# Generated\n".utf8)
    for part in version.sections { write(part, closedByCodes: false) }
    var sources = [ProcedureSource(path: "procedure.md", bytes: finished())]
    guard !version.groups.isEmpty else { return sources }
    bytes = Array("---\nkind: checklist\nappendix: A\ntitle: List\n".utf8)
    bytes += "applies: {All: Both, CH: Care home, HC: Home care}\n---\n\n# List\n".utf8
    for part in version.groups { write(part, closedByCodes: true) }
    sources.insert(ProcedureSource(path: "appendix-a.md", bytes: finished()), at: 0)
    return sources
  }

  /// What an item says, on one line, references as `see …`: equal for two items exactly when their words are.
  mutating func words(of item: GeneratedItem) -> String {
    bytes = []
    for text in [item.text] + item.bullets {
      for token in text.tokens {
        bytes += token.target == nil ? words[Int(current(token.word))] : Array("see …".utf8)
        bytes.append(UInt8(ascii: " "))
      }
      bytes += "/ ".utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func finished() -> [UInt8] {
    guard layout.hasCarriageReturns else { return bytes }
    return bytes.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }
  }

  // MARK: Parts

  private mutating func write(_ part: GeneratedSection, closedByCodes: Bool) {
    start("\n## \(places[part.identity]?.section ?? 0)")
    write(part.title, isTitle: true)
    bytes.append(UInt8(ascii: "\n"))
    for item in part.items { write(item, closedByCodes: closedByCodes) }
  }

  private mutating func write(_ item: GeneratedItem, closedByCodes: Bool) {
    let place = places[item.identity]
    let isInAppendix = place?.isInAppendix ?? false
    start("\n\(place?.section ?? 0).\(place?.item ?? 0)")
    write(item.text, isInAppendix: isInAppendix)
    if closedByCodes { write(unit: Array("`\(GeneratedItem.codes[item.code])`".utf8), indent: 0) }
    bytes.append(UInt8(ascii: "\n"))
    for (index, bullet) in item.bullets.enumerated() {
      start(index == 0 ? "\n-" : "-")
      write(bullet, isInAppendix: isInAppendix, indent: 2)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func start(_ text: String) {
    bytes += text.utf8
    column = text.utf8.count
  }

  private mutating func write(
    _ text: GeneratedText, isTitle: Bool = false, isInAppendix: Bool = false, indent: Int = 0
  ) {
    var startsSentence = true
    for (index, token) in text.tokens.enumerated() {
      let isFirst = index == 0
      var unit: [UInt8]
      if let target = token.target {
        unit = Array(reference(to: target, isInAppendix: isInAppendix).utf8)
      } else {
        unit = words[Int(current(token.word))]
      }
      if startsSentence, let first = unit.first, (0x61...0x7A).contains(first) { unit[0] = first - 0x20 }
      startsSentence = token.endsSentence
      if token.endsSentence { unit.append(UInt8(ascii: ".")) }
      write(unit: unit, indent: indent, mayWrap: !isTitle && !isFirst)
      // A line for each sentence.
      if token.endsSentence, layout.width == nil, index + 1 < text.tokens.count { wrap(indent) }
    }
  }

  /// Writes what is not to be parted, behind a space or a line end.
  private mutating func write(unit: [UInt8], indent: Int, mayWrap: Bool = true) {
    if mayWrap, let width = layout.width, column + 1 + unit.count > width { wrap(indent) }
    if bytes.last != UInt8(ascii: "\n"), column > 0 {
      bytes.append(UInt8(ascii: " "))
      column += 1
    }
    bytes += unit
    column += unit.count
  }

  private mutating func wrap(_ indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
    column = 0
  }

  /// `see 4.3` in a clause; a row says `clause`, since a bare number there is a row.
  private func reference(to identity: Int, isInAppendix: Bool) -> String {
    let place = places[identity]
    let isClause = !(place?.isInAppendix ?? true)
    return "see \(isClause && isInAppendix ? "clause " : "")\(place?.address ?? "")"
  }

  private func current(_ word: Int32) -> Int32 {
    if let term, word == term.old { term.new } else { word }
  }

  private static func decomposed(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else { return word }
    let parts: [Unicode.Scalar: String] = [
      "é": "e\u{301}", "ö": "o\u{308}", "ï": "i\u{308}", "ç": "c\u{327}",
    ]
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
    return scalars.flatMap { Array((parts[$0] ?? String($0)).utf8) }
  }
}
