internal import CommonMark
internal import SourceText
internal import StrictYAML

/// Reads a script: its front matter, then its Markdown with the places for values.
struct ScriptReader {
  private let file: SourceFile
  private var fields: YAMLFields
  private var own: [Diagnostic] = []
  /// The conditions of the headings above, outermost first.
  private var headings: [(level: Int, conditions: [ScriptCondition])] = []
  private var placeholders: PlaceholderPlaces

  /// - Parameters:
  ///   - path: inside the version's folder.
  ///   - bodyLine: the first line of Markdown, 1-based.
  /// - Returns: the script and everything found wrong.
  static func read(
    _ file: SourceFile, _ document: MarkdownDocument, path: String, bodyLine: Int, fields: YAMLFields
  ) -> (script: Script, diagnostics: [Diagnostic]) {
    var reader = ScriptReader(file: file, fields: fields, placeholders: PlaceholderPlaces(file))
    let script = reader.script(document, path: path, bodyLine: bodyLine)
    return (script, reader.fields.diagnostics + reader.own)
  }

  private mutating func script(_ document: MarkdownDocument, path: String, bodyLine: Int) -> Script {
    fields.require("audience")
    fields.require("layout")
    fields.require("title")
    let written = fields.text("title")
    let title = written.map { titleText($0) } ?? []
    let layout = layout()
    let translation = translation()
    if translation != nil { fields.require("language") }
    let start = file.clamped(SourceRange(line: bodyLine, column: 1))
    if document.wasRead, document.blocks.isEmpty {
      report(
        "empty-script", start, "there is no text after the front matter", "Write what is said.")
    }
    let blocks = document.blocks.compactMap { block($0) }
    return Script(
      path: path, audiences: fields.texts("audience"), layout: layout, title: title,
      titleRange: written?.range ?? start, spokenTo: spokenTo(layout), after: fields.texts("after"),
      language: fields.text("language"), translates: translation, blocks: blocks,
      fingerprint: Fingerprint.of([(path: "", file: file)]), range: document.blocks.first?.range ?? start)
  }

  // MARK: Front matter

  private mutating func layout() -> ScriptLayout {
    guard let written = fields.text("layout") else { return .briefing }
    if let layout = ScriptLayout.allCases.first(where: { $0.rawValue.hasSameBytes(as: written.text) }) { return layout }
    let names = ScriptLayout.allCases.map(\.rawValue)
    report(
      "wrong-value", written.range, "'\(written.text)' is no layout of a script",
      Suggestion.nearest(to: written.text, among: names).map { "Did you mean '\($0)'?" }
        ?? "The layouts are: \(names.joined(separator: ", ")).")
    return .briefing
  }

  /// Only what is read aloud is heard.
  private mutating func spokenTo(_ layout: ScriptLayout) -> [PlacedText] {
    let audiences = fields.texts("spoken-to")
    if let first = audiences.first, !layout.isSpoken {
      let spoken = ScriptLayout.allCases.filter(\.isSpoken).map(\.rawValue).joined(separator: " or ")
      report(
        "wrong-value", first.range, "nothing of a \(layout.rawValue) is read aloud",
        "Take `spoken-to:` out, or write layout: \(spoken).")
      return []
    }
    return audiences
  }

  /// `letter.md@3f9a21c0d4e5`.
  private mutating func translation() -> ScriptTranslation? {
    guard let written = fields.text("translates") else { return nil }
    let parts = written.text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isHex = { (byte: UInt8) in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    guard parts.count == 2, !parts[0].isEmpty, 12...64 ~= parts[1].count, parts[1].allSatisfy(isHex) else {
      report(
        "wrong-value", written.range, "`translates:` names no original and its fingerprint",
        "Write the file's name, @, and the 12 digits that `procdoc check` gives for it, as in letter.md@3f9a21c0d4e5.")
      return nil
    }
    return ScriptTranslation(
      file: String(Substring(parts[0])), fingerprint: String(Substring(parts[1])), range: written.range)
  }

  private mutating func titleText(_ title: PlacedText) -> [ScriptInline] {
    pieces(of: title.text, in: title.range)
  }

  // MARK: Blocks

  private mutating func block(_ block: Block) -> ScriptBlock? {
    switch block.content {
    case .heading(let level, let inlines):
      if level == 1 {
        report(
          "misplaced-heading", block.range, "a heading of the first level: the title stands in the front matter",
          "Write ## for a part of the script.")
      }
      headings.removeAll { $0.level >= level }
      let (words, own) = closing(inlines, block.range)
      let above = headings.flatMap(\.conditions)
      headings.append((level, own))
      return ScriptBlock(
        content: .heading(level: max(2, level), text(words, block.range)), conditions: above + own, range: block.range)
    case .paragraph, .bulletList, .orderedList, .blockQuote:
      return inner(block, above: headings.flatMap(\.conditions))
    }
  }

  /// A block that is no heading, or stands inside another.
  private mutating func inner(_ block: Block, above: [ScriptCondition] = []) -> ScriptBlock? {
    switch block.content {
    case .heading:
      report(
        "misplaced-heading", block.range, "a heading inside a list or quotation",
        "Move it to the left margin, or make it a sentence.")
      return nil
    case .paragraph(let inlines):
      let (words, own) = closing(inlines, block.range)
      return ScriptBlock(content: .paragraph(text(words, block.range)), conditions: above + own, range: block.range)
    case .bulletList(let list):
      return ScriptBlock(content: .list(list.items.map { bullet($0) }), conditions: above, range: block.range)
    case .orderedList(_, let list):
      report(
        "ordered-list", block.range, "a numbered list has no place in a script", "Begin each entry with '- '.")
      return ScriptBlock(content: .list(list.items.map { bullet($0) }), conditions: above, range: block.range)
    case .blockQuote(let blocks):
      return ScriptBlock(
        content: .quote(blocks.compactMap { inner($0) }), conditions: above, range: block.range)
    }
  }

  /// The condition of a bullet closes its first paragraph and holds for all of the bullet.
  private mutating func bullet(_ item: ListItem) -> ScriptBullet {
    guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
      return ScriptBullet(conditions: [], blocks: item.blocks.compactMap { inner($0) }, range: item.range)
    }
    let (words, own) = closing(inlines, first.range)
    let lead = ScriptBlock(content: .paragraph(text(words, first.range)), conditions: [], range: first.range)
    return ScriptBullet(
      conditions: own, blocks: [lead] + item.blocks.dropFirst().compactMap { inner($0) }, range: item.range)
  }

