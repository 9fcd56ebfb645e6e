import ProcedureModel
import Review

/// The JSON of `procdoc compare --format json`; Documentation/schema/compare.schema.json describes it.
struct ComparisonReport: Encodable {
  let old: Version
  let new: Version
  let looksUnrelated: Bool
  let counts: [String: Int]
  let changes: [Entry]
  let renumbered: [Renumbered]
  let terms: [Term]

  struct Version: Encodable {
    let version: String
    let fingerprint: String
    let items: Int

    init(_ version: ComparedVersion) {
      self.version = version.name
      fingerprint = version.procedure.fingerprint
      items = version.items.count
    }
  }

  struct Entry: Encodable {
    let id: String
    let kind: String
    let classes: [ChangeClass]
    @Null var old: String?
    @Null var new: String?
    let allOld: [Address]
    let allNew: [Address]
    let weight: ChangeWeight
    let flags: [ChangeFlag]
    let sentence: String
    let reason: String?
    let affected: [String]
    let referredFrom: [Address]
    let references: [Reference]
    let edits: [Edit]
  }

  struct Edit: Encodable {
    let old: String
    let new: String
    let cause: String
    let term: Int?
  }

  struct Reference: Encodable {
    let fate: ReferenceChange.Fate
    let old: String
    let new: String
    let oldTarget: Address?
    let newTarget: Address?
  }

  struct Renumbered: Encodable {
    let oldFirst, oldLast, newFirst, newLast: String
    let count: Int
    let reason: String
  }

  struct Term: Encodable {
    let old, new: String
    let count: Int
    let places, survives: [Address]
  }

  init(_ comparison: Comparison) {
    old = Version(comparison.old)
    new = Version(comparison.new)
    looksUnrelated = comparison.looksUnrelated
    counts = Dictionary(comparison.counts.map { ($0.primary.rawValue, $0.changes) }) { first, _ in first }
    changes = comparison.changes.filter { $0.primary != .unchanged || !$0.edits.isEmpty || !$0.references.isEmpty }
      .map { Entry($0, in: comparison) }
    renumbered = comparison.renumbered.map {
      Renumbered(
        oldFirst: $0.oldFirst, oldLast: $0.oldLast, newFirst: $0.newFirst, newLast: $0.newLast, count: $0.count,
        reason: $0.reason)
    }
    terms = comparison.terms.map {
      Term(old: $0.old, new: $0.new, count: $0.count, places: $0.places, survives: $0.survives)
    }
  }
}

extension ComparisonReport.Entry {
  init(_ change: Change, in comparison: Comparison) {
    let old = change.old.map { comparison.old.items[$0] }
    let new = change.new.map { comparison.new.items[$0] }
    id = change.id
    kind = (new.first ?? old.first)?.kind.rawValue ?? ""
    classes = change.classes
    _old = Null(wrappedValue: old.first?.address.text)
    _new = Null(wrappedValue: new.first?.address.text)
    allOld = old.map(\.address)
    allNew = new.map(\.address)
    weight = change.weight
    flags = change.flags
    sentence = change.sentence
    reason = change.reason
    affected = change.affected
    referredFrom = change.referredFrom
    references = change.references.map {
      ComparisonReport.Reference(
        fate: $0.fate, old: $0.oldWords, new: $0.newWords, oldTarget: $0.oldTarget, newTarget: $0.newTarget)
    }
    edits = change.edits.map { edit in
      let words = comparison.words(of: edit, in: change)
      let (cause, term): (String, Int?) =
        switch edit.cause {
        case .words: ("words", nil)
        case .term(let index): ("term", index)
        case .reference: ("reference", nil)
        case .typography: ("typography", nil)
        }
      return ComparisonReport.Edit(old: words.old, new: words.new, cause: cause, term: term)
    }
  }
}

/// A value that JSON shows as null where there is none, instead of leaving its key out.
@propertyWrapper
struct Null<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
