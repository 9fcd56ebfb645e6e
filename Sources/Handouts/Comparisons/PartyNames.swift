internal import ProcedureModel
internal import Review
internal import SourceText

/// The roles, organisations and types of provider that two versions know, for finding one by its title or code.
struct PartyNames {
  /// One of them, with every form in which the versions name it.
  struct Party {
    /// The form to show.
    let name: String
    /// Keys of all its forms.
    let keys: Set<String>

    /// Whether a name is one of its forms.
    func isNamed(_ name: String) -> Bool { !keys.isDisjoint(with: PartyNames.keys(name)) }
  }

  /// Every name once, in the order in which it is met: those declared first.
  private(set) var all: [String] = []
  private var known: Set<String> = []

  init(_ comparison: Comparison) {
    for version in [comparison.new, comparison.old] { add(version.procedure) }
    for shift in comparison.responsibilities { add(shift.holder) }
    for change in comparison.changes { for name in change.affected { add(name) } }
  }

  private mutating func add(_ procedure: Procedure) {
    for role in procedure.cards?.roles ?? [] {
      add(role.title.text + (role.code.map { " (\($0.text))" } ?? ""))
      if let body = role.organisation { add(body) }
    }
    for appendix in procedure.appendices {
      switch appendix.content {
      case .actionPlan(let plan): for code in plan.key { add("\(code.meaning.plain) (\(code.code))") }
      case .operationalPlan(let plan): for officer in plan.officers ?? [] { add(officer.text) }
      case .checklist(let checklist):
        for body in checklist.responsible { add(body) }
        for code in checklist.applicability { add("\(code.meaning) (\(code.code))") }
      case .glossary: break
      }
    }
  }

  private mutating func add(_ name: String) {
    let key = PartyNames.key(name)
    guard !key.isEmpty, known.insert(key).inserted else { return }
    all.append(name)
  }

  /// The party that somebody asks for; nil if nobody is called so.
  func party(_ asked: String) -> Party? {
    var keys = PartyNames.keys(asked)
    let named = all.filter { !keys.isDisjoint(with: PartyNames.keys($0)) }
    guard let first = named.first else { return nil }
    // The code leads to the title, and the title to forms without the code.
    for name in named { keys.formUnion(PartyNames.keys(name)) }
    return Party(name: SentenceCase.capitalised(first), keys: keys)
  }

  /// The forms of a name: the whole, what stands before a bracket at its end, and what stands in it.
  static func keys(_ name: String) -> Set<String> {
    var keys: Set<String> = [key(name)]
    let bytes = name.utf8
    if let open = bytes.lastIndex(of: UInt8(ascii: "(")), bytes.last == UInt8(ascii: ")") {
      keys.insert(key(String(Substring(bytes[..<open]))))
      keys.insert(key(String(Substring(bytes[bytes.index(after: open)...]))))
    }
    keys.remove("")
    return keys
  }

  /// Letters and figures alone, in small letters.
  static func key(_ name: String) -> String {
    var key = ""
    for scalar in name.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key += scalar.properties.lowercaseMapping
    }
    return key
  }
}
