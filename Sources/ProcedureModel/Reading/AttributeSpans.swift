package import CommonMark

/// Where code spans stand in a run of text.
package enum AttributeSpans {
  /// Cuts a text into its words and the code spans that close it. Between words and spans, and between spans, stand
  /// only spaces or one line break.
  package static func closing(_ inlines: [Inline]) -> (words: [Inline], spans: [String]) {
    var spans: [String] = []
    var end = endWithoutSpace(inlines[...])
    while end > 0, case .code(let span) = inlines[end - 1] {
      spans.append(span)
      end = endWithoutSpace(inlines[..<(end - 1)])
    }
    guard !spans.isEmpty else { return (inlines, []) }
    var words = Array(inlines[..<end])
    if case .text(let last) = words.last {
      let spaces = last.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      words[end - 1] = .text(String(Substring(last.utf8.dropLast(spaces))))
    }
    return (words, spans.reversed())
  }

  /// All code spans in the order written, those in emphasis and links too.
  package static func codes(in inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .code(let span): [span]
      case .emphasis(let content), .strong(let content): codes(in: content)
      case .link(let link): codes(in: link.content)
      case .text, .softBreak: []
      }
    }
  }

  /// Whether the last code span has only punctuation and spaces behind it: `` `Service manager`. ``
  static func isFollowedByPunctuation(_ inlines: [Inline]) -> Bool {
    guard inlines.count >= 2, case .text(let words) = inlines[inlines.count - 1],
      case .code = inlines[inlines.count - 2]
    else { return false }
    return words.utf8.allSatisfy { " .,;:!?".utf8.contains($0) }
  }

  /// The end of a text without the spaces and at most one line break that close it.
  private static func endWithoutSpace(_ inlines: ArraySlice<Inline>) -> Int {
    var end = inlines.endIndex
    var breaks = 0
    while end > inlines.startIndex {
      switch inlines[end - 1] {
      case .softBreak where breaks == 0: breaks += 1
      case .text(let words) where words.utf8.allSatisfy { $0 == UInt8(ascii: " ") }: break
      default: return end
      }
      end -= 1
    }
    return end
  }
}
