internal import Review
internal import WordDocument

/// The words of changes as tracked runs.
struct TrackedWords {
  private let comparison: Comparison
  /// The number of the change of each old item, and of each new one.
  let ofOld: [Int]
  let ofNew: [Int]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    var ofOld = [Int](repeating: 0, count: comparison.old.items.count)
    var ofNew = [Int](repeating: 0, count: comparison.new.items.count)
    for (number, change) in comparison.changes.enumerated() {
      for index in change.old { ofOld[index] = number }
      for index in change.new { ofNew[index] = number }
    }
    self.ofOld = ofOld
    self.ofNew = ofNew
  }

  /// What paragraphs with a change call themselves.
  func anchor(_ change: Int) -> String { comparison.changes[change].anchor }

  /// Who is named for what only one version has at a place: of words that the other has elsewhere they are moved.
  func author(ofWhole change: Int?) -> RedlineAuthor {
    guard let change else { return .wording }
    let both = comparison.changes[change]
    if both.old.isEmpty || both.new.isEmpty { return .wording }
    return both.classes.contains(.edited) || both.classes.contains(.attribute) ? .movedAndEdited : .moved
  }

  /// Items of one change that stand at one place, as runs in paragraphs.
  /// - Parameters:
  ///   - old: items of the old version, neighbours in their change; of those that are not among them nothing is deleted.
  ///   - new: items of the new version, likewise.
  /// - Returns: one paragraph, or as many as the longer of the two lists has items.
  func paragraphs(old: [Int], new: [Int]) -> [[WordRun]] {
    guard let number = old.first.map({ ofOld[$0] }) ?? new.first.map({ ofNew[$0] }) else { return [[]] }
    let change = comparison.changes[number]
    var place = (old: 0, new: 0)
    var paragraphs: [[WordRun]] = [[]]
    func isHere(_ list: [Int], _ members: [Int], _ place: Int) -> Bool {
      members.indices.contains(place) && list.contains(members[place])
    }
    for piece in comparison.redline(change) {
      let here = (old: isHere(old, change.old, place.old), new: isHere(new, change.new, place.new))
      switch piece {
      case .paragraphEnd(let mark):
        let before = here
        if mark != .inserted { place.old += 1 }
        if mark != .deleted { place.new += 1 }
        let goesOn =
          mark == .deleted
          ? before.old && isHere(old, change.old, place.old) : before.new && isHere(new, change.new, place.new)
        if goesOn { paragraphs.append([]) }
      case .run(let run):
        guard let tracked = tracked(run, isOld: here.old, isNew: here.new) else { continue }
        paragraphs[paragraphs.count - 1].append(tracked)
      }
    }
    return paragraphs
  }

  /// A run at a place where its item's old words stand, or the new ones, or both; nil where it has no business.
  private func tracked(_ run: RedlineRun, isOld: Bool, isNew: Bool) -> WordRun? {
    let author = run.cause.map { RedlineAuthor($0) } ?? .moved
    let change: TrackedChange
    switch run.mark {
    case .same where isOld && isNew: change = .unchanged
    case .same where isOld: change = .deleted(by: RedlineAuthor.moved.rawValue)
    case .same where isNew: change = .inserted(by: RedlineAuthor.moved.rawValue)
    case .deleted where isOld: change = .deleted(by: author.rawValue)
    case .inserted where isNew: change = .inserted(by: author.rawValue)
    case .same, .deleted, .inserted: return nil
    }
    var word = WordRun(run.text, change: change)
    for style in run.styles {
      switch style {
      case .strong: word.isBold = true
      case .emphasis: word.isItalic = true
      case .code: word.isMonospace = true
      case .link(let destination, _): word.link = .address(destination)
      }
    }
    return word
  }

  /// The index of an item among those of its change.
  func part(ofOld index: Int) -> Int? { comparison.changes[ofOld[index]].old.firstIndex(of: index) }
  func part(ofNew index: Int) -> Int? { comparison.changes[ofNew[index]].new.firstIndex(of: index) }

  // MARK: Literals

  /// What both versions have in one place, piece by piece: those at the beginning and end that are the same are kept.
  static func literal(_ old: LaidLiteral, _ new: LaidLiteral) -> [WordRun] {
    let (before, after) = (old.pieces, new.pieces)
    let shorter = min(before.count, after.count)
    var head = 0
    while head < shorter, isSame(before[head], after[head]) { head += 1 }
    var foot = 0
    while foot < shorter - head, isSame(before[before.count - 1 - foot], after[after.count - 1 - foot]) { foot += 1 }
    func runs(_ pieces: ArraySlice<String>, _ literal: LaidLiteral, _ change: TrackedChange) -> [WordRun] {
      pieces.isEmpty ? [] : [WordRun(pieces.joined(), bold: literal.isBold, change: change)]
    }
    let gone = before[head..<(before.count - foot)]
    let come = after[head..<(after.count - foot)]
    return runs(after[..<head], new, .unchanged)
      + runs(gone, old, .deleted(by: old.author.rawValue)) + runs(come, new, .inserted(by: new.author.rawValue))
      + runs(after[(after.count - foot)...], new, .unchanged)
  }

  private static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

  /// A literal as a whole kept, inserted or deleted.
  static func literal(_ literal: LaidLiteral, _ change: TrackedChange) -> [WordRun] {
    literal.pieces.isEmpty ? [] : [WordRun(literal.pieces.joined(), bold: literal.isBold, change: change)]
  }
}
