package import ProcedureModel
package import SourceText

/// What changed between two versions of a procedure, item by item. Whatever prints it only reads it.
///
/// The stages are a folder each: `Reading` lists the items of a version and cuts their words into tokens, `Matching` pairs
/// them, `Wording` finds the words that differ, `Classifying` says what that is, `Ledgers` adds it up.
package struct Comparison: Sendable {
  package let old: ComparedVersion
  package let new: ComparedVersion
  /// Every item of both versions, each in one change, those that are unchanged too: in the order of the new version, and
  /// what was removed where its neighbours now are.
  package let changes: [Change]
  package let terms: [TermSwap]
  package let renumbered: [RenumberedRange]
  package let responsibilities: [ResponsibilityShift]
  package let unheld: [UnheldDuty]
  package let applicability: [ApplicabilityShift]
  /// What changed beside the procedure's own text.
  package let scripts: ScriptChanges
  /// What is wrong with the reviewer's notes: addresses and ids that are not there.
  package let noteProblems: [Diagnostic]
  /// Whether the two do not look like versions of one document: hardly any item has its like.
  package let looksUnrelated: Bool

  let pair: ComparedPair
  /// The correspondence of each change.
  let numbers: [Int]
  private let changeOfCorrespondence: [Int]

  /// Below this share of items with a partner, the two are hardly versions of one document.
  private static let leastPaired = 0.2

  /// Time grows linearly with the number of items, but for sorting.
  /// - Parameter notes: what a reviewer settled.
  package init(old: Procedure, new: Procedure, notes: ReviewNotes = .none) {
    let read = NoteReader(notes)
    let matched = VersionMatcher.match(old: old, new: new, pairs: read.pairs, apart: read.apart)
    var pair = matched.pair
    looksUnrelated = matched.pairedShare < Comparison.leastPaired
    let numbers = ChangeOrder.numbers(pair)
    terms = Comparison.findTerms(&pair, numbers)
    let names = NameFinder(pair)
    let holders = (old: DutyHolders(pair.old, names), new: DutyHolders(pair.new, names))
    let classifier = ChangeClassifier(pair)
    let weigher = ChangeWeigher(pair, names)
    let sentences = ChangeSentence(pair, names, weigher)
    let referrers = Referrers(pair)
    var changes = numbers.map { number in
      var change = classifier.change(number)
      weigher.weigh(&change, number)
      if change.primary != .unchanged || !change.flags.isEmpty || change.hasTerms {
        change.sentence = sentences.sentence(change, number)
        change.referredFrom = referrers.places(change)
        change.affected = Affected.parties(change, number, pair, names, holders: holders)
      }
      return change
    }
    noteProblems = read.apply(to: &changes, pair)
    renumbered = RenumberedRange.all(pair, changes)
    let responsibility = ResponsibilityReader(pair, changes, numbers, names, holders: holders)
    responsibilities = responsibility.shifts()
    unheld = responsibility.unheld()
    applicability = ApplicabilityShift.all(pair)
    scripts = ScriptChanges(old: old, new: new)
    var places = [Int](repeating: 0, count: pair.correspondences.count)
    for (index, number) in numbers.enumerated() { places[number] = index }
    changeOfCorrespondence = places
    self.changes = changes
    self.numbers = numbers
    self.pair = pair
    self.old = pair.old
    self.new = pair.new
  }

  /// Finds replaced terms, names them in the edits that they explain, and gathers what is rewritten.
  private static func findTerms(_ pair: inout ComparedPair, _ numbers: [Int]) -> [TermSwap] {
    let edited = numbers.filter { number in pair.edits[number].contains { $0.cause == .words } }
    let finder = TermFinder(pair.table, old: pair.old.items, new: pair.new.items)
    let found = finder.find(
      in: edited.compactMap { number in
        guard let place = pair.correspondences[number].new.first else { return nil }
        return TermFinder.Text(
          old: pair.oldTokens(number), new: pair.newTokens(number), edits: pair.edits[number],
          place: pair.new.items[place].address)
      })
    for (index, causes) in found.causes {
      for (edit, term) in causes { pair.edits[edited[index]][edit].cause = .term(term) }
    }
    for number in edited {
      pair.edits[number] = WordEdits.gathered(pair.edits[number], pair.oldTokens(number), pair.newTokens(number))
    }
    return found.terms
  }

  // MARK: Asking

  /// Whether there is nothing that differs, to the byte.
  package var isEmpty: Bool { hasSameItems && scripts.isEmpty }

  /// Whether nothing in the procedure's own text differs, to the byte.
  package var hasSameItems: Bool {
    changes.allSatisfy { $0.primary == .unchanged && $0.edits.isEmpty && $0.references.isEmpty }
  }

  /// The change of an old item; nil for an address that is not there.
  package func change(atOld address: String) -> Change? {
    old.index(of: Address(address)).map { changes[changeOfCorrespondence[pair.ofOld[$0]]] }
  }

  /// The change of a new item; nil for an address that is not there.
  package func change(atNew address: String) -> Change? {
    new.index(of: Address(address)).map { changes[changeOfCorrespondence[pair.ofNew[$0]]] }
  }

  /// The change that an item of the old version is part of, by its index.
  package func change(ofOld index: Int) -> Change { changes[changeOfCorrespondence[pair.ofOld[index]]] }

  /// The change that an item of the new version is part of, by its index.
  package func change(ofNew index: Int) -> Change { changes[changeOfCorrespondence[pair.ofNew[index]]] }

  /// How many changes and items of each version have a class for their primary one.
  package struct Count: Sendable {
    package let primary: ChangeClass
    package let changes: Int
    package let oldItems: Int
    package let newItems: Int
  }

  /// One count for each class; the items add up to those of each version.
  package var counts: [Count] {
    ChangeClass.allCases.map { primary in
      let members = changes.filter { $0.primary == primary }
      return Count(
        primary: primary, changes: members.count, oldItems: members.reduce(0) { $0 + $1.old.count },
        newItems: members.reduce(0) { $0 + $1.new.count })
    }
  }

  /// What a reader is to look at, in the order in which a board asks: what is substantive before what is editorial, of
  /// that what is flagged by the weight of its flags, what was there before what is new, and what front matter and cards
  /// say last.
  package var shownChanges: [Change] {
    func rank(_ change: Change) -> [Int] {
      let item = change.new.first.map { new.items[$0] } ?? change.old.first.map { old.items[$0] }
      let flag = change.flags.first.flatMap { ChangeFlag.allCases.firstIndex(of: $0) } ?? ChangeFlag.allCases.count
      return [
        change.weight == .substantive ? 0 : 1, item?.kind.isField ?? false ? 1 : 0, flag,
        change.obligation == nil || change.obligation == .added ? 1 : 0, change.primary == .added ? 1 : 0,
      ]
    }
    let shown = changes.filter(\.isShown).map { (change: $0, rank: rank($0)) }
    return shown.enumerated().sorted { left, right in
      left.element.rank == right.element.rank
        ? left.offset < right.offset : left.element.rank.lexicographicallyPrecedes(right.element.rank)
    }.map(\.element.change)
  }

  /// Every reference whose words or target differ, in the order of reading.
  package var references: [(change: Change, reference: ReferenceChange)] {
    changes.flatMap { change in change.references.map { (change, $0) } }
  }
}
