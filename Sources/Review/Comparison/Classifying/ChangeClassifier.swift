internal import ProcedureModel
internal import SourceText

/// Says of every correspondence what happened: its classes and facts.
struct ChangeClassifier {
  private let pair: ComparedPair
  private let places: PlaceClassifier
  private let fates: ReferenceFates

  init(_ pair: ComparedPair) {
    self.pair = pair
    places = PlaceClassifier(pair)
    fates = ReferenceFates(pair)
  }

  /// The change of a correspondence, without weight, words and flags.
  func change(_ number: Int) -> Change {
    let correspondence = pair.correspondences[number]
    var change = Change(
      id: id(correspondence), old: correspondence.old, new: correspondence.new, classes: [])
    guard let before = correspondence.old.first, let after = correspondence.new.first else {
      change.classes = [correspondence.new.isEmpty ? .removed : .added]
      return change
    }
    change.references = fates.changes(of: number)
    let edits = pair.edits[number]
    change.edits = edits
    var classes: [ChangeClass] = []
    if correspondence.new.count > 1 { classes.append(.split) }
    if correspondence.old.count > 1 { classes.append(.merged) }
    if places.isMoved[number] { classes.append(.moved) }
    if places.isReordered[number] { classes.append(.reordered) }
    if edits.contains(where: { isOwnWords($0, number) }) || leadsElsewhere(number, edits) { classes.append(.edited) }
    // Of several that were joined, or that an item was split into, each is asked.
    let hasOtherCodes = correspondence.old.contains { old in
      correspondence.new.contains { !isSameBytes(pair.old.items[old].attributes, pair.new.items[$0].attributes) }
    }
    if hasOtherCodes {
      classes.append(.attribute)
      let (old, new) = (
        correspondence.old.flatMap { pair.old.items[$0].attributes },
        correspondence.new.flatMap { pair.new.items[$0].attributes }
      )
      change.attributesLost = missing(old, new)
      change.attributesGained = missing(new, old)
    }
    if isRenumbered(pair.old.items[before].label, pair.new.items[after].label) { classes.append(.renumbered) }
    if edits.contains(where: { isTypography($0, number, beside: classes.contains(.edited)) }) {
      classes.append(.typographic)
    }
    if classes.isEmpty { classes = [.unchanged] }
    change.classes = classes
    let kind = pair.new.items[after].kind
    if pair.old.items[before].kind != kind { change.newKind = kind }
    return change
  }

  /// Old addresses do not change while a draft is written, so notes on changes keep to them where there is one.
  private func id(_ correspondence: Correspondence) -> String {
    if let before = correspondence.old.first { return pair.old.items[before].address.text }
    return "new:" + (correspondence.new.first.map { pair.new.items[$0].address.text } ?? "")
  }

  /// Whether an edit changes words, beyond where one text was parted or joined.
  private func isOwnWords(_ edit: WordEdit, _ number: Int) -> Bool {
    guard edit.cause == .words else { return false }
    let correspondence = pair.correspondences[number]
    guard correspondence.old.count > 1 || correspondence.new.count > 1 else { return true }
    func hasWords(_ tokens: ArraySlice<TextToken>) -> Bool {
      tokens.contains { $0.kind == .word || $0.kind == .reference }
    }
    return hasWords(pair.oldTokens(number)[edit.old]) || hasWords(pair.newTokens(number)[edit.new])
  }

  /// Where words came or went, the space beside them is no change of its own.
  private func isTypography(_ edit: WordEdit, _ number: Int, beside isEdited: Bool) -> Bool {
    guard edit.cause == .typography else { return false }
    guard isEdited, let old = pair.oldTokens(number)[edit.old].first, let new = pair.newTokens(number)[edit.new].first
    else { return true }
    return old.core != new.core || old.style != new.style
  }

  /// Whether a link with the same words leads to another place: that is no matter of type.
  private func leadsElsewhere(_ number: Int, _ edits: [WordEdit]) -> Bool {
    guard edits.contains(where: { $0.cause == .typography }) else { return false }
    let (old, new) = (pair.oldTokens(number), pair.newTokens(number))
    func link(_ token: TextToken?) -> [SpanStyle] {
      token.map { pair.table.styles[Int($0.style)] }?.filter {
        if case .link = $0 { true } else { false }
      } ?? []
    }
    return edits.contains { edit in
      edit.cause == .typography && link(old[edit.old].first) != link(new[edit.new].first)
    }
  }

  private func isRenumbered(_ old: String?, _ new: String?) -> Bool {
    switch (old, new) {
    case (nil, nil): false
    case (let before?, let after?): !before.hasSameBytes(as: after)
    case (nil, _?), (_?, nil): true
    }
  }

  private func isSameBytes(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.hasSameBytes(as: $1) }
  }

  private func missing(_ left: [String], _ right: [String]) -> [String] {
    left.filter { value in !right.contains { $0.utf8.elementsEqual(value.utf8) } }
  }
}
