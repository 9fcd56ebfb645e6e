/// Both versions as they were read, and which items correspond: what everything that follows reads.
struct ComparedPair: Sendable {
  let old: ComparedVersion
  let new: ComparedVersion
  let table: TokenTable
  let correspondences: [Correspondence]
  /// For each correspondence its edits; none where one side is empty.
  var edits: [[WordEdit]]
  /// The correspondence of each item.
  let ofOld: [Int]
  let ofNew: [Int]

  init(
    old: ComparedVersion, new: ComparedVersion, table: TokenTable, correspondences: [Correspondence],
    edits: [[WordEdit]]
  ) {
    self.old = old
    self.new = new
    self.table = table
    self.correspondences = correspondences
    self.edits = edits
    var ofOld = [Int](repeating: -1, count: old.items.count)
    var ofNew = [Int](repeating: -1, count: new.items.count)
    for (number, correspondence) in correspondences.enumerated() {
      for index in correspondence.old { ofOld[index] = number }
      for index in correspondence.new { ofNew[index] = number }
    }
    self.ofOld = ofOld
    self.ofNew = ofNew
  }

  /// The same with old and new exchanged.
  var mirrored: ComparedPair {
    ComparedPair(
      old: new, new: old, table: table, correspondences: correspondences.map(\.mirrored),
      edits: edits.map { $0.map(\.mirrored) })
  }

  func oldTokens(_ number: Int) -> [TextToken] { ComparedPair.tokens(correspondences[number].old, old) }
  func newTokens(_ number: Int) -> [TextToken] { ComparedPair.tokens(correspondences[number].new, new) }

  /// The tokens of some items as one text, with a paragraph's end between two.
  static func tokens(_ items: [Int], _ version: ComparedVersion) -> [TextToken] {
    guard items.count != 1 else { return version.items[items[0]].tokens }
    return Array(items.map { version.items[$0].tokens }.joined(separator: [.paragraphBreak]))
  }

  /// The references of some items with their tokens counted through the joined text.
  static func references(_ items: [Int], _ version: ComparedVersion) -> [(item: Int, ComparedReference, Range<Int>)] {
    var start = 0
    var found: [(item: Int, ComparedReference, Range<Int>)] = []
    for item in items {
      for reference in version.items[item].references {
        found.append(
          (item, reference, (reference.tokens.lowerBound + start)..<(reference.tokens.upperBound + start)))
      }
      start += version.items[item].tokens.count + 1
    }
    return found
  }
}
