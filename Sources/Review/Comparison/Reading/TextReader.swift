internal import CommonMark
internal import ProcedureModel

/// Reads the texts of a version into tokens, with the references that stand in them.
struct TextReader {
  private var scanner = ReferenceScanner(letters: [])
  /// The words of both versions.
  private(set) var table = TokenTable()
  private var known = KnownTexts()

  /// Begins with a version.
  /// - Parameters:
  ///   - letters: the letters of its appendices.
  ///   - count: how many texts it has.
  mutating func begin(letters: [String], count: Int) {
    scanner = ReferenceScanner(letters: letters)
    known.begin(letters, count: count)
  }

  /// The tokens and references of a text. Linear in its length.
  /// - Parameter plain: the text's words alone.
  mutating func read(_ text: RichText, plain: String) -> ReadText {
    guard !StyledRuns.isNeeded(for: text.inlines) else {
      var runs = StyledRuns()
      runs.add(text.inlines, [], &table)
      return TextReader.read(plain, runs, scanner.references(in: plain), known.next(), &table)
    }
    let key = known.key(of: plain)
    if let reading = known[key] { return reading }
    let reading = TextReader.read(plain, StyledRuns(), scanner.references(in: plain), known.next(), &table)
    known[key] = reading
    return reading
  }

  /// The tokens of words that are addresses alone, such as the items on a card.
  mutating func read(addresses: [String]) -> ReadText {
    var plain = ""
    var references: [Reference] = []
    for address in addresses {
      if !plain.isEmpty { plain += ", " }
      let start = plain.utf8.count
      plain += address
      references.append(
        Reference(target: .address(Address(address)), range: start..<plain.utf8.count, direction: nil))
    }
    return TextReader.read(plain, StyledRuns(), references, known.next(), &table)
  }

  private static func read(
    _ plain: String, _ runs: StyledRuns, _ references: [Reference], _ number: Int32, _ table: inout TokenTable
  ) -> ReadText {
    var tokens: [TextToken] = []
    tokens.reserveCapacity(plain.utf8.count / 5 + 1)
    var found: [ReadText.FoundReference] = []
    var run = 0
    var reference = 0
    var firstToken: Int?
    let bytes = plain.utf8.span
    TokenScanner.scan(bytes, cuts: runs.ends) { gap, core in
      while run + 1 < runs.ends.count, runs.ends[run] <= gap.lowerBound { run += 1 }
      let gapStyle = run < runs.styles.count ? runs.styles[run] : 0
      while run + 1 < runs.ends.count, runs.ends[run] <= core.lowerBound { run += 1 }
      let number = table.number(of: core, in: bytes)
      let word = table.words[Int(number)]
      var token = TextToken(
        gap: table.gap(gap, in: bytes), core: number, form: word.form,
        style: run < runs.styles.count ? runs.styles[run] : 0, gapStyle: gapStyle, kind: word.kind)
      while reference < references.count, references[reference].range.upperBound <= core.lowerBound { reference += 1 }
      if reference < references.count, references[reference].range.contains(core.lowerBound) {
        if firstToken == nil { firstToken = tokens.count }
        if TextReader.isNumber(bytes.extracting(core)) {
          token = TextToken(
            gap: token.gap, core: token.core, form: TokenTable.referenceForm, style: token.style, gapStyle: gapStyle,
            kind: .reference)
        }
        if core.upperBound >= references[reference].range.upperBound, let start = firstToken {
          found.append(
            ReadText.FoundReference(reference: references[reference], tokens: start..<(tokens.count + 1)))
          firstToken = nil
          reference += 1
        }
      } else {
        firstToken = nil
      }
      tokens.append(token)
    }
    return ReadText(number: number, tokens: tokens, references: found, table)
  }

  /// Whether a word of a reference is the number or letter itself, not `Section` or `item`.
  private static func isNumber(_ word: Span<UInt8>) -> Bool {
    var isCapitals = word.count <= 2
    for index in word.indices {
      if (0x30...0x39).contains(word[index]) { return true }
      isCapitals = isCapitals && (0x41...0x5A).contains(word[index])
    }
    return isCapitals && !word.isEmpty
  }
}

/// A text as plain words and the stretches over which one stack of styles lies.
private struct StyledRuns {
  /// How far the stretches reach.
  private var length = 0
  /// Where each stretch ends, in UTF-8 bytes; empty where no style lies over anything.
  private(set) var ends: [Int] = []
  private(set) var styles: [Int16] = []

  /// Whether anything but words and line ends is among them.
  static func isNeeded(for inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .text, .softBreak: false
      case .code, .emphasis, .strong, .link: true
      }
    }
  }

  mutating func add(_ inlines: [Inline], _ style: [SpanStyle], _ table: inout TokenTable) {
    for inline in inlines {
      switch inline {
      case .text(let words): add(words, style, &table)
      case .softBreak: add(" ", style, &table)
      case .code(let words): add(words, style + [.code], &table)
      case .emphasis(let content): add(content, style + [.emphasis], &table)
      case .strong(let content): add(content, style + [.strong], &table)
      case .link(let link):
        add(link.content, style + [.link(destination: link.destination, title: link.title)], &table)
      }
    }
  }

  private mutating func add(_ words: String, _ style: [SpanStyle], _ table: inout TokenTable) {
    guard !words.isEmpty else { return }
    length += words.utf8.count
    let number = table.number(of: style)
    if styles.last == number {
      ends[ends.count - 1] = length
    } else {
      ends.append(length)
      styles.append(number)
    }
  }
}
