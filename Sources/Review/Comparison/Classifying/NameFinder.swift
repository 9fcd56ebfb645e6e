internal import ProcedureModel
internal import SourceText

/// The roles and organisations that two versions name, for telling whom a change concerns.
struct NameFinder {
  /// Codes of leads and of applicability with their meanings.
  private var meanings: [String: String] = [:]
  /// Titles of the roles whose cards hold an address, by version.
  private var holders: [Address: [String]] = [:]
  /// Names of organisations and roles, in small letters, with the form to show.
  private var names: [[String]: String] = [:]
  private var longest = 0

  init(_ procedures: [Procedure]) {
    for procedure in procedures {
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
        add(role.title.text)
        if let body = role.organisation { for part in body.split(separator: " and ") { add(String(part)) } }
      }
      for card in cards.cards {
        let role = cards.roles.first {
          ($0.code?.text ?? $0.title.text).hasSameBytes(as: card.role.text)
            || $0.title.text.hasSameBytes(as: card.role.text)
        }
        let title = role.map { $0.title.text + ($0.code.map { " (\($0.text))" } ?? "") } ?? card.role.text
        for band in card.bands { for item in band.items { hold(Address(item.text), title) } }
      }
    }
  }

  private mutating func add(_ name: String) {
    let words = Words.of(name).map { $0.lowercased() }
    guard !words.isEmpty else { return }
    names[words] = name
    longest = max(longest, words.count)
  }

  private mutating func hold(_ address: Address, _ title: String) {
    if holders[address]?.contains(title) != true { holders[address, default: []].append(title) }
  }

  /// What an attribute stands for: `PL` is `project lead (PL)`; an officer is itself.
  func meaning(_ attribute: String, appendix: String?) -> String {
    meanings["\(appendix ?? "")/\(attribute)"] ?? attribute
  }

  /// The roles whose cards hold an item.
  func holders(of address: Address) -> [String] { holders[address] ?? [] }

  /// The roles and organisations that some words name: those declared, and names in capitals with a word for a post or a
  /// body in them.
  func names(in tokens: ArraySlice<TextToken>, _ table: TokenTable) -> [String] {
    var found: [String] = []
    func add(_ name: String) { if !found.contains(name) { found.append(name) } }
    let words = tokens.filter { $0.kind == .word }
    var start = 0
    while start < words.count {
      let lower = words[start..<min(words.count, start + max(longest, 1))].map { table.lower(of: $0) }
      let known = stride(from: lower.count, to: 0, by: -1).first { names[Array(lower.prefix($0))] != nil }
      if let known, let name = names[Array(lower.prefix(known))] {
        add(name)
        start += known
        continue
      }
      let run = words[start...].prefix { isCapital($0, table) || $0.kind == .word && isJoint($0, table) }
      let name = trimmed(run, table)
      if name.count >= 2, name.contains(where: { PostWords.contains(table.lower(of: $0)) }) {
        add(table.phrase(stretch(tokens, name)))
        start += run.count
      } else {
        if let letters = Abbreviation.letters(of: table.text(words[start].core)), names[[letters.lowercased()]] != nil {
          add(letters)
        }
        start += 1
      }
    }
    return found
  }

  private func isCapital(_ token: TextToken, _ table: TokenTable) -> Bool {
    table.bytes(token.core).first.map { (0x41...0x5A).contains($0) } ?? false
  }

  private func isJoint(_ token: TextToken, _ table: TokenTable) -> Bool { Initials.isSmall(table.lower(of: token)) }

  private func trimmed(_ run: ArraySlice<TextToken>, _ table: TokenTable) -> ArraySlice<TextToken> {
    var inner = run
    while let first = inner.first, isJoint(first, table) { inner.removeFirst() }
    while let last = inner.last, isJoint(last, table) { inner.removeLast() }
    return inner
  }

  /// The tokens from a name's first word to its last, marks between them included.
  private func stretch(_ tokens: ArraySlice<TextToken>, _ name: ArraySlice<TextToken>) -> [TextToken] {
    var count = name.count
    var stretch: [TextToken] = []
    guard let first = name.first, let start = tokens.firstIndex(of: first) else { return Array(name) }
    for token in tokens[start...] where count > 0 {
      stretch.append(token)
      if token.kind == .word { count -= 1 }
    }
    return stretch
  }
}

/// English words for posts and bodies: a name in capitals with one of them is somebody's.
enum PostWords {
  static func contains(_ word: String) -> Bool { all.contains(word) || all.contains(Phrase.singular(word)) }

  private static let all: Set<String> = [
    "director", "directorate", "head", "lead", "leader", "manager", "officer", "team", "board", "council",
    "commissioner",
    "service", "committee", "group", "unit", "agency", "practitioner", "representative", "coordinator", "chief",
    "nurse",
    "owner", "chair", "chairman", "provider", "trust", "police", "authority", "department", "commission", "cabinet",
    "member", "minister", "secretary", "inspector", "warden", "captain", "master", "deputy", "holder", "adviser",
    "administrator", "office", "connect", "panel", "association", "society", "college", "hospital",
  ]
}
