import SourceText
import Yams

/// The document as it is given to Yams: the same lines and the same number of unicode scalars in each, so that Yams'
/// marks hold for the source, but with what must never reach Yams put aside.
///
/// `&`, `*` and `!` are exchanged for stand-ins from a private-use plane wherever they are. Yams thus never sees an
/// anchor, an alias or a tag: nothing can be expanded (nine lines can stand for a thousand million values), and no place
/// is lost (Yams gives an alias the place of its anchor). A plain text that *begins* with one of the three is what YAML
/// calls an anchor, alias or tag; anywhere else they are ordinary characters and are put back into the text. The two
/// Unicode separators that libyaml counts as line ends, and `SourceFile` does not, are exchanged likewise.
struct WorkingCopy {
  /// The source's own scalars, each line closed by one LF, whatever closed it in the file.
  let original: [Unicode.Scalar]
  /// Index in `original` of each line's first scalar.
  let lineStarts: [Int]
  /// The document's first line in the file, 1-based.
  let firstLine: Int
  /// Characters that may not stand in a document: the index of each.
  private(set) var refused: [Int] = []

  private var scalars: [Unicode.Scalar]
  private let byteOffsets: [Int]
  private var standIns = WorkingCopy.fixedStandIns
  private var nextStandIn: UInt32 = 0xF0100

  private static let fixedStandIns: [UInt32: Unicode.Scalar] = [
    0xF0001: "&", 0xF0002: "*", 0xF0003: "!", 0xF0004: "\u{2028}", 0xF0005: "\u{2029}",
  ]

  init(_ file: SourceFile, lines: Range<Int>) {
    var original: [Unicode.Scalar] = []
    var scalars: [Unicode.Scalar] = []
    var lineStarts: [Int] = []
    var byteOffsets: [Int] = []
    var bytes = 0
    for line in lines {
      lineStarts.append(original.count)
      for scalar in file.line(line).unicodeScalars {
        if let standIn = WorkingCopy.standIn(for: scalar) {
          scalars.append(standIn)
        } else if WorkingCopy.mayStand(scalar) {
          scalars.append(scalar)
        } else {
          refused.append(original.count)
          scalars.append("\u{FFFD}")
        }
        original.append(scalar)
        byteOffsets.append(bytes)
        bytes += UTF8.width(scalar)
      }
      original.append("\n")
      scalars.append("\n")
      byteOffsets.append(bytes)
      bytes += 1
    }
    self.original = original
    self.scalars = scalars
    self.lineStarts = lineStarts
    self.byteOffsets = byteOffsets
    firstLine = min(lines.lowerBound, max(1, file.lineCount))
  }

  private static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "&": "\u{F0001}"
    case "*": "\u{F0002}"
    case "!": "\u{F0003}"
    case "\u{2028}": "\u{F0004}"
    case "\u{2029}": "\u{F0005}"
    default: nil
    }
  }

  /// What libyaml reads without stopping, but without the private-use planes 15 and 16, where the stand-ins live and
  /// no character has an agreed meaning.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0xEFFFF: true
    default: false
    }
  }
}

// MARK: - Places

extension WorkingCopy {
  /// The index of a place as Yams gives it; a place behind the end of a line is that line's LF.
  func index(of mark: Mark) -> Int {
    guard !lineStarts.isEmpty, mark.line >= 1 else { return 0 }
    guard mark.line <= lineStarts.count else { return original.count - 1 }
    let end = mark.line < lineStarts.count ? lineStarts[mark.line] - 1 : original.count - 1
    return min(lineStarts[mark.line - 1] + max(0, mark.column - 1), end)
  }

  /// The line an index stands in, counted from 0 within the document.
  func lineIndex(of index: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= index { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The indices of a line without its LF.
  func lineRange(_ line: Int) -> Range<Int> {
    lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : original.count - 1)
  }

  /// A line of the file in which an index stands, 1-based.
  func fileLine(of index: Int) -> Int { firstLine + lineIndex(of: index) }

  /// From the first byte of one scalar to the last byte of another. An index behind the end of a line is taken as the
  /// line's last scalar, so that every place is one that exists.
  func range(from first: Int, through last: Int) -> SourceRange {
    SourceRange(start: position(first, ofLastByte: false), end: position(last, ofLastByte: true))
  }

  private func position(_ index: Int, ofLastByte: Bool) -> SourcePosition {
    guard !lineStarts.isEmpty else { return SourcePosition(line: max(1, firstLine), column: 1) }
    let line = lineIndex(of: index)
    let range = lineRange(line)
    guard !range.isEmpty else { return SourcePosition(line: firstLine + line, column: 1) }
    let index = min(max(index, range.lowerBound), range.upperBound - 1)
    let width = ofLastByte ? UTF8.width(original[index]) : 1
    return SourcePosition(
      line: firstLine + line, column: byteOffsets[index] - byteOffsets[range.lowerBound] + width)
  }
}

// MARK: - What Yams is given, and what it gives back

extension WorkingCopy {
  /// What Yams makes of the document as it now stands.
  enum Outcome {
    /// The tree; nil for a document without content.
    case tree(Node?)
    /// Two keys of one map are equal: the index of the first.
    case duplicateKey(Int)
    /// It is not YAML.
    case stopped(SyntaxProblem)
  }

