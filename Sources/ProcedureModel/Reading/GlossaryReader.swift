internal import CommonMark
internal import SourceText

/// Reads a glossary: every second-level heading a term, what follows it its meaning.
enum GlossaryReader {
  static func read(_ outline: DocumentOutline, letter: String, _ reader: inout BodyReader) -> Glossary {
    var terms: [Term] = []
    var places: [String: SourceRange] = [:]
    for (index, part) in outline.parts.enumerated() {
      if part.level > 2 {
        reader.report(
          "misplaced-heading", part.heading.range, "a heading below the second level in a glossary",
          "Use ## for a term; write everything else as paragraphs and lists.")
      }
      let (heading, attributes) = reader.attributes(of: part.inlines, part.heading.range)
      _ = attributes
      let (name, abbreviation) = split(heading.plain)
      let made = Slug.make(name)
      // `B.intro` is the text before the first term.
      let slug = made.isEmpty || made == "intro" ? "term-\(index + 1)" : made
      if let first = places[slug] {
        reader.report(
          "duplicate-term", part.heading.range,
          "the term '\(name)' has the same link name (#\(slug)) as the one on line \(first.start.line)",
          "Join the two, or tell them apart in their headings.")
      } else {
        places[slug] = part.heading.range
      }
      let address = Address(places[slug] == part.heading.range ? "\(letter).\(slug)" : "\(letter).\(slug)~\(index + 1)")
      terms.append(
        Term(
          address: address, heading: heading, name: name, abbreviation: abbreviation, slug: slug,
          blocks: reader.body(part.blocks, of: address, after: 0), range: part.heading.range))
    }
    return Glossary(terms: terms)
  }

  /// `Care Quality Commission (CQC)` has the abbreviation CQC; a parenthesis with fewer than two capitals or with a
  /// space, such as a year, is no abbreviation.
  private static func split(_ heading: String) -> (name: String, abbreviation: String?) {
    let bytes = Array(heading.utf8)
    guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")), open > 0 else {
      return (heading, nil)
    }
    let inside = bytes[(open + 1)..<(bytes.count - 1)]
    var nameEnd = open
    while nameEnd > 0, bytes[nameEnd - 1] == UInt8(ascii: " ") { nameEnd -= 1 }
    let name = String(decoding: bytes[..<nameEnd], as: UTF8.self)
    let text = String(decoding: inside, as: UTF8.self)
    let capitals = text.unicodeScalars.count { $0.properties.isUppercase }
    let isAbbreviation = capitals >= 2 && !inside.contains(UInt8(ascii: " "))
    return (name, isAbbreviation ? text : nil)
  }
}
