package import ProcedureModel
internal import SourceText

/// Words that people typed, without what tells of whom and where they speak: names of services, provider and people,
/// initials, codes, telephone numbers. In their place stands what it was: `[service]`.
///
/// It knows the names that the incident's facts hold or ever held, and whom entries name. A name that somebody typed into
/// free words alone it cannot know.
package struct NamelessWords: Sendable {
  /// A run of words that is a name: folded for comparing, but for a single word, which must be written as the name is.
  private struct Name: Hashable {
    let words: [String]
    let isExact: Bool
  }

  private var names: [Name: String] = [:]
  /// The names by their first word, so that few are tried at each.
  private var byFirst: [String: [Name]] = [:]

  /// - Parameters:
  ///   - state: the incident, with all facts that it ever had.
  ///   - procedure: a single word of a name counts as a name only if the procedure does not use it: not the `House` of Rose
  ///     House.
  package init(_ state: IncidentState, _ procedure: Procedure) {
    let common = Set(procedure.texts.flatMap { NamelessWords.tokens($0.text.plain).map(\.folded) })
    for entry in state.written {
      switch entry.kind {
      case .set, .edit:
        for value in [entry["old"], entry["new"]].compactMap({ $0 }) { take(entry["field"] ?? "", value, common) }
      case .facts: for field in entry.fields { take(field.name, field.value, common) }
      default:
        add(entry.by, "[person]", parts: nil)
        for field in entry.fields { take(field: field.name, field.value, of: entry.kind, common) }
      }
    }
    // The longest first: `Rose House Annexe` before `Rose House`.
    for name in names.keys where !name.isExact { byFirst[name.words[0], default: []].append(name) }
    for key in byFirst.keys { byFirst[key]?.sort { $0.words.count > $1.words.count } }
  }

  // MARK: What is a name

  /// A fact.
  private mutating func take(_ name: String, _ value: String, _ common: Set<String>) {
    let parts = name.utf8.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self) }
    switch (parts.first ?? "", parts.last ?? "") {
    case ("provider", _): add(value, "[provider]", parts: common)
    case ("lead", _), ("signatures", "initials"), ("signatures", "name"), ("contacts", "name"), ("contacts", "deputy"),
      ("roles", "holder"), ("roles", "deputy"), ("people", "worker"):
      add(value, "[person]", parts: common)
    case ("services", "address"): add(value, "[place]", parts: common)
    case ("services", "name"): add(value, "[service]", parts: common)
    default: break
    }
    // The key of an entry is its id or its initials, whether or not a field says so.
    if parts.count == 3, parts[0].hasSameBytes(as: "services") { add(parts[1], "[service]", parts: nil) }
    if parts.count == 3, parts[0].hasSameBytes(as: "signatures") { add(parts[1], "[person]", parts: nil) }
  }

  /// A field of an entry that names somebody or somewhere.
  private mutating func take(field name: String, _ value: String, of kind: EntryKind?, _ common: Set<String>) {
    let field = kind?.fields.first { $0.name.hasSameBytes(as: name) }
    switch field?.kind {
    case .initials: add(value, "[person]", parts: nil)
    case .service: add(value, "[service]", parts: nil)
    default: break
    }
    if kind?.namesSomebody(name) ?? false {
      // `Care Quality Commission` tells of nobody, since the procedure itself speaks of it.
      if NamelessWords.tokens(value).contains(where: { !common.contains($0.folded) }) {
        add(value, "[person]", parts: nil)
      }
    } else if kind?.namesPlace(name) ?? false {
      add(value, "[place]", parts: common)
    }
  }

  /// - Parameter parts: single words of the text are names too, but for these; nil where only the whole is.
  private mutating func add(_ text: String, _ sign: String, parts common: Set<String>?) {
    let tokens = NamelessWords.tokens(text)
    guard !tokens.isEmpty else { return }
    let isOne = tokens.count == 1
    insert(Name(words: isOne ? [tokens[0].text] : tokens.map(\.folded), isExact: isOne), sign)
    guard let common else { return }
    for token in tokens where token.text.unicodeScalars.count > 2 && !common.contains(token.folded) {
      insert(Name(words: [token.text], isExact: true), sign)
      insert(Name(words: [token.text.uppercased()], isExact: true), sign)
    }
  }

  private mutating func insert(_ name: Name, _ sign: String) { if names[name] == nil { names[name] = sign } }

  // MARK: Words

  private struct Token {
    let text: String
    let folded: String
    let range: Range<String.Index>
    let isNumber: Bool
  }

  /// Runs of letters, digits and marks.
  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard isWord(scalars[index]) else {
        index = scalars.index(after: index)
        continue
      }
      let start = index
      while index < scalars.endIndex, isWord(scalars[index]) { index = scalars.index(after: index) }
      let word = String(scalars[start..<index])
      tokens.append(
        Token(
          text: word, folded: word.lowercased(), range: start..<index,
          isNumber: word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }))
    }
    return tokens
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// The text without names.
  package func without(_ text: String) -> String {
    let tokens = NamelessWords.tokens(text)
    var result = ""
    var done = text.startIndex
    var index = 0
    while index < tokens.count {
      guard let (count, sign) = found(at: index, tokens, text) else {
        index += 1
        continue
      }
      result += String(text.unicodeScalars[done..<tokens[index].range.lowerBound]) + sign
      done = tokens[index + count - 1].range.upperBound
      index += count
    }
    return result + String(text.unicodeScalars[done...])
  }

  /// How many words from one on are a name, and what stands for it.
  private func found(at index: Int, _ tokens: [Token], _ text: String) -> (count: Int, sign: String)? {
    let token = tokens[index]
    if let number = NamelessWords.telephone(at: index, tokens, text) { return (number, "[number]") }
    if NamelessWords.isCode(token.text) { return (1, "[person]") }
    for name in byFirst[token.folded] ?? [] where index + name.words.count <= tokens.count {
      let isHere = name.words.indices.allSatisfy { tokens[index + $0].folded.hasSameBytes(as: name.words[$0]) }
      if isHere, let sign = names[name] { return (name.words.count, sign) }
    }
    return names[Name(words: [token.text], isExact: true)].map { (1, $0) }
  }

  /// Whether a word has the form of a person's code, with the right letter or not.
  private static func isCode(_ word: String) -> Bool {
    do throws(PersonCode.Problem) {
      _ = try PersonCode(word)
      return true
    } catch {
      return error == .checkLetter
    }
  }

  /// How many words from one on are a telephone number: digits with spaces, hyphens and brackets between, nine or more.
  private static func telephone(at index: Int, _ tokens: [Token], _ text: String) -> Int? {
    var digits = 0
    var count = 0
    while index + count < tokens.count, tokens[index + count].isNumber {
      if count > 0 {
        let between = text.unicodeScalars[
          tokens[index + count - 1].range.upperBound..<tokens[index + count].range.lowerBound]
        guard between.count <= 3, between.allSatisfy({ " -()\u{A0}".unicodeScalars.contains($0) }) else { break }
      }
      digits += tokens[index + count].text.utf8.count
      count += 1
    }
    return digits >= 9 ? count : nil
  }
}
