internal import ProcedureModel
internal import SourceText

/// Every place where a procedure names a role or a body.
struct RoleNames {
  struct Occurrence {
    let name: RoleName
    /// Whether the place is there to name a role: an officer of a task, an entry of a list of people, a card's role.
    /// Other names stand in running text or in a key.
    let namesRole: Bool
    let address: Address
    let path: String
    let range: SourceRange
  }

  /// In the order of reading; the roles of cards last.
  private(set) var occurrences: [Occurrence] = []

  /// Linear in the procedure's size.
  init(_ review: ReviewContext) {
    let tasks = Set(
      review.procedure.appendices.flatMap { appendix -> [Address] in
        if case .operationalPlan(let plan) = appendix.content { plan.tasks.map(\.address) } else { [] }
      })
    let lists = Set(review.procedure.settings.lists.flatMap(\.items).map { Address($0.text) })
    for (text, words) in review.words.enumerated() {
      // The places of running text without a name, as most are, are not taken out at all.
      switch review.texts[text].part {
      case .item(.clause), .item(.row), .item(.action), .paragraph, .note, .definition:
        for run in RoleNames.capitalRuns(words) { add(run, at: review.texts[text], namesRole: false) }
        continue
      case .item(.task), .bullet, .keyCode: break
      case .title, .heading, .term: continue
      }
      let place = review.texts[text]
      if case .item(.task) = place.part, tasks.contains(place.address) {
        for officer in place.attributes { add(ProseWord.words(of: officer.text)[...], at: place, namesRole: true) }
      }
      switch place.part {
      case .bullet where lists.contains(place.owner): add(RoleNames.entry(words), at: place, namesRole: true)
      case .keyCode: add(words[...], at: place, namesRole: false)
      case .title, .heading, .item, .paragraph, .bullet, .note, .term, .definition:
        for run in RoleNames.capitalRuns(words) { add(run, at: place, namesRole: false) }
      }
    }
    addCards(review.procedure)
  }

  private mutating func add(_ words: ArraySlice<ProseWord>, at place: TextPlace, namesRole: Bool) {
    guard let name = RoleName(words) else { return }
    occurrences.append(
      Occurrence(
        name: name, namesRole: namesRole, address: place.address, path: place.path,
        range: SourceRange(at: place.range.start)))
  }

  private mutating func addCards(_ procedure: Procedure) {
    guard let cards = procedure.cards else { return }
    for role in cards.roles {
      guard let name = RoleName(ProseWord.words(of: role.title.text)[...]) else { continue }
      occurrences.append(
        Occurrence(
          name: name, namesRole: true, address: Address(cards.path), path: procedure.displayPath(cards.path),
          range: role.title.range))
    }
  }

  /// The name that an entry of a list begins with: up to a bracket, a colon, or a comma before a small letter.
  private static func entry(_ words: [ProseWord]) -> ArraySlice<ProseWord> {
    let end = words.indices.dropFirst().first { index in
      let gap = words[index].gap.utf8
      return gap.contains { "(:;.".utf8.contains($0) }
        || gap.contains(UInt8(ascii: ",")) && !words[index].beginsWithCapital
    }
    return words[..<(end ?? words.count)]
  }

  /// Names in running text: capitals side by side, small words between them. A sentence's first word is left out, since
  /// its capital says nothing.
  private static func capitalRuns(_ words: [ProseWord]) -> [ArraySlice<ProseWord>] {
    var runs: [ArraySlice<ProseWord>] = []
    var start = 0
    while start < words.count {
      guard words[start].beginsWithCapital, !words[start].startsSentence else {
        start += 1
        continue
      }
      var end = start + 1
      var next = end
      while next < words.count, words[next].followsSpace || words[next].followsHyphen, !words[next].startsSentence {
        if words[next].beginsWithCapital || words[next].followsHyphen {
          end = next + 1
        } else if !words[next].spelling.isSmall {
          break
        }
        next += 1
      }
      runs.append(words[start..<end])
      start = end
    }
    return runs
  }
}
