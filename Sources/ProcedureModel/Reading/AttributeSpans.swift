internal import CommonMark

/// Where code spans stand in a run of text.
enum AttributeSpans {
  /// The text without the spaces and at most one line break at its end.
  static func withoutTrailingSpace(_ inlines: [Inline]) -> [Inline] {
    var rest = inlines
    var breaks = 0
    while let last = rest.last {
      switch last {
      case .softBreak where breaks == 0:
        breaks += 1
        rest.removeLast()
      case .text(let words) where words.utf8.last == UInt8(ascii: " "):
        rest.removeLast()
        let kept = words.utf8.prefix(words.utf8.count - trailingSpaces(words))
        if !kept.isEmpty { rest.append(.text(String(Substring(kept)))) }
      default:
        return rest
      }
    }
    return rest
  }

  /// All code spans, those in emphasis and links too.
  static func codes(in inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .code(let span): [span]
      case .emphasis(let content), .strong(let content): codes(in: content)
      case .link(let link): codes(in: link.content)
      case .text, .softBreak: []
      }
    }
  }

  /// The last code span, if only punctuation and spaces follow it: `` `Service manager`. ``
  static func followedByPunctuation(_ inlines: [Inline]) -> String? {
    guard inlines.count >= 2, case .text(let words) = inlines[inlines.count - 1],
      case .code(let span) = inlines[inlines.count - 2]
    else { return nil }
    return words.utf8.allSatisfy { " .,;:!?".utf8.contains($0) } ? span : nil
  }

  private static func trailingSpaces(_ words: String) -> Int {
    words.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
  }
}
