import SourceText
import Yams

/// Walks the tree that Yams made of a working copy, and turns it into values with places.
struct TreeReader {
  let path: String
  let copy: WorkingCopy
  private(set) var diagnostics: [Diagnostic] = []
  /// Indices of anchors and tags. If there are any, what follows them was taken for text: they are to be blanked out
  /// and the document read again.
  private(set) var properties: [Int] = []
  /// Whether all values were read; a limit may have left some out.
  private(set) var isWhole = true
  private var nodes = 0

  init(path: String, copy: WorkingCopy) {
    self.path = path
    self.copy = copy
  }

  /// The outermost map; nil if the document is something else.
  mutating func read(_ root: Node?) -> YAMLValue? {
    guard let root, let (value, _) = value(root, depth: 1) else {
      return nodes > 0 ? nil : YAMLValue(content: .map([]), range: copy.range(from: 0, through: 0))
    }
    switch value.content {
    case .map: return value
    case .nothing: return YAMLValue(content: .map([]), range: copy.range(from: 0, through: 0))
    case .text, .list:
      report(
        "yaml-root", value.range, "this is \(value.kind), but lines of the form `key: value` are expected",
        "Begin each line with a key and a colon, as in `title: Provider failure`.")
      return nil
    }
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(rule: rule, path: path, range: range, message: message, hint: hint))
  }

  private func index(of node: Node) -> Int { node.mark.map(copy.index(of:)) ?? 0 }

  /// A value, and the index of its last character. Nil where it is not read because of a limit.
  private mutating func value(_ node: Node, depth: Int) -> (YAMLValue, end: Int)? {
    let start = index(of: node)
    nodes += 1
    guard nodes <= YAMLReader.nodeLimit else {
      isWhole = false
      if nodes == YAMLReader.nodeLimit + 1 {
        report(
          "yaml-size", copy.range(from: start, through: start),
          "there are more than \(YAMLReader.nodeLimit) values up to here", "Split the file.")
      }
      return nil
    }
    if case .scalar(let scalar) = node { return text(scalar, start) }
    guard depth <= YAMLReader.depthLimit else {
      isWhole = false
      report(
        "yaml-depth", copy.range(from: start, through: start), "lists and maps are nested too deeply here",
        "At most \(YAMLReader.depthLimit) levels are read.")
      return nil
    }
    var end = start
    let content: YAMLValue.Content
    switch node {
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for child in sequence {
        guard let (value, last) = value(child, depth: depth + 1) else { continue }
        values.append(value)
        end = max(end, last)
      }
      content = .list(values)
    case .mapping(let mapping):
      content = .map(entries(mapping, depth, &end))
    case .scalar, .alias:
      // Texts are done above, and Yams sees no alias in a working copy.
      return nil
    }
    end = closingBracket(start, end)
    return (YAMLValue(content: content, range: copy.range(from: start, through: end)), end)
  }

  private mutating func entries(_ mapping: Node.Mapping, _ depth: Int, _ end: inout Int) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    // By bytes: as Strings, "é" in one and in two characters would be equal.
    var firstLines: [[UInt8]: Int] = [:]
    for (keyNode, valueNode) in mapping {
      let before = diagnostics.count
      let key = key(keyNode, &firstLines)
      let told = before..<diagnostics.count
      end = max(end, key?.end ?? end)
      guard let (value, last) = value(valueNode, depth: depth + 1) else { continue }
      end = max(end, last)
      // What is wrong with a key takes its value with it, so the value's words are spoken of as well.
      for index in told { diagnostics[index] = diagnostics[index].reaching(value.range.end) }
      if let key { entries.append(YAMLEntry(key: key.text, keyRange: key.range, value: value)) }
    }
    return entries
  }

  /// The text of a key, everything wrong with it reported; nil where it cannot serve as one.
  private mutating func key(
    _ node: Node, _ firstLines: inout [[UInt8]: Int]
  ) -> (text: String, range: SourceRange, end: Int)? {
    let start = index(of: node)
    guard case .scalar(let scalar) = node else {
      report(
        "yaml-key", copy.range(from: start, through: start), "a key must be a text, and this is a list or a map",
        "Write `key: value`.")
      return nil
    }
    nodes += 1
    guard let (value, end) = text(scalar, start), case .text(let text, _) = value.content, !text.utf8.isEmpty else {
      report("yaml-key", copy.range(from: start, through: start), "this key is empty", "Write `key: value`.")
      return nil
    }
    let range = value.range
    // Only a question mark can stand before a key apart from spaces, dashes and brackets.
    if let mark = (0..<start).last(where: { !copy.isBlank($0) || copy.original[$0] == "\n" }),
      copy.original[mark] == "?"
    {
      report(
        "yaml-key", copy.range(from: mark, through: mark), "a key after a question mark is not used here",
        "Write `key: value`, and put a key that begins with ? in quotes.")
    }
    if let (scalar, name) = InvisibleCharacter.first(in: text) {
      report(
        "yaml-key", range, "this key holds \(name) (\(hexadecimal(scalar.value))), which cannot be seen",
        "Delete the key and type it again.")
    } else if text.utf8.contains(where: { $0 < 0x20 }) {
      report("yaml-key", range, "this key holds a tab or a line end", "Write the key as one word.")
    }
    if scalar.style == .plain, text.utf8.elementsEqual("<<".utf8) {
      report(
        "yaml-merge-key", range, "`<<` takes over the entries of another map, which is not used here",
        "Write out the entries.")
    }
    let line = copy.fileLine(of: start)
    if let first = firstLines.updateValue(line, forKey: Array(text.utf8)) {
      firstLines[Array(text.utf8)] = first
      report(
        "yaml-duplicate-key", range, "the key `\(text)` stands here for the second time; the first is in line \(first)",
        "Keep one of the two.")
    }
    return (text, range, end)
  }

  private mutating func text(_ scalar: Node.Scalar, _ start: Int) -> (YAMLValue, end: Int)? {
    let isPlain = scalar.style == .plain || scalar.style == .any
    if isPlain, scalar.string.utf8.isEmpty {
      let before = (0..<start).last { !WorkingCopy.isWhite(copy.original[$0]) } ?? start
      return (YAMLValue(content: .nothing, range: copy.range(from: before, through: before)), before)
    }
    let text = copy.restored(scalar.string)
    let end = ScalarEnd(copy: copy, start: start).find(text, scalar.style)
    let range = copy.range(from: start, through: end)
    if isPlain {
      switch copy.original[start] {
      case "&", "!": properties.append(start)
      case "*":
        report(
          "yaml-alias", range, "`\(text)` is an alias of YAML, which is not used here",
          "Write the value out, or put the whole text in quotes if it should begin with *.")
      default: break
      }
    }
    if scalar.style == .doubleQuoted, let refused = refusedEscape(in: start...end, text) {
      report(
        "yaml-character", range, "this text holds the character \(hexadecimal(refused)), written with a backslash",
        "Delete it, or use single quotes for a backslash that is meant.")
    }
    return (YAMLValue(content: .text(text, quoted: !isPlain), range: range), end)
  }

  /// A character that may not stand in a source and that an escape brings in all the same: a control character, or one
  /// of the private-use planes, which could be taken for a stand-in of the working copy.
  private func refusedEscape(in source: ClosedRange<Int>, _ text: String) -> UInt32? {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: break
      case 0..<0x20, 0x7F..<0xA0: return scalar.value
      default: break
      }
    }
    var index = source.lowerBound
    while index < source.upperBound {
      guard copy.original[index] == "\\" else {
        index += 1
        continue
      }
      if copy.original[index + 1] == "U" {
        var digits = String.UnicodeScalarView()
        digits.append(contentsOf: copy.original[(index + 2)...].prefix(8))
        if let value = UInt32(String(digits), radix: 16), value >= 0xF0000 { return value }
      }
      index += 2
    }
    return nil
  }

  /// The index of the bracket that closes what begins at an index, if a bracket opens it.
  private func closingBracket(_ start: Int, _ lastChild: Int) -> Int {
    let closing: Unicode.Scalar
    switch copy.original[start] {
    case "[": closing = "]"
    case "{": closing = "}"
    default: return lastChild
    }
    var index = max(start, lastChild) + 1
    while index < copy.original.count, copy.original[index] != closing {
      // A comment may hold a bracket.
      if copy.original[index] == "#", WorkingCopy.isWhite(copy.original[index - 1]) {
        while index < copy.original.count, copy.original[index] != "\n" { index += 1 }
      }
      index += 1
    }
    return index < copy.original.count ? index : lastChild
  }
}

extension Diagnostic {
  /// The same, up to a later end.
  fileprivate func reaching(_ end: SourcePosition) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, path: path, range: SourceRange(start: range.start, end: max(range.end, end)),
      message: message, hint: hint, address: address)
  }
}
