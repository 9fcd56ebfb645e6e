package import BoardPapers
package import Review
internal import SourceText
internal import WordDocument

/// What governance staff settle before a pack is final, as tables for Word: the weight and reason of each change, why a
/// finding is accepted, the answer to each comment.
///
/// A row is known by the words of its first cell. A bookmark in it holds fingerprints of what the row told and of what
/// stood in its cells to fill, so that reading it back tells what a person wrote from what has changed elsewhere since.
package struct Worksheet: Sendable {
  /// What a table is about.
  package enum Subject: String, Sendable, CaseIterable {
    case change = "Change"
    case finding = "Finding"
    case comment = "Comment"
  }

  /// A column that is filled in.
  package struct Field: Sendable, Hashable {
    /// The words at the head of the column.
    package let name: String
    /// What stands there now; empty for nothing.
    package let value: String
  }

  package struct Row: Sendable {
    package let subject: Subject
    /// The words of the first cell, a line each: by them the row is known.
    package let key: String
    /// What the row tells, in paragraphs of running text.
    let told: [[WordRun]]
    package let fields: [Field]

    /// What the row tells, without its look.
    var toldText: String { told.map { $0.map(\.text).joined() }.joined(separator: "\n") }

    /// What its bookmark says: `w`, 12 digits for what it tells, 8 for each field.
    var bookmark: String {
      "w" + Worksheet.digits(key + "\n" + toldText, 6)
        + fields.map { Worksheet.digits(Worksheet.tidied($0.value), 4) }.joined()
    }
  }

  /// What the worksheet calls itself: `Worksheet for …, V02 to V03`.
  package let title: String
  /// How the tables begin anew, as a person types it.
  let command: String
  package let rows: [Row]
  private let places: [[UInt8]: Int]

  /// The heads of the columns to fill.
  package static let weight = "Weight"
  package static let reason = "Reason"
  package static let accepted = "Accepted because"
  package static let answer = "Our answer"

  /// - Parameters:
  ///   - name: what it is for: `Quality Update, V02 to V03`.
  ///   - command: what reads the filled worksheet back.
  package init(
    name: String, command: String, comparison: Comparison?, check: Checker.Result, comments: [ReviewComment]
  ) {
    title = "Worksheet for \(name)"
    self.command = command
    let rows =
      (comparison.map { comparison in comparison.shownChanges.map { Worksheet.row($0, comparison) } } ?? [])
      + Worksheet.rows(check) + comments.map(Worksheet.row)
    var places: [[UInt8]: Int] = [:]
    for (index, row) in rows.enumerated() { places[Worksheet.place(row.subject, row.key)] = index }
    self.rows = rows
    self.places = places
  }

  /// The row of some words in the first cell; nil where there is none.
  func row(_ subject: Subject, _ key: String) -> Row? {
    places[Worksheet.place(subject, key)].map { rows[$0] }
  }

  private static func place(_ subject: Subject, _ key: String) -> [UInt8] { Array("\(subject.rawValue)\n\(key)".utf8) }

  /// The first bytes of a fingerprint, in hexadecimal.
  static func digits(_ text: String, _ count: Int) -> String {
    SHA256.digest(text.utf8).prefix(count).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// What stands in a cell, without white space at the ends of lines and without lines of nothing.
  static func tidied(_ text: String) -> String {
    lines(text).map(\.trimmed).filter { !$0.utf8.isEmpty }.joined(separator: "\n")
  }

  // MARK: Rows

  private static func row(_ change: Change, _ comparison: Comparison) -> Row {
    var told = [[WordRun(change.sentence)]]
    let pieces = comparison.redline(change)
    if !change.old.isEmpty, !change.edits.isEmpty || change.new.isEmpty {
      told.append([WordRun("Old: ", bold: true)] + words(pieces, without: .inserted))
    }
    if !change.new.isEmpty { told.append([WordRun("New: ", bold: true)] + words(pieces, without: .deleted)) }
    let flags = change.flags.map(\.words)
    told.append([
      WordRun("Proposed weight: ", bold: true),
      WordRun(change.proposedWeight.rawValue + (flags.isEmpty ? "" : " (\(flags.joined(separator: ", ")))")),
    ])
    return Row(
      subject: .change, key: change.id, told: told,
      fields: [
        Field(name: weight, value: change.settledWeight?.rawValue ?? ""),
        Field(name: reason, value: change.reason ?? ""),
      ])
  }

  /// The words of one version; those that the other has not are bold.
  private static func words(_ pieces: [RedlinePiece], without mark: RedlineRun.Mark) -> [WordRun] {
    pieces.compactMap { piece in
      switch piece {
      case .paragraphEnd(let end): end == mark ? nil : WordRun(" ")
      case .run(let run): run.mark == mark ? nil : WordRun(run.text, bold: run.mark != .same)
      }
    }
  }

  /// Findings that can be accepted: one row for a rule and an address.
  private static func rows(_ check: Checker.Result) -> [Row] {
    let open = check.findings.filter { RuleBook.rule($0.rule) != nil }.map { (finding: $0, because: "") }
    var seen: Set<[UInt8]> = []
    return (open + check.accepted).compactMap { finding, because in
      let key = [finding.address, finding.rule].compactMap(\.self).joined(separator: "\n")
      guard seen.insert(Array(key.utf8)).inserted else { return nil }
      let hint = finding.hint.map { [[WordRun($0)]] } ?? []
      return Row(
        subject: .finding, key: key, told: [[WordRun(SentenceCase.capitalised(finding.message) + ".")]] + hint,
        fields: [Field(name: accepted, value: because)])
    }
  }

  private static func row(_ comment: ReviewComment) -> Row {
    let words = comment.words.utf8.isEmpty ? [] : [[WordRun("Words: ", bold: true), WordRun(comment.words)]]
    let who = [comment.who.utf8.isEmpty ? "not named" : comment.who, comment.when].filter { !$0.utf8.isEmpty }
    return Row(
      subject: .comment, key: comment.id,
      told: [[WordRun("\(comment.place), \(who.joined(separator: ", "))")]] + words
        + [[WordRun("Comment: ", bold: true), WordRun(comment.wish)]],
      fields: [Field(name: answer, value: comment.answer ?? "")])
  }
}
