internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Running text of an imported document, made fit for a source.
enum InlineText {
  /// One space wherever there is white space of any kind, none at the ends, no characters that cannot be seen, and no
  /// two texts side by side. Emphasis that holds no words is dropped, and spaces at its ends stand outside it.
  static func tidy(_ inlines: [Inline]) -> [Inline] {
    var tidy: [Inline] = []
    for inline in inlines { append(inline, to: &tidy) }
    if case .text(let words) = tidy.first { replaceFirst(&tidy, by: String(words.unicodeScalars.drop { $0 == " " })) }
    if case .text(let words) = tidy.last {
      var scalars = words.unicodeScalars[...]
      while scalars.last == " " { scalars.removeLast() }
      if scalars.isEmpty { tidy.removeLast() } else { tidy[tidy.count - 1] = .text(String(scalars)) }
    }
    return tidy
  }

  private static func append(_ inline: Inline, to tidy: inout [Inline]) {
    switch inline {
    case .text(let words): append(words, to: &tidy)
    case .softBreak: append(" ", to: &tidy)
    case .code: tidy.append(inline)
    case .emphasis(let content): append(content, to: &tidy) { .emphasis($0) }
    case .strong(let content): append(content, to: &tidy) { .strong($0) }
    case .link(let link):
      append(link.content, to: &tidy) { .link(Link(destination: link.destination, title: link.title, content: $0)) }
    }
  }

  private static func append(_ words: String, to tidy: inout [Inline]) {
    var before = ""
    if case .text(let words) = tidy.last { before = words }
    var scalars = before.unicodeScalars
    for scalar in words.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 {
        if scalars.last != " " { scalars.append(" ") }
      } else if InvisibleCharacter.name(of: scalar) == nil, !(0x7F..<0xA0).contains(scalar.value),
        scalar.value < 0xF0000
      {
        scalars.append(scalar)
      }
    }
    guard !scalars.isEmpty else { return }
    if before.utf8.isEmpty {
      tidy.append(.text(String(scalars)))
    } else {
      tidy[tidy.count - 1] = .text(String(scalars))
    }
  }

  private static func append(_ content: [Inline], to tidy: inout [Inline], as wrap: ([Inline]) -> Inline) {
    let plain = content.plainText
    if plain.unicodeScalars.first?.properties.isWhitespace ?? false { append(" ", to: &tidy) }
    let inner = InlineText.tidy(content)
    if !inner.isEmpty {
      // Two stretches of one kind that touch are one.
      switch (tidy.last, wrap(inner)) {
      case (.emphasis(let before), .emphasis): tidy[tidy.count - 1] = .emphasis(InlineText.tidy(before + inner))
      case (.strong(let before), .strong): tidy[tidy.count - 1] = .strong(InlineText.tidy(before + inner))
      case (_, let wrapped): tidy.append(wrapped)
      }
    }
    if plain.unicodeScalars.last?.properties.isWhitespace ?? false { append(" ", to: &tidy) }
  }

  private static func replaceFirst(_ inlines: inout [Inline], by words: String) {
    if words.utf8.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(words) }
  }

  // MARK: Parts

  /// The text without its first bytes, wherever emphasis begins.
  static func dropping(_ count: Int, from inlines: [Inline]) -> [Inline] {
    var left = count
    return tidy(drop(&left, from: inlines))
  }

  private static func drop(_ left: inout Int, from inlines: [Inline]) -> [Inline] {
    var kept: [Inline] = []
    for inline in inlines {
      guard left > 0 else {
        kept.append(inline)
        continue
      }
      switch inline {
      case .text(let words):
        let dropped = min(left, words.utf8.count)
        left -= dropped
        kept.append(.text(String(Substring(words.utf8.dropFirst(dropped)))))
      case .softBreak: left -= 1
      case .code(let words): left -= words.utf8.count
      case .emphasis(let content): kept.append(.emphasis(drop(&left, from: content)))
      case .strong(let content): kept.append(.strong(drop(&left, from: content)))
      case .link(let link):
        kept.append(
          .link(Link(destination: link.destination, title: link.title, content: drop(&left, from: link.content))))
      }
    }
    return kept
  }

  /// Whether all its words are strong.
  static func isStrong(_ inlines: [Inline]) -> Bool {
    !inlines.isEmpty
      && inlines.allSatisfy { inline in
        switch inline {
        case .strong: true
        case .text(let words): words.trimmed.utf8.isEmpty
        case .emphasis(let content): isStrong(content)
        case .softBreak: true
        case .code, .link: false
        }
      }
  }

  /// The words with no emphasis; links stay.
  static func plainly(_ inlines: [Inline]) -> [Inline] {
    tidy(
      inlines.flatMap { inline -> [Inline] in
        switch inline {
        case .emphasis(let content), .strong(let content): plainly(content).isEmpty ? [] : spaced(content)
        case .text, .softBreak, .code, .link: [inline]
        }
      })
  }

  private static func spaced(_ content: [Inline]) -> [Inline] {
    content.flatMap { inline -> [Inline] in
      switch inline {
      case .emphasis(let inner), .strong(let inner): spaced(inner)
      case .text, .softBreak, .code, .link: [inline]
      }
    }
  }

  // MARK: Lines

  /// A line for each sentence, so that a change to one sentence changes one line.
  static func onLines(_ inlines: [Inline]) -> RichText {
    var lines: [Inline] = []
    for inline in inlines {
      guard case .text(let words) = inline else {
        lines.append(inline)
        continue
      }
      var rest = Array(words.utf8)[...]
      while let end = sentenceEnd(in: rest) {
        lines += [.text(String(decoding: rest[..<end], as: UTF8.self)), .softBreak]
        rest = rest[(end + 1)...]
      }
      if !rest.isEmpty { lines.append(.text(String(decoding: rest, as: UTF8.self))) }
    }
    return RichText(lines)
  }

  /// The space behind a word of three letters or more and a stop, before a capital. Short words are left alone: they may
  /// be abbreviations.
  private static func sentenceEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex + 4
    while index + 1 < bytes.endIndex {
      if bytes[index] == 0x20, ".?!".utf8.contains(bytes[index - 1]), (0x41...0x5A).contains(bytes[index + 1]),
        (1...3).allSatisfy({ (0x61...0x7A).contains(bytes[index - 1 - $0]) || bytes[index - 1 - $0] == 0x29 })
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
