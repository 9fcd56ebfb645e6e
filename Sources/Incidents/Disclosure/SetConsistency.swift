internal import ProcedureModel
internal import SourceText

/// Looks through the scripts of one audience for two places that say different things of the same: a slip that makes staff
/// and families hear different facts.
///
/// - A telephone number in running text that differs by one or two figures from another is that number, mistyped.
/// - A name that is one or two letters away from a service's is that service's, mistyped.
/// - A number before a word that a number field stands before too must be one of those fields'.
/// - A day of the week must be the date's own.
/// - A sentence that speaks of a date or time by its field's name (`next update` for `next-update`) must not give another.
package enum SetConsistency {
  private typealias Place = Inconsistency.Place

  /// A word of the set and the script that it stands in.
  private struct Word {
    let script: String
    let word: SetWord

    var place: Place { Place(script: script, field: word.field) }
  }

  /// - Parameter scripts: those of one audience, as it is given them.
  /// - Returns: each inconsistency once, in the order of subjects and reading.
  package static func problems(_ scripts: [OpenedScript]) -> [Inconsistency] {
    let words = scripts.flatMap { script in
      SetWord.words(of: script).map { Word(script: script.name, word: $0) }
    }
    var types: [String: Disclosure.FieldType] = [:]
    for value in scripts.flatMap(\.typedValues) { types[value.field] = value.type }
    let sentences = words.split(after: \.word.endsSentence)
    var found: [Inconsistency] = []
    for problem in telephones(words, types) + services(scripts, words) + counts(words, types) + weekdays(words)
      + moments(scripts, sentences, types)
    where !found.contains(problem) {
      found.append(problem)
    }
    return found
  }

  // MARK: Telephone numbers

  private static func telephones(_ words: [Word], _ types: [String: Disclosure.FieldType]) -> [Inconsistency] {
    var numbers: [(digits: [UInt8], place: Place)] = []
    var index = 0
    while index < words.count {
      var digits: [UInt8] = []
      let start = index
      while index < words.count, words[index].script == words[start].script,
        let figures = figures(words[index].word.written)
      {
        digits += figures
        index += 1
        if words[index - 1].word.endsSentence { break }
      }
      if 9...15 ~= digits.count, !numbers.contains(where: { $0.digits == digits }) {
        numbers.append((digits, words[start].place))
      }
      if index == start { index += 1 }
    }
    return numbers.indices.flatMap { first in
      numbers[(first + 1)...].compactMap { second in
        let one = numbers[first]
        // Two fields may well hold neighbouring numbers of one office.
        guard ![one, second].allSatisfy({ $0.place.field.flatMap { types[$0] } == .telephone }) else { return nil }
        guard one.digits.count == second.digits.count,
          1...2 ~= zip(one.digits, second.digits).count(where: { $0.0 != $0.1 })
        else { return nil }
        return Inconsistency(subject: .telephone, first: one.place, second: second.place)
      }
    }
  }

  /// The figures of a part of a telephone number; nil for a word that is none.
  private static func figures(_ written: String) -> [UInt8]? {
    let bytes = Array(written.utf8)
    let digits = bytes.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty, bytes.allSatisfy({ digits.contains($0) || "+()-".utf8.contains($0) }) else { return nil }
    return digits
  }

  // MARK: Names of services

  private static func services(_ scripts: [OpenedScript], _ words: [Word]) -> [Inconsistency] {
    let names = scripts.flatMap { script in
      script.values.flatMap { value in
        SetConsistency.names(of: value).map {
          (words: SetConsistency.writtenWords($0), script: script.name, field: value.field)
        }
      }
    }
    var found: [Inconsistency] = []
    var known: [String] = []
    for (nameWords, script, field) in names {
      let name = nameWords.joined(separator: " ")
      guard !known.contains(where: { $0.hasSameBytes(as: name) }) else { continue }
      known.append(name)
      let size = nameWords.count
      guard size > 0, name.unicodeScalars.count >= shortestName, size <= words.count else { continue }
      for start in 0...(words.count - size) {
        let run = words[start..<(start + size)]
        guard run[start].word.written.unicodeScalars.first?.properties.isUppercase ?? false,
          run.allSatisfy({ $0.script == run[start].script })
        else { continue }
        let written = SetConsistency.withoutPossessive(run.map(\.word.written).joined(separator: " "))
        guard 1...2 ~= Suggestion.slips(between: written, and: name),
          !names.contains(where: { Suggestion.slips(between: written, and: $0.words.joined(separator: " ")) == 0 })
        else { continue }
        found.append(
          Inconsistency(
            subject: .service, first: Place(script: script, field: field), second: run[start].place))
      }
    }
    return found
  }

  /// The services that a value names: one, or `Rose House, Elm Court and Oak Lodge`.
  private static func names(of value: (field: String, value: String)) -> [String] {
    if value.field.hasSameBytes(as: "service.name") { return [value.value] }
    guard value.field.hasSameBytes(as: "services.names") else { return [] }
    return value.value.split(separator: ", ").flatMap { $0.split(separator: " and ") }.map(String.init)
  }

  /// The words of a name as those of a script are, without the marks around them: `Rose & Crown` has two.
  private static func writtenWords(_ name: String) -> [String] { SetWord.split(name, field: nil).map(\.written) }

  /// `Rose House's` is `Rose House`, and `“The Elms”’s` without the mark as well.
  private static func withoutPossessive(_ written: String) -> String {
    for ending in ["'s", "’s", "'", "’"] where written.utf8.count > ending.utf8.count {
      if written.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        return writtenWords(String(Substring(written.utf8.dropLast(ending.utf8.count)))).joined(separator: " ")
      }
    }
    return written
  }

  /// Shorter names are a slip or two away from too many words.
  private static let shortestName = 6

  // MARK: Numbers

  private static func counts(_ words: [Word], _ types: [String: Disclosure.FieldType]) -> [Inconsistency] {
    let counted = words.indices.dropLast().filter { index in
      let (number, noun) = (words[index].word, words[index + 1].word)
      return number.isNumber && !noun.isNumber && !number.endsSentence && number.word.utf8.count < 6
        && !isMonth(noun.word)
    }
    func noun(_ index: Int) -> String { words[index + 1].word.word }
    func isField(_ index: Int) -> Bool { words[index].word.field.flatMap { types[$0] } == .number }
    /// What is said of them; nil where the sentence ends with the noun.
    func verb(_ index: Int) -> String? {
      words[index + 1].word.endsSentence || index + 2 >= words.count ? nil : words[index + 2].word.word
    }
    return counted.filter { !isField($0) }.compactMap { index in
      let fields = counted.filter { isField($0) && noun($0) == noun(index) }
      guard let first = fields.first, !fields.contains(where: { words[$0].word.word == words[index].word.word }) else {
        return nil
      }
      // Fewer of whom something else is said may be some of them: `41 people are affected, 12 people need nursing`.
      let number = Int(digits: words[index].word.word.utf8) ?? Int.max
      let most = fields.compactMap { Int(digits: words[$0].word.word.utf8) }.max() ?? 0
      guard number > most || fields.contains(where: { verb($0) == verb(index) }) else { return nil }
      return Inconsistency(subject: .count, first: words[first].place, second: words[index].place)
    }
  }

  // MARK: Dates and times

  /// `Friday 20 November 2026`, where that day is none.
  private static func weekdays(_ words: [Word]) -> [Inconsistency] {
    words.indices.compactMap { index in
      guard index + 3 < words.count,
        let weekday = Weekday.allCases.first(where: { $0.name.lowercased() == words[index].word.word }),
        let day = Int(digits: words[index + 1].word.word.utf8), let month = month(words[index + 2].word.word),
        let year = Int(digits: words[index + 3].word.word.utf8),
        let date = CalendarDate(year: year, month: month, day: day), date.weekday != weekday
      else { return nil }
      return Inconsistency(subject: .date, first: words[index].place, second: words[index + 1].place)
    }
  }

  /// Sentences that speak of a date or a time by the name of its field.
  private static func moments(
    _ scripts: [OpenedScript], _ sentences: [[Word]], _ types: [String: Disclosure.FieldType]
  ) -> [Inconsistency] {
    var values: [(field: String, script: String, parts: Set<String>, names: [String])] = []
    for script in scripts {
      for (field, value) in script.values where types[field] == .time || types[field] == .date {
        guard !values.contains(where: { $0.field.hasSameBytes(as: field) }) else { continue }
        let names = SweptText(field).words.filter { !["time", "date", "day", "at", "by"].contains($0) }
        guard names.count > 1 else { continue }
        values.append((field, script.name, Set(SetWord.split(value, field: field).map(\.word)), names))
      }
    }
    return values.flatMap { value in
      sentences.compactMap { sentence -> Inconsistency? in
        let own = sentence.filter { !($0.word.field?.hasSameBytes(as: value.field) ?? false) }
        guard value.names.allSatisfy({ name in own.contains { $0.word.word == name } }) else { return nil }
        let moments = own.indices.filter { index in
          let word = own[index].word.word
          // `may` and `march` are months beside the number of a day only.
          guard isMonth(word) else { return isMoment(word) }
          return [index - 1, index + 1].contains { own.indices.contains($0) && own[$0].word.isNumber }
        }
        guard let other = moments.first(where: { !value.parts.contains(own[$0].word.word) }).map({ own[$0] }) else {
          return nil
        }
        return Inconsistency(
          subject: types[value.field] == .date ? .date : .time,
          first: Place(script: value.script, field: value.field), second: other.place)
      }
    }
  }

  /// Whether a word is a clock's time or a day of the week.
  private static func isMoment(_ word: String) -> Bool {
    if ["noon", "midnight", "midday"].contains(word) { return true }
    if Weekday.allCases.contains(where: { $0.name.lowercased() == word }) { return true }
    if word.hasSuffix("am") || word.hasSuffix("pm") { return word.utf8.first.map { $0 < UInt8(ascii: ":") } ?? false }
    return ClockMinute(word) != nil
  }

  private static func isMonth(_ word: String) -> Bool { month(word) != nil }

  private static func month(_ word: String) -> Int? {
    CalendarDate.months.firstIndex { $0.lowercased() == word }.map { $0 + 1 }
  }
}

extension Array {
  /// Cut after each element for which that holds.
  fileprivate func split(after isLast: (Element) -> Bool) -> [[Element]] {
    var parts: [[Element]] = [[]]
    for element in self {
      parts[parts.count - 1].append(element)
      if isLast(element) { parts.append([]) }
    }
    return parts.filter { !$0.isEmpty }
  }
}
