import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// Edits whose account can be foretold without another program: each is told as itself, and as nothing else.
@Suite("Comparing after one kind of edit")
struct MetamorphicComparisonTests {
  @Test("clauses put into a section are so many added and one renumbering", arguments: UInt64(1)...6)
  func inserted(seed: UInt64) throws {
    let compared = try ComparedRevision(seed: seed, edits: [.insertClauses(3, section: 2)])
    let added = compared.comparison.changes.filter { $0.primary == .added }.flatMap(\.new)
    #expect(added.count { compared.comparison.new.items[$0].kind == .clause } == 3)
    #expect(compared.count(.edited) == 0 && compared.count(.moved) == 0 && compared.count(.removed) == 0)
    #expect(compared.comparison.renumbered.count <= 1)
  }

  @Test("a section put in is one renumbering of all that follows, for one reason", arguments: UInt64(1)...6)
  func section(seed: UInt64) throws {
    let compared = try ComparedRevision(seed: seed, edits: [.insertSection])
    let added = compared.comparison.changes.filter { $0.primary == .added }
    let kinds = added.flatMap(\.new).map { compared.comparison.new.items[$0].kind }
    #expect(kinds.filter { $0 == .heading }.count == 1)
    #expect(compared.count(.edited) == 0 && compared.count(.moved) == 0 && compared.count(.removed) == 0)
    let ranges = compared.comparison.renumbered
    #expect(ranges.count <= 1)
    if let range = ranges.first {
      #expect(range.reason.hasPrefix("section ") && range.reason.hasSuffix(" was added"))
      #expect(range.count == compared.count(.renumbered))
    }
    #expect(compared.comparison.references.allSatisfy { $0.reference.fate == .follows })
  }

  @Test("a clause moved is one moved", arguments: UInt64(1)...6)
  func moved(seed: UInt64) throws {
    let compared = try ComparedRevision(seed: seed, edits: [.moveClause])
    #expect(compared.count(.moved) == 1)
    #expect(compared.count(.added) == 0 && compared.count(.removed) == 0 && compared.count(.edited) == 0)
    #expect(compared.count(.reordered) == 0)
  }

  @Test("a term renamed everywhere is one line of the ledger and no edit", arguments: UInt64(1)...6)
  func term(seed: UInt64) throws {
    let compared = try ComparedRevision(seed: seed, edits: [.renameTerm])
    #expect(compared.comparison.terms.count == 1)
    #expect(compared.comparison.terms.first?.survives.isEmpty == true)
    #expect(compared.comparison.account == ["control.version > control.version: edited"])
  }

  @Test("two neighbours that change places are one reorder", arguments: UInt64(1)...6)
  func swapped(seed: UInt64) throws {
    let compared = try ComparedRevision(seed: seed, edits: [.swapNeighbours])
    #expect(compared.count(.reordered) == 1)
    #expect(compared.count(.renumbered) == 1)
    #expect(compared.comparison.renumbered.count { $0.reason == "it was put in another place" } == 1)
    #expect(compared.count(.edited) == 0 && compared.count(.moved) == 0 && compared.count(.added) == 0)
  }

  @Test("a clause split at a full stop is one split", arguments: UInt64(1)...6)
  func split(seed: UInt64) throws {
    let compared = try ComparedRevision(seed: seed, edits: [.splitClause])
    #expect(compared.count(.split) == 1)
    #expect(compared.count(.edited) == 0 && compared.count(.added) == 0 && compared.count(.removed) == 0)
    let split = try #require(compared.comparison.changes.first { $0.primary == .split })
    #expect(split.old.count == 1 && split.new.count == 2 && !split.classes.contains(.edited))
  }

  @Test("two clauses joined are one merge", arguments: UInt64(1)...6)
  func merged(seed: UInt64) throws {
    let compared = try ComparedRevision(seed: seed, edits: [.mergeClauses])
    #expect(compared.count(.merged) == 1)
    #expect(compared.count(.edited) == 0 && compared.count(.added) == 0 && compared.count(.removed) == 0)
  }

  @Test("a clause edited is one edit", arguments: UInt64(1)...6)
  func edited(seed: UInt64) throws {
    let compared = try ComparedRevision(seed: seed, edits: [.editClause])
    #expect(compared.count(.edited) == 1)
    #expect(compared.count(.added) == 0 && compared.count(.removed) == 0 && compared.count(.renumbered) == 0)
  }

  @Test("a row's code changed is one attribute", arguments: UInt64(1)...6)
  func code(seed: UInt64) throws {
    let compared = try ComparedRevision(seed: seed, edits: [.changeCode])
    #expect(compared.count(.attribute) == 1)
    #expect(compared.comparison.changes.filter { $0.primary == .attribute }.allSatisfy { $0.flags == [.applicability] })
  }

  @Test(
    "other line ends and other wrapping are no difference", arguments: [GeneratedEdit.rewrap(40), .carriageReturns])
  func layout(edit: GeneratedEdit) throws {
    let compared = try ComparedRevision(seed: 3, edits: [edit])
    let changes = compared.comparison.changes.filter { $0.id != "control.version" }
    #expect(changes.allSatisfy { $0.classes == [.unchanged] && $0.edits.isEmpty })
  }

  @Test("composed and decomposed letters are typographic")
  func decomposed() throws {
    let compared = try ComparedRevision(seed: 3, edits: [.decompose])
    #expect(compared.count(.typographic) > 0)
    #expect(compared.count(.edited) == 0 && compared.count(.added) == 0 && compared.count(.removed) == 0)
  }

  @Test("two unrelated documents are said not to look like versions of one")
  func unrelated() throws {
    let harbour = try #require(try PackageRoot.read("Tests/Fixtures/harbour-spill/V1").procedure)
    let provider = try #require(try PackageRoot.read("Content/provider-failure/V03").procedure)
    #expect(Comparison(old: harbour, new: provider).looksUnrelated)
    #expect(Comparison(old: provider, new: harbour).looksUnrelated)
    #expect(!Comparison(old: provider, new: provider).looksUnrelated)
  }
}
