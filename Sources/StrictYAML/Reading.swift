import SourceText
import Yams

/// The reading of one document, in rounds: each round gives Yams the working copy; what stops Yams is reported and
/// blanked out, and the rest is read again, so that the author sees every error at once.
struct Reading {
  let path: String
  var copy: WorkingCopy
  private var diagnostics: [Diagnostic] = []
  private var isWhole = true
  private var roundsLeft: Int

  init(path: String, copy: WorkingCopy) {
    self.path = path
    self.copy = copy
    // Every round reads the document anew; together they stay below some four million characters.
    roundsLeft = max(4, min(40, 4_000_000 / max(1, copy.original.count)))
  }

  /// The outermost map; nil where there is none or a part of it could not be read.
  mutating func run() -> YAMLValue? {
    reportRefusedCharacters()
    blankDirectives()
    cutAtSecondDocument()
    while roundsLeft > 0 {
      roundsLeft -= 1
      switch copy.compose() {
      case .tree(let node):
        var reader = TreeReader(path: path, copy: copy)
        let root = reader.read(node)
        if reader.properties.isEmpty {
          diagnostics += reader.diagnostics
          return isWhole && reader.isWhole ? root : nil
        }
        for index in reader.properties { reportAndBlankProperty(at: index) }
      case .duplicateKey(let index):
        if !copy.tellApart(keyAt: index) {
          report(
            "yaml-duplicate-key", index, "two keys of this map are equal, and this is the first of them",
            "Every key may stand once; keys are plain words.")
          drop(index)
        } else if roundsLeft == 0 {
          report(
            "yaml-duplicate-key", index, "this key stands more than once in its map",
            "Delete the others. There are more like it: mend these first, then check again.")
        }
      case .stopped(let problem):
        let properties = propertiesThatStop(problem)
        for index in properties { reportAndBlankProperty(at: index) }
        if properties.isEmpty {
          let told = problem.told(in: copy)
          report(told.rule, told.index, told.message, told.hint)
          drop(told.index)
        }
      }
    }
    return nil
  }

  /// The diagnostics in reading order, cut off at a number that a person can still use.
  func sortedDiagnostics() -> [Diagnostic] {
    let sorted = diagnostics.sorted(by: Diagnostic.inReadingOrder)
    let limit = YAMLReader.diagnosticLimit
    guard sorted.count > limit else { return sorted }
    let rest = Diagnostic(
      rule: "yaml-syntax", path: path, range: sorted[limit].range,
      message: "there are \(sorted.count - limit) more errors from here on",
      hint: "Mend the first ones, then check again.")
    return sorted.prefix(limit) + [rest]
  }

  private mutating func report(_ rule: String, _ index: Int, _ message: String, _ hint: String) {
    diagnostics.append(
      Diagnostic(
        rule: rule, path: path, range: copy.range(from: index, through: index), message: message, hint: hint))
  }

  private mutating func drop(_ index: Int) {
    isWhole = false
    if !copy.blankEntry(around: index) { roundsLeft = 0 }
  }
}

// MARK: - Before the first round

extension Reading {
  private mutating func reportRefusedCharacters() {
    for index in copy.refused {
      report(
        "yaml-character", index,
        "the character \(hexadecimal(copy.original[index].value)) may not stand here: it has no agreed meaning",
        "Delete it and type the place again.")
    }
  }

  /// Lines that begin with `%` before any content are directives. A later one stops Yams.
  private mutating func blankDirectives() {
    for line in copy.lineStarts.indices {
      let range = copy.lineRange(line)
      guard let first = copy.original[range].first(where: { !WorkingCopy.isWhite($0) }), first != "#" else { continue }
      guard copy.original[range.lowerBound] == "%" else { return }
      report(
        "yaml-directive", range.lowerBound,
        "a line that begins with `%` is an instruction to YAML, which is not used here",
        "Delete the line, or put a text that begins with % in quotes.")
      copy.blank(range)
    }
  }

  /// `---` or `...` at the beginning of a line ends a document wherever it stands, even within quotes. One `---` before
  /// all content is the document's own beginning.
  private mutating func cutAtSecondDocument() {
    var hasBegun = false
    for line in copy.lineStarts.indices {
      let range = copy.lineRange(line)
      let marker = documentMarker(range)
      if let marker, hasBegun || marker == "..." {
        let rest = range.upperBound..<copy.original.count
        let hasMore = copy.lineStarts.indices.dropFirst(line + 1).contains { hasContent(copy.lineRange($0)) }
        report(
          "yaml-documents", range.lowerBound,
          hasMore
            ? "`\(marker)` ends the document here, and what follows is not read" : "`\(marker)` ends the document here",
          "Delete this line: there is one document only.")
        if hasMore { isWhole = false }
        copy.blank(range)
        copy.blank(rest)
        return
      }
      if hasContent(range) { hasBegun = true }
    }
  }

