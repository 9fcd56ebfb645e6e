internal import ProcedureModel
internal import SourceText

/// The words of a script as rules read them: run by run, with each field as one word.
struct ScriptProse: Sendable {
  let script: Script
  /// The source's path as it is shown to the person.
  let path: String
  let runs: [Run]

  struct Run: Sendable {
    let run: ScriptRun
    /// Its words, with `standIn` for each field.
    let text: String
    let words: [ProseWord]
    /// Whether somebody reads or hears it who must have plain words.
    let isPlain: Bool
  }

  /// What stands for a field: it may begin a sentence, is no letter, and nobody writes it.
  static let standIn = "\u{1D7CE}"

  /// The scripts of a procedure that are written in English, which is what the rules can read, in the order of their paths,
  /// and what finds their abbreviations.
  static func all(of procedure: Procedure) -> (scripts: [ScriptProse], finder: AbbreviationFinder) {
    var vocabulary = Vocabulary()
    let scripts = procedure.scripts.filter(\.isEnglish).map { script in
      ScriptProse(script, procedure, &vocabulary)
    }
    return (
      scripts, AbbreviationFinder(procedure, scripts.flatMap { $0.runs.map(\.words) }, vocabulary)
    )
  }

  private init(_ script: Script, _ procedure: Procedure, _ vocabulary: inout Vocabulary) {
    func isPlain(_ audiences: [PlacedText]) -> Bool {
      audiences.contains { procedure.disclosure?.audience($0.text)?.isPlain ?? false }
    }
    let isReadPlain = isPlain(script.audiences)
    let isHeardPlain = isReadPlain || isPlain(script.spokenTo)
    self.script = script
    path = procedure.displayPath(script.path)
    runs = script.runs.map { run in
      let text = ScriptInline.plain(run.text) { _ in ScriptProse.standIn }
      return Run(
        run: run, text: text, words: vocabulary.words(of: text), isPlain: run.isSpoken ? isHeardPlain : isReadPlain)
    }
  }
}

extension ScriptProse.Run {
  /// The place of some words, as near as the model knows it: its own start where they stand on its first line, otherwise
  /// the line on which they stand.
  /// - Parameter offset: where they begin in the text, in UTF-8 bytes.
  func place(at offset: Int) -> SourceRange {
    let breaks = ScriptProse.Run.breaks(in: run.text, before: offset).breaks
    return breaks == 0
      ? SourceRange(at: run.range.start) : SourceRange(line: run.range.start.line + breaks, column: 1)
  }

  /// The first words of a stretch of the text, its fields by their names.
  func excerpt(_ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    let standIn = ScriptProse.standIn.unicodeScalars
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).unicodeScalars
    var fields = ScriptInline.fields(in: run.text).dropFirst(before.count { standIn.contains($0) })
    var words = ""
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      if standIn.contains(scalar), let field = fields.popFirst() {
        words += "{{\(field.text)}}"
      } else {
        words.unicodeScalars.append(scalar)
      }
    }
    return Excerpt.of(words)
  }

  /// How many source lines end before an offset of the text, and how long the text of the inlines is.
  private static func breaks(in inlines: [ScriptInline], before offset: Int) -> (breaks: Int, length: Int) {
    var breaks = 0
    var length = 0
    for inline in inlines {
      guard length < offset else { break }
      switch inline {
      case .text(let words): length += words.utf8.count
      case .field: length += ScriptProse.standIn.utf8.count
      case .softBreak:
        breaks += 1
        length += 1
      case .emphasis(let content), .strong(let content), .link(_, let content):
        let inner = self.breaks(in: content, before: offset - length)
        breaks += inner.breaks
        length += inner.length
      }
    }
    return (breaks, length)
  }
}

extension ScriptProse {
  /// A finding at some words of this script.
  /// - Parameter rule: the rule that speaks.
  func finding<Speaker: Rule>(
    _ rule: Speaker.Type, in run: Run, at offset: Int, _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(
      rule: rule.id, severity: .warning, path: path, range: run.place(at: offset), message: message, hint: hint,
      address: script.name)
  }
}