  func compose() -> Outcome {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    do {
      // The basic resolver types nothing: a text stays a text, and no regular expression runs over it.
      let parser = try Parser(yaml: String(view), resolver: .basic, encoding: .utf8)
      let root = try parser.nextRoot()
      // Lines further left than the first key end the document for libyaml, which says so only when asked for more.
      if let second = try parser.nextRoot() {
        return .stopped(
          SyntaxProblem(
            problem: "did not find expected <document end>", at: second.mark.map(index(of:)) ?? 0, context: nil))
      }
      return .tree(root)
    } catch YamlError.duplicatedKeysInMapping(_, let context) {
      return .duplicateKey(index(of: context.mark))
    } catch YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _), YamlError.composer(let context, let problem, let mark, _)
    {
      return .stopped(
        SyntaxProblem(problem: problem, at: index(of: mark), context: context.map { index(of: $0.mark) }))
    } catch {
      // What libyaml's reader refuses has been replaced, so only a lack of memory is left.
      return .stopped(SyntaxProblem(problem: "\(error)", at: 0, context: nil))
    }
  }

  /// A text from Yams as the author wrote it.
  func restored(_ text: String) -> String {
    // The stand-ins' first byte in UTF-8 is F3.
    guard text.utf8.contains(0xF3) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { view.append(standIns[scalar.value] ?? scalar) }
    return String(view)
  }

  /// Whether a place in the document is now a space or line end, although the source has something there.
  func isBlank(_ index: Int) -> Bool { WorkingCopy.isWhite(scalars[index]) }

  /// Space, tab or line end.
  static func isWhite(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\n" }

  /// Blanks places out; line ends stay.
  mutating func blank(_ range: Range<Int>) {
    for index in range where scalars[index] != "\n" { scalars[index] = " " }
  }

  /// Makes a key different from all others by a stand-in for its first character, because Yams refuses a whole
  /// document for two equal keys and says only where the first is. The tree that Yams then gives has both, and
  /// `TreeReader` finds them.
  ///
  /// - Returns: false for a key that cannot be told apart so: an empty one, a list, a map, one that begins with an
  ///   escape.
  mutating func tellApart(keyAt index: Int) -> Bool {
    let first = original[index]
    let quoted = first == "\"" || first == "'"
    let place = quoted ? index + 1 : index
    guard place < original.count, nextStandIn < 0xFFFFE else { return false }
    let scalar = original[place]
    guard scalar != first || !quoted, !WorkingCopy.isWhite(scalar), !isBlank(place) else { return false }
    let unfit: [Unicode.Scalar] = quoted ? ["\\"] : [":", "[", "{", "|", ">", "?", ",", "]", "}"]
    guard !unfit.contains(scalar), let standIn = Unicode.Scalar(nextStandIn) else { return false }
    nextStandIn += 1
    standIns[standIn.value] = scalar
    scalars[place] = standIn
    return true
  }

  /// Blanks out the entry of the outermost map in which an index stands, so that the rest can be read.
  ///
  /// - Returns: false if there was nothing left to blank out.
  mutating func blankEntry(around index: Int) -> Bool {
    var first = lineIndex(of: index)
    while first > 0, !beginsEntry(first) { first -= 1 }
    var last = lineIndex(of: index)
    while last + 1 < lineStarts.count, !beginsEntry(last + 1) { last += 1 }
    let range = lineStarts[first]..<lineRange(last).upperBound
    guard range.contains(where: { !isBlank($0) }) else { return false }
    blank(range)
    return true
  }

  /// Whether a line may begin an entry of the outermost map: its first column holds neither space nor comment nor what
  /// continues a list or closes a bracket.
  private func beginsEntry(_ line: Int) -> Bool {
    let range = lineRange(line)
    guard let first = original[range].first else { return false }
    switch first {
    case " ", "\t", "#", "]", "}", ",": return false
    case "-": return range.count > 1 && !WorkingCopy.isWhite(original[range.lowerBound + 1])
    default: return true
    }
  }
}
