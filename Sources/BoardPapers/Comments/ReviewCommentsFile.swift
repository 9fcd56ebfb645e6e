package import SourceText
internal import StrictYAML

/// `comments-V03.yaml`: what reviewers said of a version in their Word copies, and what was answered.
package struct ReviewCommentsFile: Sendable {
  /// The largest such file, in bytes.
  package static let sizeLimit = YAMLReader.fileSizeLimit

  /// The file cannot be edited: it must be written by hand.
  package struct Problem: Error, Hashable, Sendable {
    /// 1-based; nil where the whole cannot be read.
    package let line: Int?
  }

  package let comments: [ReviewComment]
  /// For printing its lines.
  package let file: SourceFile
  private let bytes: [UInt8]

  /// What a file that is begun says of itself.
  private static func head(_ version: String) -> String {
    """
    # What reviewers said of \(version) in their Word copies, gathered by `procdoc comments`. The answers are yours: write
    # them here, or in the worksheet of `procdoc board … --worksheet`. `near` is where a comment stands whose place is not
    # sure: write `at` instead when you know it. Leave the ids: by them a copy that is read again adds nothing.
    comments:

    """
  }

  /// A file without comments.
  package static func begun(path: String, version: String) -> ReviewCommentsFile {
    read(path: path, bytes: Array(head(version).utf8)).file
  }

  /// - Returns: the comments, and everything wrong with the file, in reading order. With an error among that they are not
  ///   to be used.
  package static func read(path: String, bytes: [UInt8]) -> (file: ReviewCommentsFile, diagnostics: [Diagnostic]) {
    let (file, textual) = SourceFile.read(path: path, bytes: bytes)
    guard !textual.contains(where: { $0.severity == .error }) else {
      return (ReviewCommentsFile(comments: [], file: file, bytes: bytes), textual)
    }
    let read = YAMLReader.read(file)
    var found = textual + read.diagnostics
    var comments: [ReviewComment] = []
    if let root = read.root {
      var fields = YAMLFields(root, path: path, known: ["comments"], what: "the comments of reviewers")
      var ids: [[UInt8]: Int] = [:]
      comments = fields.maps("comments").map { value in
        let (comment, diagnostics) = self.comment(value, path)
        found += diagnostics
        if let first = ids[Array(comment.id.utf8)], !comment.id.utf8.isEmpty {
          found.append(
            Diagnostic(
              rule: "duplicate-note", path: path, range: value.range,
              message: "the comment '\(comment.id)' stands here twice",
              hint: "It stands in line \(first) already: keep one."))
        }
        ids[Array(comment.id.utf8)] = ids[Array(comment.id.utf8)] ?? value.range.start.line
        return comment
      }
      found += fields.diagnostics
    }
    return (
      ReviewCommentsFile(comments: comments, file: file, bytes: bytes), found.sorted(by: Diagnostic.inReadingOrder)
    )
  }

  private static let keys = ["id", "at", "near", "who", "when", "kind", "words", "comment", "answer"]

  private static func comment(_ value: YAMLValue, _ path: String) -> (ReviewComment, [Diagnostic]) {
    var fields = YAMLFields(value, path: path, known: keys, what: "a comment")
    fields.require("id")
    let kind = fields.text("kind")
    let known = ReviewComment.Kind.allCases
    let read = kind.map { written in known.first { written.text.hasSameBytes(as: $0.rawValue) } } ?? .comment
    let comment = ReviewComment(
      id: fields.text("id")?.text ?? "", at: fields.text("at")?.text, near: fields.text("near")?.text,
      who: fields.text("who")?.text ?? "", when: fields.text("when")?.text ?? "", kind: read ?? .comment,
      words: fields.text("words")?.text ?? "", comment: fields.text("comment")?.text ?? "",
      answer: fields.text("answer")?.text)
    var diagnostics = fields.diagnostics
    if let kind, read == nil {
      diagnostics.append(
        Diagnostic(
          rule: "wrong-value", path: path, range: kind.range, message: "'\(kind.text)' is no kind of comment",
          hint: "The kinds are: \(known.map(\.rawValue).joined(separator: ", "))."))
    }
    return (comment, diagnostics)
  }

  // MARK: Editing

  /// The whole file with more comments at its end, and every other byte as it was.
  package func adding(_ more: [ReviewComment]) throws(Problem) -> [UInt8] {
    guard !more.isEmpty else { return bytes }
    let entries = more.map { comment -> [(key: String, text: String)] in
      let texts = [
        ("id", comment.id), ("at", comment.at), ("near", comment.at == nil ? comment.near : nil), ("who", comment.who),
        ("when", comment.when), ("kind", comment.kind.rawValue), ("words", comment.words), ("comment", comment.comment),
      ]
      return texts.compactMap { key, text in
        guard let text, !text.utf8.isEmpty else { return nil }
        return (key, ReviewCommentsFile.allowed(text))
      }
    }
    return try edited([.add(list: "comments", entries)])
  }

  /// The whole file with answers set by the ids of their comments, and every other byte as it was. An empty text takes an
  /// answer out.
  package func answering(_ answers: [(id: String, answer: String)]) throws(Problem) -> [UInt8] {
    try edited(
      answers.compactMap { id, answer in
        comments.firstIndex { $0.id.hasSameBytes(as: id) }.map {
          .set(list: "comments", index: $0, key: "answer", text: answer.utf8.isEmpty ? nil : answer)
        }
      })
  }

  private func edited(_ steps: [YAMLEdit.Step]) throws(Problem) -> [UInt8] {
    var edit = YAMLEdit(path: file.path, bytes: bytes)
    do { try edit.apply(steps) } catch { throw Problem(line: error.line) }
    guard edit.bytes.count <= ReviewCommentsFile.sizeLimit else { throw Problem(line: nil) }
    return edit.bytes
  }

  /// What a Word file may hold and YAML may not.
  private static func allowed(_ text: String) -> String {
    guard YAMLText.refused(in: text) != nil else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { YAMLText.refused(in: String($0)) == nil ? $0 : "\u{FFFD}" }))
  }
}
