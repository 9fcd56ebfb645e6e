/// What stopped Yams: libyaml's own words, and where.
struct SyntaxProblem {
  /// libyaml's words; they are part of its source and do not change with language or place.
  let problem: String
  /// The index in the working copy where reading stopped.
  let index: Int
  /// Where the thing began in whose middle reading stopped.
  let context: Int?

  init(problem: String, at index: Int, context: Int?) {
    self.problem = problem
    self.index = index
    self.context = context
  }

  /// What is said to the author, and where: the place to mend, which is often before the place where reading stopped.
  struct Told {
    var rule = "yaml-syntax"
    let index: Int
    let message: String
    let hint: String
  }

  /// Turns libyaml's words into the author's.
  func told(in copy: WorkingCopy) -> Told {
    if let tab = tabInIndentation(copy) {
      return Told(
        index: tab, message: "this line is indented with a tab",
        hint: "Use spaces instead, the same number on each line.")
    }
    if says("mapping values are not allowed") { return unexpectedColon(copy) }
    if says("could not find expected ':'") { return lineWithoutColon(copy, context ?? index) }
    if says("cannot start any token") {
      return Told(
        index: index, message: "a text cannot begin with `\(character(copy, index))`", hint: "Put the text in quotes.")
    }
    if says("unexpected end of stream") {
      return Told(
        index: context ?? index, message: "the quote opened here is never closed",
        hint: "Close it. A quote within the text is written twice in '…' and as \\\" in \"…\".")
    }
    if says("expected ',' or") { return unclosedBracket(copy) }
    if says("escape") || says("hexdecimal") {
      return Told(
        index: backslash(copy),
        message: "a backslash within double quotes begins a special character, and this is none",
        hint: "Write it twice, or use single quotes.")
    }
    if let context, character(copy, context) == "%" {
      return Told(
        index: context, message: "a line that begins with `%` is an instruction to YAML, which is not used here",
        hint: "Delete the line, or put a text that begins with % in quotes.")
    }
    if says("nesting level") {
      return Told(
        rule: "yaml-depth", index: index, message: "lists and maps are nested too deeply here",
        hint: "At most \(YAMLReader.depthLimit) levels are read.")
    }
    if says("comment or line break") || says("indentation indicator") {
      return Told(
        index: index, message: "nothing more may stand on a line after `|` or `>`",
        hint: "Begin the text on the next line, indented, or put it in quotes if it should begin with | or >.")
    }
    if says("block sequence entries are not allowed") {
      return Told(
        index: index, message: "a list cannot begin here", hint: "Begin it on a line of its own below its key.")
    }
    if says("expected '-' indicator") {
      return Told(
        index: index, message: "this does not fit the list above it",
        hint: "Begin it with a dash and a space like the others, and check how far it is indented.")
    }
    if says("expected key") || says("<document") {
      return Told(
        index: index, message: "this does not fit the lines above it: a key was expected here",
        hint: "Check how far the line is indented, and that a text which begins with a quote ends with it.")
    }
    return Told(
      index: index, message: "this cannot be read as YAML (\(problem))",
      hint: "Write `key: value`, and put a text with special characters in quotes.")
  }

  private func says(_ words: String) -> Bool {
    let words = Array(words.utf8)
    let all = Array(problem.utf8)
    guard all.count >= words.count else { return false }
    return (0...all.count - words.count).contains { all[$0..<$0 + words.count].elementsEqual(words) }
  }

  private func character(_ copy: WorkingCopy, _ index: Int) -> String {
    guard index < copy.original.count, copy.original[index] != "\n" else { return "" }
    return String(Character(copy.original[index]))
  }

  private func tabInIndentation(_ copy: WorkingCopy) -> Int? {
    guard !copy.lineStarts.isEmpty else { return nil }
    let line = copy.lineRange(copy.lineIndex(of: index))
    let indentation = line.prefix { copy.original[$0] == " " || copy.original[$0] == "\t" }
    return indentation.first { copy.original[$0] == "\t" }
  }

  /// `title: Plan: the second`, a line that is indented too far, or a line above it that has no colon.
  private func unexpectedColon(_ copy: WorkingCopy) -> Told {
    let line = copy.lineIndex(of: index)
    let indentation = indentation(copy, line)
    if let above = (0..<line).last(where: { !copy.lineRange($0).allSatisfy(copy.isBlank) }),
      self.indentation(copy, above) == indentation, colon(copy, above, followedBySpace: true) == nil
    {
      return lineWithoutColon(copy, copy.lineStarts[above] + indentation)
    }
    return Told(
      index: index, message: "a colon and a space within a text look like a key and its value",
      hint: "Put the whole text in quotes, or check how far the line is indented.")
  }

  private func lineWithoutColon(_ copy: WorkingCopy, _ place: Int) -> Told {
    let colon = copy.lineStarts.isEmpty ? nil : colon(copy, copy.lineIndex(of: place), followedBySpace: false)
    return Told(
      index: colon ?? place,
      message: colon == nil ? "this line has no key: it has no colon" : "a space is missing after this colon",
      hint: "Write `key: value`, or indent the line if it belongs to the text above it.")
  }

  /// `[` or `{` without its partner, which shows only where the next line begins, or two entries without a comma.
  private func unclosedBracket(_ copy: WorkingCopy) -> Told {
    let bracket = says("']'") ? "]" : "}"
    if let context, copy.lineIndex(of: context) != copy.lineIndex(of: index) || character(copy, index).isEmpty {
      return Told(
        index: context, message: "the bracket opened here is not closed", hint: "Close it with `\(bracket)`.")
    }
    return Told(
      index: index, message: "a comma or `\(bracket)` is missing before this",
      hint: "Put commas between the entries, and quotes round a text that holds commas, brackets or quotes.")
  }

  /// The backslash before the place where reading stopped.
  private func backslash(_ copy: WorkingCopy) -> Int {
    guard !copy.lineStarts.isEmpty else { return index }
    let lineStart = copy.lineStarts[copy.lineIndex(of: index)]
    return (lineStart..<max(lineStart, min(index + 1, copy.original.count))).last { copy.original[$0] == "\\" } ?? index
  }

  private func indentation(_ copy: WorkingCopy, _ line: Int) -> Int {
    copy.lineRange(line).prefix { copy.original[$0] == " " }.count
  }

  /// The first colon of a line, by what follows it.
  private func colon(_ copy: WorkingCopy, _ line: Int, followedBySpace: Bool) -> Int? {
    copy.lineRange(line).first {
      copy.original[$0] == ":" && WorkingCopy.isWhite(copy.original[$0 + 1]) == followedBySpace
    }
  }
}
