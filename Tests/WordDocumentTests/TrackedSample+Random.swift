import TestSupport
import WordDocument

extension TrackedSample {
  /// A document made at random from all kinds of change, the same for the same seed.
  init(seed: UInt64) {
    var maker = TrackedSampleMaker(random: SeededGenerator(seed: seed))
    self = maker.sample("seed \(seed)")
  }
}

/// Makes documents at random.
private struct TrackedSampleMaker {
  var random: SeededGenerator

  mutating func sample(_ name: String) -> TrackedSample {
    var sample = TrackedSample(name)
    for _ in 0..<Int.random(in: 0...9, using: &random) {
      if Int.random(in: 0..<5, using: &random) == 0 { addTable(to: &sample) } else { addParagraph(to: &sample) }
    }
    return sample
  }

  private mutating func addParagraph(to sample: inout TrackedSample) {
    let style = WordParagraphStyle.allCases.randomElement(using: &random) ?? .body
    switch Int.random(in: 0..<8, using: &random) {
    case 0: sample.keep(words(), style)
    case 1, 2: sample.insert(words(), style, by: author())
    case 3, 4: sample.delete(words(), style, by: author())
    case 5: sample.edit(edits(), style)
    case 6: sample.split(parts(), style)
    default: sample.merge(parts(), style)
    }
  }

  private mutating func addTable(to sample: inout TrackedSample) {
    let columns = Int.random(in: 1...3, using: &random)
    let header = rows(Int.random(in: 0...2, using: &random), columns: columns)
    sample.table(rows(Int.random(in: 1...4, using: &random), columns: columns), header: header)
  }

  private mutating func rows(_ count: Int, columns: Int) -> [TrackedRow] {
    (0..<count).map { _ in
      switch Int.random(in: 0..<4, using: &random) {
      case 0: TrackedRow(cells: (0..<columns).map { _ in wholeCell() }, change: .inserted(by: author()))
      case 1: TrackedRow(cells: (0..<columns).map { _ in wholeCell() }, change: .deleted(by: author()))
      default: TrackedRow(cells: (0..<columns).map { _ in changedCell() })
      }
    }
  }

  private mutating func wholeCell() -> TrackedCell {
    TrackedCell { sample in
      for _ in 0..<Int.random(in: 0...2, using: &random) { sample.keep(words()) }
    }
  }

  private mutating func changedCell() -> TrackedCell {
    TrackedCell { sample in
      for _ in 0..<Int.random(in: 0...3, using: &random) { addParagraph(to: &sample) }
    }
  }

  private mutating func parts() -> [[Words]] {
    (0..<Int.random(in: 2...4, using: &random)).map { _ in [.both(words())] + edits() }
  }

  /// No paragraph that is empty in one of the texts: procedures have none.
  private mutating func edits() -> [Words] {
    let edits = (0..<Int.random(in: 1...4, using: &random)).map { _ -> Words in
      switch Int.random(in: 0..<3, using: &random) {
      case 0: .both(words())
      case 1: .new(words(), by: author())
      default: .old(words(), by: author())
      }
    }
    return edits.old.isEmpty || edits.new.isEmpty ? edits + [.both(words())] : edits
  }

  private mutating func author() -> String {
    Bool.random(using: &random) ? TrackedSample.wording : TrackedSample.numbers
  }

  private mutating func words() -> String {
    let words = ["Call", "01632 960 001", "(see 2.8)", "é", "<b>", "&", "\u{301}", "\t", "\n", "–", "\u{1F692}", "  "]
    return "w"
      + (0..<Int.random(in: 1...4, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }
}
