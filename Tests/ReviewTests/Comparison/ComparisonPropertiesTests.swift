import CommonMark
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// What holds of every comparison, whatever the versions are.
@Suite("Properties of comparisons")
struct ComparisonPropertiesTests {
  /// Pairs of versions: the bundled ones, and generated ones with few and many edits.
  static func pairs() throws -> [(old: Procedure, new: Procedure)] {
    var pairs: [(Procedure, Procedure)] = [
      (
        try #require(try PackageRoot.read("Content/provider-failure/V02").procedure),
        try #require(try PackageRoot.read("Content/provider-failure/V03").procedure)
      ),
      (
        try #require(try PackageRoot.read("Tests/Fixtures/harbour-spill/V1").procedure),
        try #require(try PackageRoot.read("Content/provider-failure/V03").procedure)
      ),
    ]
    for (seed, edited) in [(UInt64(1), 0.03), (2, 0.4), (3, 0.4)] {
      let revision = GeneratedRevision(seed: seed, plan: GeneratedPlan(items: 200, edited: edited))
      pairs.append(
        (
          try #require(ProcedureReader.read(folder: "V01", sources: revision.old).procedure),
          try #require(ProcedureReader.read(folder: "V02", sources: revision.new).procedure)
        ))
    }
    return pairs
  }

  @Test("a version compared with itself has no difference")
  func same() throws {
    for (old, new) in try ComparisonPropertiesTests.pairs() {
      for version in [old, new] {
        let comparison = Comparison(old: version, new: version)
        #expect(comparison.isEmpty)
        #expect(comparison.shownChanges.isEmpty && comparison.terms.isEmpty && comparison.renumbered.isEmpty)
      }
    }
  }

  @Test("every item of both versions is in one change, in the order of the new version")
  func complete() throws {
    for (old, new) in try ComparisonPropertiesTests.pairs() {
      let comparison = Comparison(old: old, new: new)
      #expect(comparison.changes.flatMap(\.old).sorted() == Array(comparison.old.items.indices))
      #expect(comparison.changes.flatMap(\.new).sorted() == Array(comparison.new.items.indices))
      let first = comparison.changes.compactMap(\.new.first)
      #expect(first == first.sorted())
      #expect(Set(comparison.changes.map(\.id)).count == comparison.changes.count)
      #expect(Set(comparison.changes.map(\.anchor)).count == comparison.changes.count)
    }
  }

  @Test("the counts of the classes add up to the items of each version")
  func counts() throws {
    for (old, new) in try ComparisonPropertiesTests.pairs() {
      let comparison = Comparison(old: old, new: new)
      #expect(comparison.counts.reduce(0) { $0 + $1.oldItems } == comparison.old.items.count)
      #expect(comparison.counts.reduce(0) { $0 + $1.newItems } == comparison.new.items.count)
      #expect(comparison.counts.reduce(0) { $0 + $1.changes } == comparison.changes.count)
    }
  }

  @Test("applied to the old version it gives the new one exactly, and back")
  func apply() throws {
    for (old, new) in try ComparisonPropertiesTests.pairs() {
      let comparison = Comparison(old: old, new: new)
      for (patched, texts) in [
        (Patched.new(comparison), Patched.texts(of: new)), (Patched.old(comparison), Patched.texts(of: old)),
      ] {
        #expect(patched.count == texts.count)
        #expect(zip(patched, texts).first { !$0.utf8.elementsEqual($1.utf8) }.map { "\($0)" } == nil)
      }
    }
  }

  @Test("compared backwards it is the same, mirrored")
  func mirror() throws {
    for (old, new) in try ComparisonPropertiesTests.pairs() {
      let forwards = Comparison(old: old, new: new)
      let backwards = Comparison(old: new, new: old)
      #expect(Mirrored.account(forwards) == Mirrored.turned(backwards))
      let terms = Set(forwards.terms.map { "\($0.old)>\($0.new)" })
      let turned = Set(backwards.terms.map { "\($0.new)>\($0.old)" })
      #expect(terms == turned)
    }
  }

  @Test("damaged sources are compared too: every item is told once, and applied it gives the other exactly")
  func damaged() throws {
    let sources = try PackageRoot.sources(in: "Content/provider-failure/V03")
    let whole = try #require(ProcedureReader.read(folder: "V03", sources: sources).procedure)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<40 {
      let damaged = MutatedSources(sources, using: &random)
      guard let other = ProcedureReader.read(folder: "V03", sources: damaged.sources).procedure else { continue }
      for (old, new) in [(whole, other), (other, whole)] {
        let comparison = Comparison(old: old, new: new)
        #expect(comparison.changes.flatMap(\.old).sorted() == Array(comparison.old.items.indices))
        #expect(comparison.changes.flatMap(\.new).sorted() == Array(comparison.new.items.indices))
        #expect(Set(comparison.changes.map(\.id)).count == comparison.changes.count)
        for (patched, texts) in [
          (Patched.new(comparison), Patched.texts(of: new)), (Patched.old(comparison), Patched.texts(of: old)),
        ] {
          #expect(patched.count == texts.count)
          #expect(zip(patched, texts).first { !$0.utf8.elementsEqual($1.utf8) }.map { "\($0)" } == nil)
        }
      }
    }
  }

  @Test("compared again it is the same to the last word")
  func again() throws {
    for (old, new) in try ComparisonPropertiesTests.pairs() {
      let (one, other) = (Comparison(old: old, new: new), Comparison(old: old, new: new))
      #expect(one.changes.map(\.sentence) == other.changes.map(\.sentence))
      #expect(one.changes.map(\.affected) == other.changes.map(\.affected))
      #expect(one.responsibilities.map(\.holder) == other.responsibilities.map(\.holder))
      #expect(one.renumbered.map(\.reason) == other.renumbered.map(\.reason))
    }
  }
}

