package import SourceText
internal import StrictYAML

/// A source with some values of its front matter set, and every other byte as it was.
package struct FrontMatterEdit: Sendable {
  /// Why a value cannot be set.
  package struct Problem: Error, Hashable, Sendable {
    package let key: String
    /// 1-based; nil where the file has no front matter.
    package let line: Int?
    package let message: String
  }

  /// One line that changes.
  package struct Line: Hashable, Sendable {
    /// 1-based, in the text after the edit.
    package let number: Int
    /// Nil for a line that is new.
    package let old: String?
    package let new: String
  }

  /// The whole file as it should now be.
  package let bytes: [UInt8]
  /// The lines that change, in order.
  package let lines: [Line]

  /// Sets keys, in the order given; a key that is not there gets a line of its own at the end of the front matter.
  /// - Parameters:
  ///   - values: texts, or lists of texts for keys that hold lists. Nothing is taken out.
  ///   - file: the source.
  package static func setting(
    _ values: [(key: String, value: Value)], in file: SourceFile
  ) throws(Problem) -> FrontMatterEdit {
    let front = FrontMatter(file)
    guard let root = front.root, case .map(let entries) = root.content else {
      throw Problem(key: values.first?.key ?? "", line: nil, message: "the file has no front matter that can be read")
    }
    var changes: [(range: Range<Int>, text: String)] = []
    // The fence is the line before the Markdown.
    let end = file.lineRange(front.bodyLine - 1).lowerBound
    for (key, value) in values {
      guard let entry = entries.first(where: { $0.key.hasSameBytes(as: key) }) else {
        changes.append((end..<end, "\(key): \(value.yaml)\(lineEnd(of: file))"))
        continue
      }
      let line = entry.keyRange.start.line
      guard entry.value.range.end.line == line, entries.allSatisfy({ $0 == entry || $0.keyRange.start.line != line })
      else {
        throw Problem(
          key: key, line: line, message: "`\(key)` does not stand alone on one line, so that it can be set by hand only"
        )
      }
      let own = file.lineRange(line)
      if case .nothing = entry.value.content {
        let colon = own.lowerBound + entry.value.range.end.column
        changes.append((colon..<colon, " \(value.yaml)"))
      } else {
        let from = own.lowerBound + entry.value.range.start.column - 1
        changes.append((from..<(own.lowerBound + entry.value.range.end.column), value.yaml))
      }
    }
    var bytes = file.bytes
    for change in changes.enumerated().sorted(by: { ($0.1.range.lowerBound, $0.0) > ($1.1.range.lowerBound, $1.0) }) {
      bytes.replaceSubrange(change.1.range, with: Array(change.1.text.utf8))
    }
    return FrontMatterEdit(bytes: bytes, lines: lines(from: file, to: bytes))
  }

  /// What a key is set to.
  package enum Value: Sendable, Hashable {
    case text(String)
    case list([String])

    /// As it is written in front matter.
    var yaml: String {
      switch self {
      case .text(let text): YAMLText.plainOrQuoted(text)
      case .list(let texts): FrontMatterWriter.flow(texts)
      }
    }
  }

  private static func lineEnd(of file: SourceFile) -> String {
    let first = file.lineRange(1).upperBound
    return first < file.bytes.count && file.bytes[first] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// The lines that differ: an edit changes lines in their places and adds lines.
  private static func lines(from old: SourceFile, to bytes: [UInt8]) -> [Line] {
    let new = SourceFile.read(path: old.path, bytes: bytes).file
    let added = new.lineCount - old.lineCount
    var lines: [Line] = []
    var source = 1
    for number in 1...max(1, new.lineCount) {
      let text = new.line(number)
      if source <= old.lineCount, old.line(source).hasSameBytes(as: text) {
        source += 1
      } else if number - source < added, !isSameKey(text, source <= old.lineCount ? old.line(source) : "") {
        lines.append(Line(number: number, old: nil, new: text))
      } else {
        lines.append(Line(number: number, old: old.line(source), new: text))
        source += 1
      }
    }
    return lines
  }

  private static func isSameKey(_ left: String, _ right: String) -> Bool {
    left.utf8.prefix { $0 != UInt8(ascii: ":") }.elementsEqual(right.utf8.prefix { $0 != UInt8(ascii: ":") })
  }
}
