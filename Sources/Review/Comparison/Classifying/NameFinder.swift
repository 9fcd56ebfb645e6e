internal import ProcedureModel
internal import SourceText

/// The roles and organisations that two versions name, for telling whom a change concerns.
struct NameFinder {
  /// Codes of leads and of applicability with their meanings.
  private var meanings: [String: String] = [:]
  /// Declared names of organisations and roles by the form of their first word, the longest first.
  private var names: [Int32: [Name]] = [:]
  private let table: TokenTable

  private struct Name {
    let text: String
    let forms: [Int32]
    /// A name of one word counts only as it is written: `Provider`, not `provider`.
    let core: Int32?
  }

  init(_ pair: ComparedPair) {
    table = pair.table
    for procedure in [pair.old.procedure, pair.new.procedure] {
      for appendix in procedure.appendices {
        switch appendix.content {
        case .checklist(let checklist):
          for code in checklist.applicability { meanings["\(appendix.letter)/\(code.code)"] = code.meaning }
          for body in checklist.responsible { add(body) }
        case .actionPlan(let plan):
          for code in plan.key {
            meanings["\(appendix.letter)/\(code.code)"] = "\(code.meaning.plain) (\(code.code))"
          }
        case .operationalPlan, .glossary: break
        }
      }
      guard let cards = procedure.cards else { continue }
      for role in cards.roles {
        add(role.title.text, shownAs: NameFinder.title(of: role))
        if let body = role.organisation { for part in body.split(separator: " and ") { add(String(part)) } }
      }
    }
    // The new version first: how it spells a body out is how it is shown.
    for version in [pair.new, pair.old] { for item in version.items { addSpeltOut(item.tokens) } }
  }

  /// Takes `Southampton City Council (SCC)` and a declared `SCC` for one body.
  private mutating func addSpeltOut(_ tokens: [TextToken]) {
    for index in tokens.indices.dropFirst().dropLast()
    where tokens[index - 1].kind == .mark && tokens[index + 1].kind == .mark && tokens[index].kind == .word
      && isMark(tokens[index - 1], "(") && isMark(tokens[index + 1], ")")
    {
      guard let place = names[tokens[index].form]?.firstIndex(where: { $0.core == tokens[index].core }),
        let known = names[tokens[index].form]?[place], let letters = Abbreviation.letters(of: known.text),
        let start = beginning(of: letters, before: index - 1, in: tokens)
      else { continue }
      let long = table.phrase(tokens[start..<(index - 1)])
      let shown = "\(long) (\(known.text))"
      names[tokens[index].form]?[place] = Name(text: shown, forms: known.forms, core: known.core)
      add(long, shownAs: shown)
    }
  }

  /// Where the words begin whose first letters, in capitals, spell an abbreviation and end before an index.
  private func beginning(of letters: String, before end: Int, in tokens: [TextToken]) -> Int? {
    var wanted = Array(letters.utf8)
    var index = end - 1
    while index >= 0, tokens[index].kind == .word {
      if isCapital(tokens[index]) {
        guard table.bytes(tokens[index].core).first == wanted.last else { return nil }
        wanted.removeLast()
        if wanted.isEmpty { return index }
      } else if !Initials.isSmall(table.lower(of: tokens[index])) {
        return nil
      }
      index -= 1
    }
    return nil
  }

  private func isMark(_ token: TextToken, _ mark: String) -> Bool {
    token.kind == .mark && table.bytes(token.core).elementsEqual(mark.utf8)
  }

  private mutating func add(_ name: String, shownAs text: String? = nil) {
    // A name with a word that stands in no text stands in none itself.
    let words = TokenScanner.words(of: name).map { table.form(of: $0) }
    let forms = words.compactMap { $0 }
    guard let first = forms.first, forms.count == words.count,
      names[first]?.contains(where: { $0.forms == forms }) != true
    else { return }
    let core = forms.count == 1 ? table.number(of: name) : nil
    guard forms.count > 1 || core != nil else { return }
    names[first, default: []].append(Name(text: text ?? name, forms: forms, core: core))
    names[first]?.sort { $0.forms.count > $1.forms.count }
  }

  /// A role's title with its code: `Project lead (PL)`.
  static func title(of role: CardSet.Role) -> String {
    role.title.text + (role.code.map { " (\($0.text))" } ?? "")
  }

  /// What an attribute stands for: `PL` is `project lead (PL)`; an officer is itself.
  func meaning(_ attribute: String, appendix: String?) -> String {
    meanings["\(appendix ?? "")/\(attribute)"] ?? attribute
  }

  /// The roles and organisations that some words name, each once: those declared, and names in capitals with a word for
  /// a post or a body in them.
  func names(in tokens: ArraySlice<TextToken>) -> [String] {
    var found: [String] = []
    func add(_ name: String) { if !found.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { found.append(name) } }
    // The words since the last mark that ends a name: a stop, semicolon, colon or bracket.
    var stretch: [Int] = []
    func close() {
      var start = 0
      while start < stretch.count {
        if !names.isEmpty, let name = declared(in: tokens, stretch[start...]) {
          add(name.text)
          start += name.forms.count
        } else if isCapital(tokens[stretch[start]]), let length = capitals(in: tokens, stretch[start...]) {
          add(table.phrase(tokens[stretch[start]...stretch[start + length - 1]]))
          start += length
        } else {
          start += 1
        }
      }
      stretch.removeAll(keepingCapacity: true)
    }
    for index in tokens.indices {
      switch tokens[index].kind {
      case .word: stretch.append(index)
      case .mark:
        switch table.words[Int(tokens[index].core)].first {
        case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"),
          UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
          close()
        default: break
        }
      case .reference, .paragraphBreak: close()
      }
    }
    close()
    return found
  }

  private func declared(in tokens: ArraySlice<TextToken>, _ words: ArraySlice<Int>) -> Name? {
    guard let first = words.first, let candidates = names[tokens[first].form] else { return nil }
    return candidates.first { name in
      if let core = name.core { return core == tokens[first].core }
      return name.forms.count <= words.count && zip(words, name.forms).allSatisfy { tokens[$0].form == $1 }
    }
  }

  /// How many words from the first on, which has a capital, are a name in capitals, small words between them counted.
  private func capitals(in tokens: ArraySlice<TextToken>, _ words: ArraySlice<Int>) -> Int? {
    guard let first = words.first, !Initials.isSmall(table.lower(of: tokens[first])) else {
      return nil
    }
    var length = 0
    var hasPost = false
    var hasDocument = false
    var capitals = 0
    for (offset, index) in words.enumerated() {
      let lower = table.lower(of: tokens[index])
      // `the Care Team and the Payments Team` are two.
      if lower.utf8.elementsEqual("the".utf8) { break }
      if isCapital(tokens[index]) {
        length = offset + 1
        capitals += 1
        hasPost = hasPost || PostWords.contains(lower)
        hasDocument = hasDocument || PostWords.isDocument(lower)
      } else if !Initials.isSmall(lower) {
        break
      }
    }
    return capitals >= 2 && hasPost && !hasDocument ? length : nil
  }

  private func isCapital(_ token: TextToken) -> Bool {
    table.words[Int(token.core)].isCapital
  }
}
