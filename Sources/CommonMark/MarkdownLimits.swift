package import SourceText

/// Bounds that a text must keep before libcmark sees it.
///
/// libcmark cannot be stopped once it runs, and version 0.30.2 takes quadratic time on some inputs (CVE-2023-22486,
/// GHSA-66g8-4hjf-77xh): deep containers with many lines, and runs of brackets and emphasis marks in one paragraph.
/// Each bound lets through every document that a person would write; `Tests/CommonMarkTests` holds both sides.
package enum MarkdownLimits {
  /// The most bytes of indentation and container marks (`>`, `-`, `1.`) that a line may begin with. Each nested
  /// container costs at least one such byte on some line, so this bounds the depth that libcmark can be led to.
  package static let prefixBytes = 160
  /// How deep containers and spans of text may nest after parsing.
  package static let depth = 32
  /// The most that the squares of the numbers of span marks in each paragraph may add up to. 0.30.2 needs about
  /// 1 second for 10^10 on the worst input known (`![[]()`); 100,000 list items with a code each stay below it.
  package static let spanMarkCost = 10_000_000_000

  /// Says the first place where a text goes over a bound; nil if it keeps them all.
  /// - Parameters:
  ///   - file: the source.
  ///   - firstLine: the first line of Markdown, 1-based; front matter stands before it.
  package static func breach(in file: SourceFile, from firstLine: Int) -> Diagnostic? {
    guard firstLine <= file.lineCount else { return nil }
    var cost = 0
    var marks = 0
    for line in firstLine...file.lineCount {
      let range = file.lineRange(line)
      let prefix = prefixLength(file.bytes, range)
      if prefix > prefixBytes, prefix < range.count || prefix > 4096 {
        return Diagnostic(
          rule: "nested-too-deeply", path: file.path, range: SourceRange(line: line, column: prefixBytes),
          message: "this line begins with \(prefix) bytes of indentation and marks; at most \(prefixBytes) are read",
          hint: "Bring the text further to the left; lists and notes nest at most \(depth) deep.")
      }
      if prefix == range.count {
        cost += marks * marks
        marks = 0
        continue
      }
      for offset in (range.lowerBound + prefix)..<range.upperBound where isSpanMark(file.bytes[offset]) { marks += 1 }
      if cost + marks * marks > spanMarkCost {
        return Diagnostic(
          rule: "too-many-marks", path: file.path, range: SourceRange(line: line, column: 1),
          message: "the text up to here holds \(marks) brackets, stars and quote marks without a blank line between",
          hint: "Put a blank line between paragraphs, or check that this is the file you meant.")
      }
    }
    return nil
  }

  private static func prefixLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"),
        UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        offset += 1
      default: return offset - range.lowerBound
      }
    }
    return offset - range.lowerBound
  }

  private static func isSpanMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "("):
      true
    default: false
    }
  }
}