  // MARK: Conditions

  /// Takes the spans that close a text off it and reads them as conditions.
  private mutating func closing(_ inlines: [Inline], _ range: SourceRange) -> ([Inline], [ScriptCondition]) {
    let codes = AttributeSpans.codes(in: inlines)
    guard !codes.isEmpty else { return (inlines, []) }
    let places = CodeSpanPlaces(range, in: file).places(of: codes)
    let (words, spans) = AttributeSpans.closing(inlines)
    if words.isEmpty, let place = places.first {
      report(
        "misplaced-attribute", place,
        "there are no words before this condition, so that nothing stands or falls with it",
        "Put it at the very end of its heading, paragraph or bullet, without a blank line before it.")
    }
    let inside = codes.count - spans.count
    for (code, place) in zip(codes, places).prefix(inside) {
      report(
        "misplaced-attribute", place, "`\(code)` stands where code has no meaning",
        "Put a condition at the very end of its heading, paragraph or bullet; write anything else without backticks.")
    }
    return (words, zip(spans, places.dropFirst(inside)).compactMap { condition($0, $1) })
  }

  private mutating func condition(_ span: String, _ place: SourceRange) -> ScriptCondition? {
    let words = span.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    let isNegated = words.count == 3 && words[1].hasSameBytes(as: "not")
    guard words.count == 2 || isNegated, words[0].hasSameBytes(as: "if"), let name = words.last else {
      report(
        "unknown-code", place, "`\(span)` is no condition",
        "Write it as in `if closure-confirmed` or `if not closure-confirmed`.")
      return nil
    }
    return ScriptCondition(name: PlacedText(text: name, range: place), isNegated: isNegated)
  }

  // MARK: Running text

  private mutating func text(_ inlines: [Inline], _ range: SourceRange) -> [ScriptInline] {
    inlines.flatMap { inline -> [ScriptInline] in
      switch inline {
      case .text(let words): return pieces(of: words, in: range)
      case .softBreak: return [.softBreak]
      // What is not a closing condition was reported; its words stay.
      case .code(let words):
        _ = placeholders.refused(words, in: range).map { refuse($0, "a code span") }
        return [.text(words)]
      case .emphasis(let content): return [.emphasis(text(content, range))]
      case .strong(let content): return [.strong(text(content, range))]
      case .link(let link):
        let content = text(link.content, range)
        _ = placeholders.refused(link.destination + link.title, in: range).map { refuse($0, "a link's address") }
        if !link.title.isEmpty {
          report(
            "link-title", range, "a link here has a title, which nobody sees on paper and nobody hears",
            "Write what it says into the sentence.")
        }
        return [.link(destination: link.destination, content)]
      }
    }
  }

  private mutating func pieces(of words: String, in range: SourceRange) -> [ScriptInline] {
    PlaceholderText.pieces(of: words).map { piece in
      switch piece {
      case .words(let words): return .text(words)
      case .field(let name): return .field(PlacedText(text: name, range: placeholders.next(name, in: range)))
      case .malformed(let written):
        report(
          "malformed-field", placeholders.next(braces: written, in: range), "'\(written)' is no place for a value",
          "Write {{name}} without spaces: small letters, digits, full stops and hyphens.")
        return .text(written)
      }
    }
  }

  private mutating func refuse(_ range: SourceRange, _ place: String) {
    report(
      "misplaced-field", range, "a value cannot be put into \(place)",
      "Write the field as ordinary words; telephone numbers and e-mail addresses become links by themselves.")
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    own.append(Diagnostic(rule: rule, path: file.path, range: range, message: message, hint: hint))
  }
}
