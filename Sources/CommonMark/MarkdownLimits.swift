package import SourceText

/// Bounds that a text must keep before libcmark sees it, since libcmark cannot be stopped once it runs.
///
/// Version 0.30.2 takes quadratic time on two kinds of input (CVE-2023-22486, GHSA-66g8-4hjf-77xh): brackets that run
/// on in one paragraph, and blank lines inside deep lists. The times below were taken with a release build on one core
/// of an ordinary machine; `Tests/CommonMarkTests/MarkdownLimitsTests.swift` holds both sides of each bound.
package enum MarkdownLimits {
  /// How deep containers (list items, notes) and spans (emphasis, links) may nest, checked on the parsed tree.
  package static let depth = 32
  /// The most columns of spaces that a line may begin with: 32 levels of lists, each indented by four, have 124.
  package static let indentation = 160
  /// The most list and quote marks that a line may begin with.
  package static let marksAtStart = depth
  /// The most that the lines' container costs may add up to. A line costs the depth that it may stand in, since
  /// libcmark walks all open containers for each line: 13 ns for each on 0.30.2, so this is about 1.3 seconds. Marks at
  /// its start are dearer, each being tried as a rule across the page: `"- " * 80` costs 37 µs. An honest 64 MB with
  /// three levels of lists comes to some 5,000,000.
  package static let containerCost = 100_000_000
  /// The most that the paragraphs' span costs may add up to: the number of a paragraph's span marks times its bytes.
  /// The worst input known (`![[]()`) takes 0.5 seconds at this bound; the same 0.96 MB that once took 25 seconds is
  /// refused. A list of 100,000 bullets with a code each costs 5,000,000.
  package static let spanCost = 10_000_000_000
  /// The most lines and span marks together. Each can become a node of some 150 bytes in libcmark's tree, so this keeps
  /// the tree below 1 GB. An honest 64 MB has about 1,000,000 lines and 2,000,000 marks.
  package static let pieces = 4_000_000

  /// Says the first place where a text goes over a bound; nil if it keeps them all.
  /// - Parameters:
  ///   - file: the source.
  ///   - firstLine: the first line of Markdown, 1-based; front matter stands before it.
  package static func breach(in file: SourceFile, from firstLine: Int) -> Diagnostic? {
    guard firstLine <= file.lineCount else { return nil }
    var meter = Meter()
    for line in firstLine...file.lineCount {
      let range = file.lineRange(line)
      let start = LineStart(file.bytes[range])
      guard let breach = meter.take(start, in: file.bytes[range]) else { continue }
      return Diagnostic(
        rule: breach.rule, path: file.path,
        range: SourceRange(line: line, column: breach.atText ? max(1, start.length) : 1), message: breach.message,
        hint: breach.hint)
    }
    return nil
  }
}

/// What a line begins with: spaces, and the marks of lists and notes.
private struct LineStart {
  /// Columns of spaces; a tab may reach over four.
  var columns = 0
  /// Marks of lists and block quotes.
  var marks = 0
  /// Bytes of both.
  var length = 0
  /// Whether nothing but spaces stands on the line.
  let isBlank: Bool
  /// Whether the line ends a paragraph above it whatever that is: a blank line, or a bullet with words that is indented
  /// by less than four spaces.
  let endsParagraph: Bool

  init(_ line: ArraySlice<UInt8>) {
    var rest = line
    var firstIsBullet = false
    var indentation = 0
    scan: while let byte = rest.first {
      switch byte {
      case UInt8(ascii: " "):
        columns += 1
        rest = rest.dropFirst()
      case UInt8(ascii: "\t"):
        columns += 4
        rest = rest.dropFirst()
      case UInt8(ascii: ">"):
        marks += 1
        rest = rest.dropFirst()
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let width = LineStart.listMark(rest)
        guard width > 0 else { break scan }
        if marks == 0, width == 1 { (firstIsBullet, indentation) = (true, columns) }
        marks += 1
        rest = rest.dropFirst(width)
      default: break scan
      }
    }
    length = line.count - rest.count
    isBlank = rest.isEmpty && marks == 0
    endsParagraph = isBlank || firstIsBullet && indentation < 4 && !rest.isEmpty
  }

  /// The bytes of a list's mark that a space or the line's end follows; 0 if there is none.
  private static func listMark(_ rest: ArraySlice<UInt8>) -> Int {
    let digits = rest.prefix(10).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    var width = 1
    if digits > 0 {
      guard digits <= 9, let mark = rest.dropFirst(digits).first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
      else { return 0 }
      width = digits + 1
    }
    guard let after = rest.dropFirst(width).first else { return width }
    return after == UInt8(ascii: " ") || after == UInt8(ascii: "\t") ? width : 0
  }
}

/// Adds up what the lines of a text cost.
private struct Meter {
  private var depth = 0
  private var afterBlank = true
  private var containerCost = 0
  private var spanCost = 0
  private var marks = 0
  private var bytes = 0
  private var pieces = 0

  struct Breach {
    let rule: String
    let message: String
    let hint: String
    /// Whether the place is where the line's marks end, rather than its beginning.
    var atText = false
  }

  mutating func take(_ start: LineStart, in line: ArraySlice<UInt8>) -> Breach? {
    if let breach = takeStart(start, in: line) { return breach }
    if start.endsParagraph {
      spanCost += marks * bytes
      (marks, bytes) = (0, 0)
    }
    bytes += line.count
    let before = marks
    for byte in line.dropFirst(start.length) where Meter.isSpanMark(byte) { marks += 1 }
    pieces += 1 + marks - before
    if spanCost + marks * bytes > MarkdownLimits.spanCost {
      return Breach(
        rule: "too-many-marks",
        message: "the text up to here has \(marks) brackets, stars and quote marks without a blank line between",
        hint: "Put a blank line between paragraphs, or check that this is the file you meant.")
    }
    if pieces > MarkdownLimits.pieces {
      return Breach(
        rule: "too-many-lines", message: "this file has more than \(MarkdownLimits.pieces) lines and marks",
        hint: "Split it, or check that this is the file you meant.")
    }
    return nil
  }

  private mutating func takeStart(_ start: LineStart, in line: ArraySlice<UInt8>) -> Breach? {
    if !start.isBlank, !Meter.isRule(line) {
      if start.columns > MarkdownLimits.indentation || start.marks > MarkdownLimits.marksAtStart {
        return Breach(
          rule: "nested-too-deeply",
          message: "this line begins with \(start.columns) spaces and \(start.marks) marks of lists and notes; "
            + "at most \(MarkdownLimits.indentation) and \(MarkdownLimits.marksAtStart) are read",
          hint: "Bring the text further to the left; lists and notes nest at most \(MarkdownLimits.depth) deep.",
          atText: true)
      }
      // Without a blank line before it, a line may go on with the text above, and then all containers stay open.
      let own = start.marks + start.columns / 2
      depth = afterBlank ? own : max(depth, own)
      containerCost += start.marks * start.length / 5
    }
    afterBlank = start.isBlank
    containerCost += depth
    guard containerCost > MarkdownLimits.containerCost else { return nil }
    return Breach(
      rule: "nested-too-deeply", message: "the text up to here has too many lines inside deep lists or notes",
      hint: "Bring the text further to the left, and delete blank lines that stand in rows.")
  }

  /// A rule across the page, however long: stars or hyphens alone open no containers.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }),
      mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*")
    else { return false }
    var count = 0
    for byte in line where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") {
      guard byte == mark else { return false }
      count += 1
    }
    return count > 2
  }

  private static func isSpanMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "("), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
