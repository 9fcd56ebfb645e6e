internal import CommonMark
internal import ProcedureModel

/// Turns running text into HTML, with links on references and on the first use of each glossary term in an item.
struct TextRenderer {
  /// What links are made from; nil for plain HTML without any of ours.
  struct Linking {
    let anchors: Anchors
    let scanner: ReferenceScanner
    let terms: TermMatcher
    /// The page that links are written for; nil for the page that holds the whole set.
    let file: String?
    /// The letter of the appendix whose text it is; nil in the procedure itself.
    let appendix: String?

    init(anchors: Anchors, scanner: ReferenceScanner, terms: TermMatcher, file: String?, appendix: String?) {
      self.anchors = anchors
      self.scanner = scanner
      self.terms = terms
      self.file = file
      self.appendix = appendix
    }
  }

  private let linking: Linking?
  /// Terms already linked in the item at hand.
  private var linkedTerms: Set<Address> = []

  init(_ linking: Linking?) {
    self.linking = linking
  }

  /// Begins a new item: its first use of each term is linked again.
  mutating func beginItem() {
    linkedTerms.removeAll(keepingCapacity: true)
  }

  /// Appends running text as HTML.
  /// - Parameters:
  ///   - text: the words.
  ///   - owner: the address of what the words stand in, so that nothing links to itself.
  mutating func append(_ text: RichText, owner: Address?, to html: inout String) {
    let marks = marks(in: text, owner: owner)
    let linking = linking
    var walk = Walk(marks: marks, fragment: { linking?.anchors.link(toSlug: $0, from: linking?.file) })
    walk.append(text.inlines, to: &html)
  }

  /// The text as HTML.
  mutating func html(_ text: RichText, owner: Address? = nil) -> String {
    var html = ""
    append(text, owner: owner, to: &html)
    return html
  }

  // MARK: What to link

  fileprivate struct Mark {
    let range: Range<Int>
    let href: String
    let isTerm: Bool
  }

  private mutating func marks(in text: RichText, owner: Address?) -> [Mark] {
    guard let linking else { return [] }
    let plain = text.plain
    var marks: [Mark] = []
    // Words that the author made a link stay that link.
    let links = LinkRanges(text.inlines).ranges
    for reference in linking.scanner.references(in: plain) {
      guard let target = linking.anchors.resolve(reference, in: linking.appendix), target != owner,
        !links.contains(where: { $0.overlaps(reference.range) }),
        let href = linking.anchors.link(to: target, from: linking.file)
      else { continue }
      marks.append(Mark(range: reference.range, href: href, isTerm: false))
    }
    for match in linking.terms.matches(in: plain) {
      let term = match.term.address
      guard term != owner, !linkedTerms.contains(term), !marks.contains(where: { $0.range.overlaps(match.range) }),
        !links.contains(where: { $0.overlaps(match.range) }),
        let href = linking.anchors.link(to: term, from: linking.file)
      else { continue }
      linkedTerms.insert(term)
      marks.append(Mark(range: match.range, href: href, isTerm: true))
    }
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// The UTF-8 offsets, in the plain text, of the words that are links in the source.
private struct LinkRanges {
  private(set) var ranges: [Range<Int>] = []
  private var offset = 0

  init(_ inlines: [Inline]) {
    read(inlines)
  }

  private mutating func read(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): offset += words.utf8.count
      case .softBreak: offset += 1
      case .emphasis(let content), .strong(let content): read(content)
      case .link(let link):
        let start = offset
        read(link.content)
        ranges.append(start..<offset)
      }
    }
  }
}

/// Writes inlines while counting the bytes of their plain text, so that marks fall where they were found.
private struct Walk {
  let marks: [TextRenderer.Mark]
  let fragment: (String) -> String?
  private var offset = 0
  private var next = 0

  init(marks: [TextRenderer.Mark], fragment: @escaping (String) -> String?) {
    self.marks = marks
    self.fragment = fragment
  }

  mutating func append(_ inlines: [Inline], to html: inout String) {
    var index = 0
    while index < inlines.count {
      switch inlines[index] {
      case .text(var words):
        // Words on both sides of a line end are one run, so that a link over the line end is one link.
        while index + 1 < inlines.count, let more = Walk.plain(inlines[index + 1]) {
          words += more
          index += 1
        }
        append(words, to: &html)
      case .softBreak: append(" ", to: &html)
      case .code(let words):
        html += "<code>"
        append(words, to: &html)
        html += "</code>"
      case .emphasis(let content):
        html += "<em>"
        append(content, to: &html)
        html += "</em>"
      case .strong(let content):
        html += "<strong>"
        append(content, to: &html)
        html += "</strong>"
      case .link(let link): append(link, to: &html)
      }
      index += 1
    }
  }

  private static func plain(_ inline: Inline) -> String? {
    switch inline {
    case .text(let words): words
    case .softBreak: " "
    case .code, .emphasis, .strong, .link: nil
    }
  }

  private mutating func append(_ link: Link, to html: inout String) {
    let isFragment = link.destination.utf8.first == UInt8(ascii: "#")
    let href = isFragment ? fragment(String(Substring(link.destination.utf8.dropFirst()))) : link.destination
    guard let href else {
      // A #heading that is nowhere: `check` says so; the words stay.
      append(link.content, to: &html)
      return
    }
    html += "<a href=\""
    HTMLText.append(href, to: &html)
    html += "\""
    if !link.title.isEmpty {
      html += " title=\""
      HTMLText.append(link.title, to: &html)
      html += "\""
    }
    html += isFragment ? ">" : " rel=\"noopener noreferrer\">"
    append(link.content, to: &html)
    html += "</a>"
  }

  /// Writes a run of words with the links that begin, go on or end in it.
  private mutating func append(_ words: String, to html: inout String) {
    let start = offset
    let bytes = words.utf8
    offset += bytes.count
    var written = bytes.startIndex
    while next < marks.count, marks[next].range.lowerBound < offset {
      let mark = marks[next]
      let inside = mark.range.clamped(to: start..<offset)
      if !inside.isEmpty {
        let from = bytes.index(bytes.startIndex, offsetBy: inside.lowerBound - start)
        let to = bytes.index(from, offsetBy: inside.count)
        HTMLText.append(words[written..<from], to: &html)
        html += mark.isTerm ? "<a class=\"term-link\" href=\"" : "<a href=\""
        HTMLText.append(mark.href, to: &html)
        html += "\">"
        HTMLText.append(words[from..<to], to: &html)
        html += "</a>"
        written = to
      }
      guard mark.range.upperBound <= offset else { break }
      next += 1
    }
    HTMLText.append(words[written...], to: &html)
  }
}
