internal import SourceText

/// Names that stand only in entries of a log: of relatives who rang, of agency staff, of homes that were asked.
///
/// Some fields of entries name somebody. In free words a name is known by a title before it, or by two capitals one after
/// another that are no place and no organisation; it is guessed so, and a single name without a title is not found.
package struct LoggedNames: Sendable {
  /// One name, and where it was first written.
  struct Name {
    /// The line and field of the log: `log.62.from`.
    let fact: String
    let text: String
    let kind: Secret.Kind
  }

  let names: [Name]

  package init(_ state: IncidentState) {
    var collector = Collector()
    for entry in state.written {
      guard let kind = entry.kind else { continue }
      for field in entry.fields {
        let fact = "log.\(entry.number).\(field.name)"
        if kind.namesSomebody(field.name) || kind == .correct && LoggedNames.namesSomebody(field.name) {
          collector.take(somebody: field.value, fact)
        } else if kind.namesPlace(field.name) {
          collector.take(place: field.value, fact)
        } else if kind.isFreeText(field.name) {
          collector.take(words: field.value, fact)
        }
      }
    }
    names = collector.names
  }

  /// Of a correction, which says what is right of an entry of any kind.
  private static func namesSomebody(_ field: String) -> Bool {
    EntryKind.allCases.contains { $0.namesSomebody(field) }
  }

  // MARK: Collecting

  private struct Collector {
    private(set) var names: [Name] = []
    private var known: Set<[String]> = []

    private mutating func add(_ text: String, _ kind: Secret.Kind, _ fact: String) {
      let words = SweptText(text).words
      // The kind is a part of it: what was found as a whole may be found as a name later on.
      guard !words.isEmpty, known.insert(words + [kind == .loggedName ? "1" : "2"]).inserted else { return }
      names.append(Name(fact: fact, text: text, kind: kind))
    }

    /// `Mrs A Rossiter, daughter of P002C`.
    mutating func take(somebody text: String, _ fact: String) {
      for piece in LoggedNames.pieces(of: text) {
        let words = piece.filter { !LoggedNames.isTitle($0) }
        // `Night desk` and `Daughter of P002C` begin with a capital as every text does.
        let isName = words.count { LoggedNames.isCapital($0) } > 1 || words.count == 1 || words.count < piece.count
        guard isName else { continue }
        let isPerson = !words.contains(where: LoggedNames.isOfPlace)
        add(words.joined(separator: " "), isPerson ? .loggedName : .loggedWords, fact)
      }
    }

    /// `Elm Lodge (by the sea)`.
    mutating func take(place text: String, _ fact: String) {
      for piece in LoggedNames.pieces(of: text) where piece.contains(where: LoggedNames.isCapital) {
        add(piece.joined(separator: " "), .loggedWords, fact)
      }
    }

    /// Whatever somebody wrote.
    mutating func take(words text: String, _ fact: String) {
      for piece in LoggedNames.pieces(of: text) {
        for run in piece.split(whereSeparator: { !LoggedNames.isCapital($0) }) {
          if let title = run.lastIndex(where: LoggedNames.isTitle) {
            add(run[(title + 1)...].joined(separator: " "), .loggedName, fact)
          } else if run.count > 1, !run.contains(where: LoggedNames.isOfPlace) {
            add(run.joined(separator: " "), .loggedWords, fact)
            // `Rang Ada Rossiter`: the first word of a sentence is no part of the name, or is.
            if run.count > 2 { add(run.dropFirst().joined(separator: " "), .loggedWords, fact) }
            if let last = run.last { add(last, .loggedName, fact) }
          }
        }
      }
    }
  }

  // MARK: Words

  /// The words of a text between its marks: a name does not go on after a comma or a bracket, and a full stop ends it but for
  /// that of `Mrs.` and `A.`
  private static func pieces(of text: String) -> [[String]] {
    var pieces: [[String]] = [[]]
    for word in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace || isMark($0) }) {
      // What parted this word from the one before it is looked at below.
      let isApart = word.startIndex > text.startIndex && isParted(text, before: word.startIndex)
      if isApart { pieces.append([]) }
      pieces[pieces.count - 1].append(String(word))
    }
    return pieces.filter { !$0.isEmpty }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { ",;:.!?()[]\"“”/&\n".unicodeScalars.contains(scalar) }

  private static func isParted(_ text: String, before index: String.Index) -> Bool {
    let before = text.unicodeScalars[..<index]
    let gap = before.reversed().prefix { $0.properties.isWhitespace || isMark($0) }
    guard gap.contains(where: isMark) else { return false }
    guard gap.filter(isMark).elementsEqual(["."]) else { return true }
    let last = before.dropLast(gap.count).reversed().prefix { !$0.properties.isWhitespace && !isMark($0) }
    let word = String(String.UnicodeScalarView(last.reversed()))
    return !(isTitle(word) || word.unicodeScalars.count == 1)
  }

  private static func isCapital(_ word: String) -> Bool {
    word.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
  }

  private static func isTitle(_ word: String) -> Bool { isOne(of: titles, word) }

  /// Words of which names of places and organisations are made.
  private static func isOfPlace(_ word: String) -> Bool { isOne(of: placeWords, word) }

  private static func isOne(of words: [String], _ word: String) -> Bool {
    let small = word.lowercased()
    return words.contains { $0.hasSameBytes(as: small) }
  }

  private static let titles = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "dame", "lady", "lord", "rev",
    "father",
    "sister", "brother", "nurse", "cllr", "councillor", "pc", "sgt",
  ]

  private static let placeWords = [
    "agency", "avenue", "bank", "care", "centre", "church", "city", "close", "college", "company", "council", "county",
    "court", "department", "desk", "drive", "farm", "group", "hall", "health", "home", "homes", "hospital", "hotel",
    "house",
    "lane", "library", "limited", "line", "lodge", "ltd", "manor", "nhs", "office", "park", "pharmacy", "place", "plc",
    "police", "radio", "road", "room", "school", "service", "services", "square", "station", "street", "surgery",
    "team",
    "teams", "town", "trust", "university", "view", "ward", "zoom",
  ]
}
