import ProcedureModel
import Review
import SourceText

/// The JSON of `procdoc compare --format json`; Documentation/schema/compare.schema.json describes it.
struct ComparisonReport: Encodable {
  let old: Version
  let new: Version
  let looksUnrelated: Bool
  /// Changes by primary class.
  let counts: [String: Int]
  let changes: [Entry]
  let renumbered: [Renumbered]
  let terms: [Term]
  /// References by what became of them.
  let references: [String: Int]
  let responsibilities: [Responsibility]
  let unheld: [Unheld]
  let applicability: [Applicability]
  let scripts: Scripts
  let check: Check
  let staleNotes: [CheckReport.Finding]

  struct Version: Encodable {
    let version: String
    let title: String
    let fingerprint: String
    let items: Int
    /// Items by the primary class of their change.
    let itemsByClass: [String: Int]

    init(_ version: ComparedVersion, _ counts: [(ChangeClass, Int)]) {
      self.version = version.name
      title = version.procedure.control.title.text
      fingerprint = version.procedure.fingerprint
      items = version.items.count
      itemsByClass = Dictionary(counts.map { ($0.0.rawValue, $0.1) }) { first, _ in first }
    }
  }

  struct Entry: Encodable {
    let id: String
    let kind: String
    let newKind: String?
    let classes: [ChangeClass]
    @Null var old: String?
    @Null var new: String?
    let oldAddresses: [Address]
    let newAddresses: [Address]
    let weight: ChangeWeight
    let proposedWeight: ChangeWeight
    let flags: [ChangeFlag]
    let obligation: ObligationShift?
    let sentence: String
    let reason: String?
    let affected: [String]
    let referredFrom: [Address]
    let references: [Reference]
    let attributesLost: [String]
    let attributesGained: [String]
    let edits: [Edit]
  }

  struct Edit: Encodable {
    let old: String
    let new: String
    let cause: String
    /// Index of `terms`.
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

  struct Responsibility: Encodable {
    let holder: String
    let gained, lost, changed: [Duty]

    init(_ shift: ResponsibilityShift) {
      holder = shift.holder
      gained = shift.gained.map(Duty.init)
      lost = shift.lost.map(Duty.init)
      changed = shift.changed.map(Duty.init)
    }
  }

  struct Duty: Encodable {
    let change: String
    let address: Address
    let sentence: String
    let isFromCard: Bool

    init(_ duty: ResponsibilityShift.Duty) {
      change = duty.change
      address = duty.address
      sentence = duty.sentence
      isFromCard = duty.isFromCard
    }
  }

  struct Unheld: Encodable {
    let change: String
    let address: Address
    let holders: [String]
    let words: String
  }

  struct Applicability: Encodable {
    let appendix, code, meaning: String
    let oldRows, newRows: Int
    let oldCut, newCut: Int?
    let gained, lost: [Address]
  }

  struct Scripts: Encodable {
    let added, removed, changed, disclosure: [String]
  }

  struct Check: Encodable {
    let asOf: String
    let fixed, new, still: [CheckReport.Finding]
  }

  init(_ comparison: Comparison, effect: CheckEffect, asOf: CalendarDate) {
    let counts = comparison.counts
    old = Version(comparison.old, counts.map { ($0.primary, $0.oldItems) })
    new = Version(comparison.new, counts.map { ($0.primary, $0.newItems) })
    looksUnrelated = comparison.looksUnrelated
    scripts = Scripts(
      added: comparison.scripts.added, removed: comparison.scripts.removed, changed: comparison.scripts.changed,
      disclosure: comparison.scripts.disclosure)
    self.counts = Dictionary(counts.map { ($0.primary.rawValue, $0.changes) }) { first, _ in first }
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
    var fates = Dictionary(ReferenceChange.Fate.allCases.map { ($0.rawValue, 0) }) { first, _ in first }
    for (_, reference) in comparison.references { fates[reference.fate.rawValue, default: 0] += 1 }
    references = fates
    responsibilities = comparison.responsibilities.map(Responsibility.init)
    unheld = comparison.unheld.map {
      Unheld(change: $0.change, address: $0.address, holders: $0.holders, words: $0.words)
    }
    applicability = comparison.applicability.map {
      Applicability(
        appendix: $0.appendix, code: $0.code, meaning: $0.meaning, oldRows: $0.oldRows, newRows: $0.newRows,
        oldCut: $0.oldCut, newCut: $0.newCut, gained: $0.gained, lost: $0.lost)
    }
    check = Check(
      asOf: asOf.description, fixed: effect.fixed.map { CheckReport.Finding($0) },
      new: effect.new.map { CheckReport.Finding($0) }, still: effect.still.map { CheckReport.Finding($0) })
    staleNotes = comparison.noteProblems.map { CheckReport.Finding($0) }
  }
}

extension ComparisonReport.Entry {
  init(_ change: Change, in comparison: Comparison) {
    let old = change.old.map { comparison.old.items[$0] }
    let new = change.new.map { comparison.new.items[$0] }
    id = change.id
    kind = (old.first ?? new.first)?.kind.rawValue ?? ""
    classes = change.classes
    _old = Null(wrappedValue: old.first?.address.text)
    _new = Null(wrappedValue: new.first?.address.text)
    oldAddresses = old.map(\.address)
    newAddresses = new.map(\.address)
    newKind = change.newKind?.rawValue
    weight = change.weight
    proposedWeight = change.proposedWeight
    attributesLost = change.attributesLost
    attributesGained = change.attributesGained
    flags = change.flags
    obligation = change.obligation
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
