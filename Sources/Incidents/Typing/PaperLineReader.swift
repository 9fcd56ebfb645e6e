internal import SourceText

/// Reads one line as it stands on paper: `A2.4 done 14:20 AB "spoke to manager"`.
///
/// After the address come what became of the item, the time and the initials, in any order; what follows them are words,
/// in quotes or not. Without a state, a time and initials are a tick: done.
package struct PaperLineReader {
  /// Reads a line.
  /// - Parameter number: the line's own, for what is wrong with it.
  package static func read(_ text: String, number: Int) -> PaperLine {
    var reader = PaperLineReader(text, number: number)
    let content = reader.content()
    return PaperLine(
      number: number, text: text, parts: reader.parts, content: reader.problems.isEmpty ? content : .faulty,
      problems: reader.problems)
  }

  private let number: Int
  private let scalars: [Unicode.Scalar]
  /// One past the last character that is no space and no `!` that says that the line is meant.
  private var end: Int
  private var isMeant = false
  private var words: [PaperWord] = []
  private var next = 0
  private var parts: [PaperLine.Part] = []
  private var problems: [PaperProblem] = []

  private init(_ text: String, number: Int) {
    self.number = number
    scalars = Array(text.unicodeScalars)
    end = scalars.count
    trimEnd()
  }

  private mutating func trimEnd() {
    while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
  }

  // MARK: The line

  private mutating func content() -> PaperLine.Content {
    words = PaperWord.split(scalars, upTo: end)
    guard let first = words.first else { return .nothing }
    if scalars[first.range.lowerBound] == "#" {
      parts.append(PaperLine.Part(role: .remark, range: first.range.lowerBound..<end))
      return .nothing
    }
    guard end <= PaperLine.longest else {
      return unread(
        from: first.range.lowerBound, "the line is longer than \(PaperLine.longest) characters",
        hint: "Shorten its words, or make two lines of it.")
    }
    for (keyword, hint) in [
      ("sheet", "Write the sheet id after it, as in `sheet 2026-11-20-a/V03/214-3f9a21`, or `sheet unknown`."),
      ("date", "Write the day after it, as in `date 2026-11-20`."),
    ]
    where first.text(scalars).isSameWord(as: keyword)
      || first.text(scalars).isSameWord(as: keyword + ":")
    {
      return value(keyword, first, hint: hint)
    }
    return entry(first)
  }

  /// What follows `sheet` or `date`.
  private mutating func value(_ keyword: String, _ first: PaperWord, hint: String) -> PaperLine.Content {
    parts.append(PaperLine.Part(role: .keyword, range: first.range))
    guard words.count > 1 else {
      problem(at: end, "nothing stands after `\(keyword)`", hint: hint)
      return .faulty
    }
    let range = words[1].range.lowerBound..<end
    parts.append(PaperLine.Part(role: .value, range: range))
    let text = text(range)
    return keyword == "sheet" ? .sheet(text) : .date(text)
  }

  // MARK: An entry

  private mutating func entry(_ whole: PaperWord) -> PaperLine.Content {
    takeMark()
    words = PaperWord.split(scalars, upTo: end)
    let first = words.first ?? whole
    let name = first.text(scalars)
    let isNote = name.isSameWord(as: "note")
    guard isNote || PaperWord.isAddress(name) else {
      return unread(
        from: first.range.lowerBound, "the line does not begin with an address",
        hint:
          "Write the row's address first, as it is printed: A2.4, C3.1, A7.8@rose-house, X1; or `note`; or `#` before "
          + "a remark of your own.")
    }
    if (try? PersonCode(name)) != nil {
      return unread(
        from: first.range.lowerBound, "\(name.asciiCapitals) is the code of a person",
        hint:
          "What happened to people is recorded with `procdoc incident people` and `procdoc incident move`, with --at "
          + "and --by.")
    }
    parts.append(PaperLine.Part(role: .subject, range: first.range))
    next = 1
    var fields = PaperFields(isNote: isNote)
    while next < words.count, take(into: &fields) {}
    let place = next < words.count ? words[next].range.lowerBound : end
    if fields.time == nil {
      problem(
        at: place, "no time that can be read stands here", hint: "Write hours and minutes, as in A2.4 done 14:20 AB.")
    }
    if fields.initials == nil {
      problem(
        at: place, "no initials stand here",
        hint: "Write the initials as on the signature sheet, after the time: A2.4 done 14:20 AB.")
    }
    guard let time = fields.time, let initials = fields.initials else {
      if place < end { parts.append(PaperLine.Part(role: .unread, range: place..<end)) }
      addMark()
      return .faulty
    }
    let said = rest(from: place)
    addMark()
    if said == nil, problems.isEmpty, isNote || fields.state == .notApplicable {
      problem(
        at: end, isNote ? "nothing is noted" : "nothing says why it does not apply",
        hint: "Write it after the initials, in quotes if you like: \"nobody away\".")
    }
    return .entry(
      PaperEntry(
        subject: isNote ? .note : .item(name, fields.state ?? .done), time: time.minute, zone: time.zone,
        initials: initials.text, words: said, isMeant: isMeant,
        places: (first.range.lowerBound, time.range, initials.place)))
  }

  /// Takes the next word as state, time or initials.
  /// - Returns: false where the words begin, or something is wrong.
  private mutating func take(into fields: inout PaperFields) -> Bool {
    let word = words[next]
    guard !PaperWord.isQuote(scalars[word.range.lowerBound]), !fields.isFull else { return false }
    let text = word.text(scalars)
    if !fields.isNote, let (state, count) = PaperWord.state(words[next...].prefix(2).map { $0.text(scalars) }) {
      let range = word.range.lowerBound..<words[next + count - 1].range.upperBound
      if fields.state != nil {
        problem(at: range.lowerBound, "a second state stands here", hint: "Write one of done, started, open, n/a.")
      } else if fields.time != nil, fields.initials != nil, next + count < words.count,
        !PaperWord.isQuote(scalars[words[next + count].range.lowerBound])
      {
        problem(
          at: range.lowerBound, "it cannot be told whether this is the state or the first of the words",
          hint: "Write the state before the initials, or the words in quotes.")
      }
      fields.state = fields.state ?? state
      parts.append(PaperLine.Part(role: .state, range: range))
      next += count
      return true
    }
    if fields.time == nil, PaperWord.isTime(text) {
      var range = word.range
      next += 1
      var zone: String?
      if next < words.count {
        zone = ["BST", "GMT"].first { $0.isSameWord(as: words[next].text(scalars)) }
        if zone != nil {
          range = range.lowerBound..<words[next].range.upperBound
          next += 1
        }
      }
      parts.append(PaperLine.Part(role: .time, range: range))
      let minute = PaperWord.minute(text)
      if minute == nil {
        problem(at: range.lowerBound, "no clock shows that time", hint: "Write hours and minutes, as in 14:20 or 0920.")
      }
      fields.time = (minute ?? ClockMinute.noon, zone, range)
      return true
    }
    if fields.initials == nil, PaperWord.isInitials(text) {
      fields.initials = (text.asciiCapitals, word.range.lowerBound)
      parts.append(PaperLine.Part(role: .initials, range: word.range))
      next += 1
      return true
    }
    return false
  }

  /// The words at the end of the line, without their quotes.
  private mutating func rest(from start: Int) -> String? {
    guard start < end else { return nil }
    parts.append(PaperLine.Part(role: .words, range: start..<end))
    guard PaperWord.isQuote(scalars[start]) else { return text(start..<end) }
    guard let close = scalars[(start + 1)..<end].lastIndex(where: { PaperWord.isQuote($0) }) else {
      problem(at: start, "the quotes are not closed", hint: "Write a quotation mark at the end of the words too.")
      return nil
    }
    guard close == end - 1 else {
      let after = scalars[(close + 1)..<end].firstIndex { !$0.properties.isWhitespace } ?? close
      problem(
        at: after, "something stands after the closing quotation mark",
        hint: "Write all words inside the quotes. Only `!` may follow, for what was looked at and is meant.")
      return nil
    }
    return PaperWord.trimmed(scalars[(start + 1)..<close])
  }

  // MARK: Parts

  /// Takes `!` off the end of the line, where it stands for itself or after quotes.
  private mutating func takeMark() {
    guard end > 1, scalars[end - 1] == "!",
      words.count > 1 && scalars[end - 2].properties.isWhitespace || PaperWord.isQuote(scalars[end - 2])
    else { return }
    isMeant = true
    end -= 1
    trimEnd()
  }

  private mutating func addMark() {
    guard isMeant, let mark = scalars.lastIndex(of: "!") else { return }
    parts.append(PaperLine.Part(role: .mark, range: mark..<(mark + 1)))
  }

  private mutating func unread(from start: Int, _ message: String, hint: String) -> PaperLine.Content {
    problem(at: start, message, hint: hint)
    parts.append(PaperLine.Part(role: .unread, range: start..<end))
    addMark()
    return .faulty
  }

  private mutating func problem(at place: Int, _ message: String, hint: String) {
    problems.append(PaperProblem(line: number, column: place + 1, message, hint: hint))
  }

  private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}

/// What has been read of an entry so far.
private struct PaperFields {
  let isNote: Bool
  var state: ItemStatus?
  var time: (minute: ClockMinute, zone: String?, range: Range<Int>)?
  var initials: (text: String, place: Int)?

  /// Whether only words can follow.
  var isFull: Bool { time != nil && initials != nil && (state != nil || isNote) }
}
