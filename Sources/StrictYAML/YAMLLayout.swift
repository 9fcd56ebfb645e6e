package import SourceText

/// Where the values of a YAML file stand, and which bytes to exchange so that one of them becomes another.
///
/// What it proposes has to be tried by reading the result: YAML can be written in more ways than are foreseen here.
package struct YAMLLayout {
  /// Some bytes of the file, and what stands there instead.
  package struct Splice {
    /// Offsets in the file's text.
    package let range: Range<Int>
    package let text: String
  }

  /// What a list gets as a new entry.
  package enum Entry {
    /// A map, its keys in their order; never empty.
    case map([(key: String, text: String)])
    /// What is written as it stands: a day, or a map on one line.
    case literal(String)
  }

  private let file: SourceFile
  private let root: YAMLValue
  private let lineEnd: String
  /// The last line that a new key may stand behind.
  private let lastLine: Int
  private let isPlain: Bool

  /// - Parameters:
  ///   - lastLine: of front matter the line before the fence, 1-based; nil for a whole file.
  ///   - isPlain: whether new texts stand without quotes where they can.
  package init(file: SourceFile, root: YAMLValue, lastLine: Int? = nil, isPlain: Bool = false) {
    self.file = file
    self.root = root
    self.lastLine = lastLine ?? file.lineCount
    self.isPlain = isPlain
    let first = file.lineRange(1).upperBound
    let second = file.lineCount > 1 ? file.lineStarts[1] : file.bytes.count
    lineEnd = second > first ? String(decoding: file.bytes[first..<second], as: UTF8.self) : "\n"
  }

  /// The line in which a splice begins, 1-based.
  package func line(of splice: Splice) -> Int { file.position(at: splice.range.lowerBound).line }

  // MARK: What is there

  /// An entry of the outermost map.
  package func entry(_ key: String) -> YAMLEntry? { entry(key, of: root) }

  /// An entry of any map.
  package func entry(_ key: String, of map: YAMLValue) -> YAMLEntry? {
    guard case .map(let entries) = map.content else { return nil }
    return entries.first { $0.key.hasSameBytes(as: key) }
  }

  /// The entries of a list.
  package func entries(of list: String) -> [YAMLValue] {
    guard case .list(let values) = entry(list)?.value.content else { return [] }
    return values
  }

  // MARK: Setting a text

  /// Sets a key of the outermost map.
  package func set(_ key: String, to text: String?) -> [Splice] {
    set(key, of: root, to: text)
  }

  /// Sets a key of a map.
  package func set(_ key: String, of map: YAMLValue, to text: String?) -> [Splice] {
    if let entry = entry(key, of: map) {
      return [
        text.map { replacement(of: entry.value, by: self.written($0, inFlow: isFlow(map))) }
          ?? emptying(entry.value, of: map)
      ]
    }
    guard let text, case .map(let entries) = map.content else { return [] }
    let written = "\(YAMLText.key(key)): \(self.written(text, inFlow: isFlow(map)))"
    if isFlow(map) { return [inFlow(written, of: map, after: entries.last?.value.range)] }
    guard let first = entries.first, let last = entries.last else { return [] }
    let indent = String(repeating: " ", count: indentation(of: first.keyRange.start))
    let isRoot = map.range.start == root.range.start
    let places = isRoot ? [lastLine] : [last.value.range.end.line, first.value.range.end.line]
    return places.map { newLine(indent + written, after: $0) }
  }

  /// Writes one value in the place of another.
  package func replacement(of value: YAMLValue, by written: String) -> Splice {
    if value.content == .nothing {
      let place = offset(value.range.start)
      let isColon = place < file.bytes.count && file.bytes[place] == UInt8(ascii: ":")
      return Splice(range: place + 1..<place + 1, text: isColon ? " " + written : ": " + written)
    }
    return Splice(range: range(value), text: written + commentOfBlock(value))
  }

  /// Takes a value out and leaves its key, with nothing after it.
  private func emptying(_ value: YAMLValue, of map: YAMLValue) -> Splice {
    guard value.content != .nothing else { return Splice(range: 0..<0, text: "") }
    let range = range(value)
    var start = range.lowerBound
    if !isFlow(map) {
      while start > 0, file.bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    }
    return Splice(range: start..<range.upperBound, text: commentOfBlock(value))
  }

  /// The comment behind the `|` or `>` of a text, which is within the text's place.
  private func commentOfBlock(_ value: YAMLValue) -> String {
    let range = range(value)
    guard let first = file.bytes[range].first, first == UInt8(ascii: "|") || first == UInt8(ascii: ">") else {
      return ""
    }
    let header = range.lowerBound..<file.lineRange(value.range.start.line).upperBound
    guard let sign = file.bytes[header].firstIndex(of: UInt8(ascii: "#")) else { return "" }
    return " " + String(decoding: file.bytes[sign..<header.upperBound], as: UTF8.self)
  }

  // MARK: Entries of lists, and of the map of free fields

  /// Adds an entry to a list of the outermost map.
  package func add(_ new: Entry, to list: String) -> [Splice] { add([new], to: list) }

  /// Adds entries at the end of a list of the outermost map.
  package func add(_ new: [Entry], to list: String) -> [Splice] {
    guard let entry = entry(list) else {
      if isFlow(root) {
        guard case .map(let entries) = root.content else { return [] }
        return [inFlow("\(list): [\(flow(new))]", of: root, after: entries.last?.value.range)]
      }
      let indent = rootIndent
      return [newLine("\(indent)\(list):\(lineEnd)\(block(new, indent: indent.utf8.count + 2))", after: lastLine)]
    }
    switch entry.value.content {
    case .nothing:
      if isFlow(root) { return [replacement(of: entry.value, by: "[\(flow(new))]")] }
      return [newLine(block(new, indent: rootIndent.utf8.count + 2), after: entry.value.range.end.line)]
    case .list(let values):
      if isFlow(entry.value) { return [inFlow(flow(new), of: entry.value, after: values.last?.range)] }
      guard let last = values.last, let dash = dash(before: last) else { return [] }
      let indent = indentation(of: file.position(at: dash))
      let gap = file.position(at: dash).line == last.range.start.line ? offset(last.range.start) - dash - 1 : 1
      let text = block(new, indent: indent, gap: gap, isFlow: isFlow(last))
      return [newLine(text, after: last.range.end.line)]
    case .text, .map: return []
    }
  }

  /// Adds the first text of a map of the outermost map; later ones are `set` in it.
  package func add(_ name: String, _ text: String, toMap map: String) -> [Splice] {
    let written = "\(YAMLText.key(name)): \(self.written(text, inFlow: isFlow(root)))"
    guard let entry = entry(map) else {
      if isFlow(root) {
        guard case .map(let entries) = root.content else { return [] }
        return [inFlow("\(map): {\(written)}", of: root, after: entries.last?.value.range)]
      }
      return [newLine("\(rootIndent)\(map):\(lineEnd)\(rootIndent)  \(written)", after: lastLine)]
    }
    guard case .map = entry.value.content else {
      if isFlow(root) { return [replacement(of: entry.value, by: "{\(written)}")] }
      return [newLine("\(rootIndent)  \(written)", after: entry.value.range.end.line)]
    }
    return set(name, of: entry.value, to: text)
  }

  /// Takes an entry out of a list.
  package func remove(_ index: Int, from list: String) -> [Splice] {
    guard let whole = entry(list)?.value, case .list(let values) = whole.content else { return [] }
    let value = values[index]
    if isFlow(whole) { return [removalFromFlow(value)] }
    guard let dash = dash(before: value) else { return [] }
    let start = file.lineRange(file.position(at: dash).line).lowerBound
    let end = file.lineRange(value.range.end.line + 1).lowerBound
    return [Splice(range: start..<max(start, end), text: "")]
  }

  /// With the comma after it, else with the one before it.
  private func removalFromFlow(_ value: YAMLValue) -> Splice {
    var range = range(value)
    var next = range.upperBound
    while next < file.bytes.count, isSpace(file.bytes[next]) { next += 1 }
    if next < file.bytes.count, file.bytes[next] == UInt8(ascii: ",") {
      next += 1
      while next < file.bytes.count, file.bytes[next] == UInt8(ascii: " ") { next += 1 }
      return Splice(range: range.lowerBound..<next, text: "")
    }
    var before = range.lowerBound
    while before > 0, isSpace(file.bytes[before - 1]) { before -= 1 }
    if before > 0, file.bytes[before - 1] == UInt8(ascii: ",") { range = before - 1..<range.upperBound }
    return Splice(range: range, text: "")
  }

  // MARK: Places

  private var rootIndent: String {
    guard case .map(let entries) = root.content, let first = entries.first else { return "" }
    return String(repeating: " ", count: indentation(of: first.keyRange.start))
  }

  /// Entries on lines of their own.
  /// - Parameters:
  ///   - indent: the column of their dashes, from 0.
  ///   - gap: how many spaces stand behind a dash.
  ///   - isFlow: whether maps stand in braces.
  private func block(_ entries: [Entry], indent: Int, gap: Int = 1, isFlow: Bool = false) -> String {
    func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
    return entries.map { entry in
      let written =
        switch entry {
        case .map(let texts) where !isFlow:
          texts.map { "\(YAMLText.key($0.key)): \(self.written($0.text, inFlow: false))" }
            .joined(separator: lineEnd + spaces(indent + 1 + gap))
        case .map, .literal: flow(entry)
        }
      return spaces(indent) + "-" + spaces(gap) + written
    }.joined(separator: lineEnd)
  }

  private func flow(_ entries: [Entry]) -> String { entries.map { flow($0) }.joined(separator: ", ") }

  private func flow(_ entry: Entry) -> String {
    switch entry {
    case .map(let texts):
      "{" + texts.map { "\(YAMLText.key($0.key)): \(written($0.text, inFlow: true))" }.joined(separator: ", ") + "}"
    case .literal(let text): text
    }
  }

  private func written(_ text: String, inFlow: Bool) -> String {
    isPlain ? YAMLText.plainOrQuoted(text, inFlow: inFlow) : YAMLText.quoted(text)
  }

  /// Something new within brackets: after what is last in them, else after the opening one.
  private func inFlow(_ written: String, of value: YAMLValue, after last: SourceRange?) -> Splice {
    let place = last.map { offset($0.end) + 1 } ?? offset(value.range.start) + 1
    return Splice(range: place..<place, text: last == nil ? written : ", " + written)
  }

  /// A line of its own after another.
  private func newLine(_ text: String, after line: Int) -> Splice {
    let place = line < file.lineCount ? file.lineStarts[line] : file.bytes.count
    let isClosed = file.lineRange(line).upperBound < place
    return Splice(range: place..<place, text: isClosed ? text + lineEnd : lineEnd + text)
  }

  /// The dash that begins an entry of a list; nil where something other than spaces stands between.
  private func dash(before value: YAMLValue) -> Int? {
    var place = offset(value.range.start) - 1
    while place >= 0, isSpace(file.bytes[place]) { place -= 1 }
    return place >= 0 && file.bytes[place] == UInt8(ascii: "-") ? place : nil
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func isFlow(_ value: YAMLValue) -> Bool {
    let place = offset(value.range.start)
    guard place < file.bytes.count else { return false }
    return file.bytes[place] == UInt8(ascii: "{") || file.bytes[place] == UInt8(ascii: "[")
  }

  /// How many bytes stand before a place in its line.
  private func indentation(of place: SourcePosition) -> Int { place.column - 1 }

  private func offset(_ place: SourcePosition) -> Int { file.lineRange(place.line).lowerBound + place.column - 1 }

  private func range(_ value: YAMLValue) -> Range<Int> {
    offset(value.range.start)..<offset(value.range.end) + 1
  }
}
