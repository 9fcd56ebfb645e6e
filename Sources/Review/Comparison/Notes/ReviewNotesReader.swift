package import SourceText
internal import StrictYAML

/// Reads `compare-V02-V03.yaml`: what a reviewer settled about the changes between two versions.
package struct ReviewNotesReader {
  /// The largest such file, in bytes.
  package static let sizeLimit = YAMLReader.fileSizeLimit

  private let path: String
  private var found: [Diagnostic] = []
  /// Where each address of a pair, and each id of a change, was first named.
  private var seen: [[UInt8]: SourceRange] = [:]

  private init(path: String) {
    self.path = path
  }

  /// - Parameters:
  ///   - path: the file as the person named it.
  ///   - bytes: what it holds.
  /// - Returns: what was settled, the file for printing its lines, and everything wrong with it, in reading order. With
  ///   an error among that, the notes are not to be used.
  package static func read(
    path: String, bytes: [UInt8]
  ) -> (notes: ReviewNotes, file: SourceFile, diagnostics: [Diagnostic]) {
    let (file, textual) = SourceFile.read(path: path, bytes: bytes)
    guard !textual.contains(where: { $0.severity == .error }) else { return (.none, file, textual) }
    let read = YAMLReader.read(file)
    var reader = ReviewNotesReader(path: path)
    let notes = read.root.map { reader.notes($0) } ?? .none
    return (notes, file, (textual + read.diagnostics + reader.found).sorted(by: Diagnostic.inReadingOrder))
  }

  private mutating func notes(_ root: YAMLValue) -> ReviewNotes {
    var fields = YAMLFields(root, path: path, known: ["pairs", "apart", "changes"], what: "the notes of a comparison")
    let pairs = fields.maps("pairs").compactMap { pair($0, "a pair") }
    let apart = fields.maps("apart").compactMap { pair($0, "a pair that is kept apart") }
    let changes = fields.maps("changes").compactMap { note($0) }
    found += fields.diagnostics
    for pair in pairs {
      once(pair.old, ["old", pair.old.text], "the old address '\(pair.old.text)' stands in two pairs")
      once(pair.new, ["new", pair.new.text], "the new address '\(pair.new.text)' stands in two pairs")
    }
    let joined = Set(pairs.map { ReviewNotesReader.bytes([$0.old.text, $0.new.text]) })
    for pair in apart {
      let names = "'\(pair.old.text)' and '\(pair.new.text)'"
      once(pair.old, ["apart", pair.old.text, pair.new.text], "\(names) are kept apart twice")
      if joined.contains(ReviewNotesReader.bytes([pair.old.text, pair.new.text])) {
        report(pair.old.range, "\(names) are to be a pair and to be kept apart", "Delete one of the two.")
      }
    }
    for note in changes {
      once(note.change, ["change", note.change.text], "the change '\(note.change.text)' is spoken of twice")
    }
    return ReviewNotes(path: path, pairs: pairs, apart: apart, changes: changes)
  }

  private mutating func pair(_ value: YAMLValue, _ what: String) -> ReviewNotes.Pair? {
    var fields = YAMLFields(value, path: path, known: ["old", "new", "because"], what: what)
    fields.require("old")
    fields.require("new")
    let (old, new, because) = (fields.text("old"), fields.text("new"), fields.text("because"))
    found += fields.diagnostics
    guard let old, let new else { return nil }
    return ReviewNotes.Pair(old: old, new: new, because: because?.text)
  }

  private mutating func note(_ value: YAMLValue) -> ReviewNotes.Note? {
    var fields = YAMLFields(
      value, path: path, known: ["change", "weight", "because"], what: "what is said of a change")
    fields.require("change")
    let (change, weight, because) = (fields.text("change"), fields.text("weight"), fields.text("because"))
    let saysNothing = !fields.has("weight") && !fields.has("because")
    found += fields.diagnostics
    if let change, saysNothing {
      report(
        change.range, "nothing is said of the change '\(change.text)'", "Add `weight: …` or `because: …`.",
        rule: "missing-key")
    }
    let weights = ChangeWeight.allCases
    let settled = weights.first { weight?.text.hasSameBytes(as: $0.rawValue) ?? false }
    if let weight, settled == nil {
      let meant = Suggestion.nearest(to: weight.text, among: weights.map(\.rawValue))
      report(
        weight.range, "`weight` is substantive or editorial, not '\(weight.text)'",
        meant.map { "Did you mean `\($0)`?" } ?? "Write it as in `weight: editorial`.", rule: "wrong-value")
    }
    return change.map { ReviewNotes.Note(change: $0, weight: settled, because: because?.text) }
  }

  /// Reports what was named before. Names are the same if their bytes are.
  private mutating func once(_ text: PlacedText, _ key: [String], _ message: String) {
    let bytes = ReviewNotesReader.bytes(key)
    guard let first = seen[bytes] else {
      seen[bytes] = text.range
      return
    }
    report(text.range, message, "It stands in line \(first.start.line) already: keep one.")
  }

  private static func bytes(_ names: [String]) -> [UInt8] { names.flatMap { Array($0.utf8) + [0] } }

  private mutating func report(
    _ range: SourceRange, _ message: String, _ hint: String, rule: String = "duplicate-note"
  ) {
    found.append(Diagnostic(rule: rule, path: path, range: range, message: message, hint: hint))
  }
}
