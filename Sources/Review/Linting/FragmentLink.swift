internal import CommonMark
internal import ProcedureModel

/// A link inside the procedure: `[see](#lasting-power-of-attorney)`.
struct FragmentLink {
  let slug: String
  /// Where its words begin in the plain text, in UTF-8 bytes.
  let offset: Int
  /// Whether the word behind it is `above` or `below`.
  let direction: Reference.Direction?

  /// The links of a text to places inside the procedure, in order.
  static func all(in text: RichText) -> [FragmentLink] {
    // Most texts are words and line ends alone.
    guard text.inlines.contains(where: mayHoldLink) else { return [] }
    var found: [FragmentLink] = []
    var offset = 0
    collect(text.inlines, &offset, &found)
    return found
  }

  private static func mayHoldLink(_ inline: Inline) -> Bool {
    switch inline {
    case .text, .softBreak, .code: false
    case .emphasis, .strong, .link: true
    }
  }

  private static func collect(_ inlines: [Inline], _ offset: inout Int, _ found: inout [FragmentLink]) {
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let words), .code(let words): offset += words.utf8.count
      case .softBreak: offset += 1
      case .emphasis(let content), .strong(let content): collect(content, &offset, &found)
      case .link(let link):
        if link.destination.utf8.first == UInt8(ascii: "#") {
          found.append(
            FragmentLink(
              slug: String(Substring(link.destination.utf8.dropFirst())), offset: offset,
              direction: direction(of: inlines[(index + 1)...])))
        }
        collect(link.content, &offset, &found)
      }
    }
  }

  private static func direction(of inlines: ArraySlice<Inline>) -> Reference.Direction? {
    let next = Array(inlines.prefix(2)).plainText.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    let word = next.prefix { (0x61...0x7A).contains($0) }
    return Reference.Direction(rawValue: String(Substring(word)))
  }
}

/// What a fragment may lead to: the headings of its own source, then the terms of the glossary.
struct FragmentTargets {
  private let headings: [String: [String: Address]]
  private let terms: [String: Address]
  /// Every slug, for suggestions.
  let slugs: [String]

  /// Nothing at all.
  init() {
    headings = [:]
    terms = [:]
    slugs = []
  }

  init(_ procedure: Procedure, texts: [TextPlace], numbered: [NumberedSource]) {
    var headings: [String: [String: Address]] = [:]
    var terms: [String: Address] = [:]
    var slugs: [String] = []
    func add(_ slug: String, _ address: Address, _ path: String) {
      guard !slug.isEmpty, headings[path]?[slug] == nil else { return }
      headings[path, default: [:]][slug] = address
      slugs.append(slug)
    }
    var numbers: [Address: ItemNumber] = [:]
    for source in numbered {
      for heading in source.headings { numbers[heading.section.address] = heading.section.number }
    }
    for place in texts {
      switch place.part {
      case .title, .heading:
        let plain = place.text.plain
        add(Slug.make(FragmentTargets.withoutParenthesis(plain)), place.address, place.path)
        // The heading as it is written has its number too.
        if let number = numbers[place.address] {
          add(Slug.make("\(number) \(FragmentTargets.withoutParenthesis(plain))"), place.address, place.path)
        }
      case .item, .paragraph, .bullet, .note, .term, .definition, .keyCode: break
      }
    }
    for appendix in procedure.appendices {
      guard case .glossary(let glossary) = appendix.content else { continue }
      for term in glossary.terms where terms[term.slug] == nil {
        terms[term.slug] = term.address
        slugs.append(term.slug)
      }
    }
    self.headings = headings
    self.terms = terms
    self.slugs = slugs
  }

  /// The address that a fragment in a source leads to; nil if nothing has that name.
  func address(of slug: String, from path: String) -> Address? {
    headings[path]?[slug] ?? terms[slug]
  }

  private static func withoutParenthesis(_ heading: String) -> String {
    guard heading.utf8.last == UInt8(ascii: ")"), let open = heading.utf8.lastIndex(of: UInt8(ascii: "(")) else {
      return heading
    }
    return String(heading[..<open])
  }
}