  private func documentMarker(_ range: Range<Int>) -> String? {
    guard range.count >= 3 else { return nil }
    if range.count > 3, !WorkingCopy.isWhite(copy.original[range.lowerBound + 3]) { return nil }
    let three = copy.original[range.lowerBound..<range.lowerBound + 3]
    return three.allSatisfy { $0 == "-" } ? "---" : three.allSatisfy { $0 == "." } ? "..." : nil
  }

  private func hasContent(_ range: Range<Int>) -> Bool {
    range.first { !copy.isBlank($0) }.map { copy.original[$0] != "#" } ?? false
  }
}

// MARK: - Anchors, aliases and tags

extension Reading {
  /// The anchor or tag (or both) that stops Yams from seeing the list, map or quoted text after it: `base: &base` with
  /// a map below it is a text that goes on for Yams, since it has a stand-in for the `&`. Of the places before the
  /// problem that may be one, nearest first, it is the one without which Yams comes further.
  private mutating func propertiesThatStop(_ problem: SyntaxProblem) -> [Int] {
    guard !copy.lineStarts.isEmpty else { return [] }
    var triesLeft = 4
    var index = min(problem.index, copy.original.count - 1)
    let line = copy.lineIndex(of: index)
    let stop = copy.lineStarts[max(0, min(line - 2, problem.context.map(copy.lineIndex(of:)) ?? line))]
    while index >= stop, triesLeft > 0, roundsLeft > 0 {
      let properties = properties(at: index)
      if !properties.isEmpty {
        triesLeft -= 1
        roundsLeft -= 1
        var without = copy
        for index in properties { without.blank(token(at: index)) }
        switch without.compose() {
        case .tree, .duplicateKey: return properties
        case .stopped(let later):
          if later.index > problem.index { return properties }
        }
      }
      index -= 1
    }
    return []
  }

  /// The indices of `&` or `!` where a value may begin: a place itself and, if it comes second, the one before it. A
  /// value has at most one of each.
  private func properties(at index: Int, isSecond: Bool = false) -> [Int] {
    guard copy.original[index] == "&" || copy.original[index] == "!", !copy.isBlank(index) else { return [] }
    let lineStart = copy.lineStarts[copy.lineIndex(of: index)]
    guard let before = (lineStart..<index).last(where: { !copy.isBlank($0) }) else { return [index] }
    let isApart = before < index - 1
    switch copy.original[before] {
    case "[", "{", ",": return [index]
    case ":", "-", "?": return isApart ? [index] : []
    default:
      guard isApart, !isSecond else { return [] }
      let word = copy.original[lineStart...before].lastIndex(where: WorkingCopy.isWhite).map { $0 + 1 } ?? lineStart
      let first = properties(at: word, isSecond: true)
      return first.isEmpty ? [] : first + [index]
    }
  }

  /// The word at an index, as far as an anchor or tag can go.
  private func token(at index: Int) -> Range<Int> {
    let isVerbatim = copy.original[index] == "!" && copy.original[index + 1] == "<"
    let ends: [Unicode.Scalar] = isVerbatim ? [" ", "\t", "\n"] : [",", "[", "]", "{", "}", " ", "\t", "\n"]
    return index..<(copy.original[index...].firstIndex { ends.contains($0) } ?? copy.original.count)
  }

  private mutating func reportAndBlankProperty(at index: Int) {
    let token = token(at: index)
    var word = String.UnicodeScalarView()
    word.append(contentsOf: copy.original[token].prefix(40))
    let isAnchor = copy.original[index] == "&"
    diagnostics.append(
      Diagnostic(
        rule: isAnchor ? "yaml-anchor" : "yaml-tag", path: path,
        range: copy.range(from: index, through: token.upperBound - 1),
        message: "`\(String(word))` is \(isAnchor ? "an anchor" : "a tag") of YAML, which is not used here",
        hint: "Delete it, or put the whole text in quotes if it should begin with \(isAnchor ? "&" : "!")."))
    copy.blank(token)
  }
}