/// A version as one line for each item with words, in the order of reading: address, codes, words with their emphasis.
private enum Patched {
  /// The new version made of the old one and what the comparison says of it.
  static func new(_ comparison: Comparison) -> [String] {
    // Between the parts of what was split something new may stand.
    comparison.changes.flatMap { change -> [(Int, String)] in
      let old = change.old.map { comparison.old.items[$0] }
      guard old.first.map({ !isField($0) }) ?? change.new.first.map({ !isField(comparison.new.items[$0]) }) ?? false
      else { return [] }
      let paragraphs = paragraphs(comparison.redline(change), without: .deleted)
      // Words and codes come from the old item; where it now stands comes from the change.
      return zip(change.new, paragraphs).map { index, words in
        let codes: [String]
        if change.new.count == 1, old.count == 1 {
          codes = patched(old[0].attributes, lost: change.attributesLost, gained: change.attributesGained)
        } else {
          codes = comparison.new.items[index].attributes
        }
        return (index, line(comparison.new.items[index].address.text, codes, words))
      }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  static func old(_ comparison: Comparison) -> [String] {
    comparison.changes.flatMap { change -> [(Int, String)] in
      let paragraphs = paragraphs(comparison.redline(change), without: .inserted)
      return zip(change.old, paragraphs).compactMap { index, words in
        let item = comparison.old.items[index]
        return isField(item) ? nil : (index, line(item.address.text, item.attributes, words))
      }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The same from the model, without a comparison.
  static func texts(of procedure: Procedure) -> [String] {
    procedure.texts.map { place in
      var codes = place.attributes.map(\.text)
      if case .keyCode = place.part { codes = [String(place.address.text.split(separator: ".").last ?? "")] }
      return line(place.address.text, codes, words(place.text.inlines, []))
    }
  }

  private static func line(_ address: String, _ codes: [String], _ words: String) -> String {
    "\(address) \(codes.sorted()) \(words)"
  }

  private static func isField(_ item: ComparedItem) -> Bool {
    item.kind == .control || item.kind == .setting || item.kind == .card
  }

  private static func patched(_ codes: [String], lost: [String], gained: [String]) -> [String] {
    codes.filter { !lost.contains($0) } + gained
  }

  private static func paragraphs(_ pieces: [RedlinePiece], without mark: RedlineRun.Mark) -> [String] {
    var paragraphs = [""]
    for piece in pieces {
      switch piece {
      case .run(let run) where run.mark != mark:
        paragraphs[paragraphs.count - 1] += styled(run.text, run.styles)
      case .run: break
      case .paragraphEnd(let end): if end != mark { paragraphs.append("") }
      }
    }
    return paragraphs
  }

  /// Each scalar with what lies over it, so that it does not matter where runs begin.
  private static func styled(_ words: String, _ styles: [SpanStyle]) -> String {
    styles.isEmpty ? words : words.unicodeScalars.map { "\(styles)\($0)" }.joined()
  }

  private static func words(_ inlines: [Inline], _ styles: [SpanStyle]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words): styled(words, styles)
      case .softBreak: styled(" ", styles)
      case .code(let words): styled(words, styles + [.code])
      case .emphasis(let content): Patched.words(content, styles + [.emphasis])
      case .strong(let content): Patched.words(content, styles + [.strong])
      case .link(let link):
        Patched.words(link.content, styles + [.link(destination: link.destination, title: link.title)])
      }
    }.joined()
  }
}

/// An account of a comparison that can be turned round.
private enum Mirrored {
  static func account(_ comparison: Comparison) -> Set<String> {
    Set(
      comparison.changes.map { change in
        line(
          comparison, change, change.old.map { comparison.old.items[$0].address.text },
          change.new.map { comparison.new.items[$0].address.text }, change.classes, { $0 })
      })
  }

  static func turned(_ comparison: Comparison) -> Set<String> {
    Set(
      comparison.changes.map { change in
        let classes = change.classes.map { primary -> ChangeClass in
          switch primary {
          case .added: .removed
          case .removed: .added
          case .split: .merged
          case .merged: .split
          default: primary
          }
        }
        return line(
          comparison, change, change.new.map { comparison.new.items[$0].address.text },
          change.old.map { comparison.old.items[$0].address.text }, classes, { ($0.new, $0.old) })
      })
  }

  private static func line(
    _ comparison: Comparison, _ change: Change, _ old: [String], _ new: [String], _ classes: [ChangeClass],
    _ turn: ((old: String, new: String)) -> (String, String)
  ) -> String {
    let edits = change.edits.map { edit in
      let (old, new) = turn(comparison.words(of: edit, in: change))
      return "\(old)=>\(new)"
    }
    return "\(old)>\(new) \(classes.sorted().map(\.rawValue)) \(edits)"
  }
}
