internal import ProcedureModel

/// What changed, in one sentence that a board can read without the versions beside it.
struct ChangeSentence {
  private let pair: ComparedPair
  private let names: NameFinder
  private let weigher: ChangeWeigher

  /// The longest quotation, in words.
  private static let longest = 24
  /// More edits than these are counted, not told.
  private static let mostTold = 2

  init(_ pair: ComparedPair, _ names: NameFinder, _ weigher: ChangeWeigher) {
    self.pair = pair
    self.names = names
    self.weigher = weigher
  }

  func sentence(_ change: Change, _ number: Int) -> String {
    // Most by far where an item was put in or taken out.
    if change.classes == [.renumbered], change.references.isEmpty, change.flags.isEmpty, change.newKind == nil {
      return renumbered(change).capitalisedFirst + "."
    }
    var parts: [String] = []
    let old = change.old.first.map { pair.old.items[$0] }
    let new = change.new.first.map { pair.new.items[$0] }
    switch change.primary {
    case .added: return "New \(kind(new)): \(quoted(pair.newTokens(number)[...], new))."
    case .removed: return "Removed \(kind(old)): \(quoted(pair.oldTokens(number)[...], old))."
    case .split: parts.append("\(kind(old).capitalisedFirst) split into \(list(change.new, pair.new))")
    case .merged: parts.append("\(list(change.old, pair.old)) joined into \(list(change.new, pair.new))")
    case .moved, .reordered, .edited, .attribute, .renumbered, .typographic, .unchanged: break
    }
    if change.classes.contains(.moved), let old, let new {
      parts.append("moved from \(place(old, pair.old)) to \(place(new, pair.new))")
    }
    if change.classes.contains(.reordered), let new {
      let isTold = change.classes.contains(.renumbered)
      parts.append(isTold ? "put in another order" : "put in another order, now \(neighbour(change, new))")
    }
    if let kind = change.newKind, let old { parts.append("the \(old.kind.words) is now a \(kind.words)") }
    if change.flags.contains(.group), !change.old.isEmpty, !change.new.isEmpty,
      case let groups = weigher.groups(number), groups.old != groups.new
    {
      parts.append("its list belonged to \(groupWords(groups.old)) and now belongs to \(groupWords(groups.new))")
    }
    switch change.obligation {
    case .weakened?, .strengthened?, .reversed?, .removed?: parts += change.obligation.map { [$0.words] } ?? []
    case .added?, nil: break
    }
    if change.classes.contains(.edited) { parts += edits(change, number) }
    if change.classes.contains(.attribute) { parts.append(attributes(change, old, new)) }
    if change.classes.contains(.renumbered), parts.isEmpty || change.classes.contains(.reordered) {
      parts.append(renumbered(change))
    }
    parts += change.references.compactMap { reference($0) }
    if parts.isEmpty {
      if change.hasTerms { return termSentence(change, number) }
      return change.classes.contains(.typographic) ? "Only case, punctuation or emphasis differs." : ""
    }
    return parts.joined(separator: "; ").capitalisedFirst + "."
  }

  // MARK: Parts

  private func kind(_ item: ComparedItem?) -> String {
    guard let item else { return "item" }
    if let name = item.name { return "\(item.kind.words) “\(name)”" }
    return item.kind.words
  }

  /// The weightiest edits in words, and how many more there are.
  private func edits(_ change: Change, _ number: Int) -> [String] {
    let (old, new) = (pair.oldTokens(number), pair.newTokens(number))
    let edits = change.edits.filter { $0.cause == .words && hasWords(old[$0.old], new[$0.new]) }
    let weightiest = edits.indices.sorted { left, right in
      let (one, other) = (rank(edits[left], old, new), rank(edits[right], old, new))
      return one != other ? one < other : left < right
    }.prefix(ChangeSentence.mostTold).sorted()
    var told = weightiest.map { words(of: edits[$0], old, new) }
    if edits.count > told.count {
      let rest = edits.count - told.count
      told.append("and \(rest) more edit\(rest == 1 ? "" : "s")")
    }
    return told
  }

  private func hasWords(_ old: ArraySlice<TextToken>, _ new: ArraySlice<TextToken>) -> Bool {
    (old + new).contains { $0.kind == .word || $0.kind == .reference }
  }

  /// 0 for words of duty, 1 for figures and times, 2 for anything else.
  private func rank(_ edit: WordEdit, _ old: [TextToken], _ new: [TextToken]) -> Int {
    let words = (old[edit.old] + new[edit.new]).filter { $0.kind == .word }
    if words.contains(where: { weigher.kinds.isOne($0, of: .obligation) }) { return 0 }
    return words.contains { isNumber($0) || weigher.kinds.isOne($0, of: .time) } ? 1 : 2
  }

  private func isNumber(_ token: TextToken) -> Bool {
    weigher.kinds.isOne(token, of: .number)
  }

  private func words(of edit: WordEdit, _ old: [TextToken], _ new: [TextToken]) -> String {
    if edit.old.isEmpty { return "added \(quoted(new[edit.new]))" }
    if edit.new.isEmpty { return "deleted \(quoted(old[edit.old]))" }
    var (before, after) = (old[edit.old], new[edit.new])
    if edit.isRewritten {
      return "rewritten: \(quoted(before)) became \(quoted(after))"
    }
    // A figure alone says nothing: `3 working days`.
    if before.count == 1, after.count == 1, before.contains(where: isNumber) || after.contains(where: isNumber) {
      let kept = zip(old[edit.old.upperBound...].prefix(2), new[edit.new.upperBound...].prefix(2)).prefix {
        $0.kind == .word && $0.isSame(as: $1) && !pair.table.words[Int($0.form)].isSmall
      }.count
      before = old[edit.old.lowerBound..<(edit.old.upperBound + kept)]
      after = new[edit.new.lowerBound..<(edit.new.upperBound + kept)]
    }
    return "\(quoted(before)) became \(quoted(after))"
  }

  private func renumbered(_ change: Change) -> String {
    let old = change.old.first.flatMap { pair.old.items[$0].label } ?? "without a number"
    let new = change.new.first.flatMap { pair.new.items[$0].label } ?? "without a number"
    return "was \(old), is now \(new)"
  }

  private func termSentence(_ change: Change, _ number: Int) -> String {
    let (old, new) = (pair.oldTokens(number), pair.newTokens(number))
    let swaps = change.edits.compactMap { edit -> String? in
      guard case .term = edit.cause else { return nil }
      return "\(quoted(old[edit.old])) became \(quoted(new[edit.new]))"
    }
    return "Term replaced: " + swaps.joined(separator: "; ") + "."
  }

  private func attributes(_ change: Change, _ old: ComparedItem?, _ new: ComparedItem?) -> String {
    let what: String
    switch (new ?? old)?.kind {
    case .row?, .heading?, .title?: what = "applies to"
    case .action?: what = "lead"
    case .task?: what = "officer"
    case .keyCode?: what = "code"
    default: what = "code"
    }
    let appendix = (new ?? old)?.appendix
    func words(_ codes: [String]) -> String {
      codes.map { names.meaning($0, appendix: appendix) }.joined(separator: ", ")
    }
    switch (change.attributesLost.isEmpty, change.attributesGained.isEmpty) {
    case (true, true): return "\(what): in another order"
    case (true, false):
      return "\(what) added: \(words(change.attributesGained))"
        + (old?.attributes.isEmpty ?? true ? ", where none was stated" : "")
    case (false, true):
      return "\(what) removed: \(words(change.attributesLost))"
        + (new?.attributes.isEmpty ?? true ? ", and none is stated now" : "")
    case (false, false):
      return "\(what): \(words(old?.attributes ?? [])) became \(words(new?.attributes ?? []))"
    }
  }

  private func reference(_ change: ReferenceChange) -> String? {
    switch change.fate {
    case .follows: nil
    case .retargeted:
      "the reference \(change.oldWords) is now \(change.newWords), another place than before"
    case .notUpdated:
      "the reference \(change.newWords) was kept, but what stood there is now "
        + (newAddress(change.oldTarget).map { "at \($0)" } ?? "gone")
    case .broken: "the reference \(change.newWords) leads nowhere"
    }
  }

  private func newAddress(_ old: Address?) -> String? {
    old.flatMap { pair.old.index(of: $0) }.flatMap { pair.correspondences[pair.ofOld[$0]].new.first }
      .map { pair.new.items[$0].address.text }
  }

  private func groupWords(_ groups: [String]) -> String {
    groups.isEmpty ? "no named group" : groups.map { "the " + $0.replacing("-", with: " ") }.joined(separator: " and ")
  }

  private func list(_ items: [Int], _ version: ComparedVersion) -> String {
    let names = items.map { version.items[$0].label ?? version.items[$0].address.text }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The heading or item that something stands under.
  private func place(_ item: ComparedItem, _ version: ComparedVersion) -> String {
    guard let parent = item.parent else { return item.address.text }
    let above = version.items[parent]
    let title = above.kind == .heading || above.kind == .title ? " “\(pair.table.phrase(above.tokens))”" : ""
    let column = item.column.map { ", column \($0)" } ?? ""
    return (above.label ?? above.address.text) + title + column
  }

  private func neighbour(_ change: Change, _ item: ComparedItem) -> String {
    guard let index = change.new.first else { return "elsewhere" }
    var before = index - 1
    while before >= 0, pair.new.items[before].parent != item.parent || pair.new.items[before].kind != item.kind {
      before -= 1
      if before == item.parent { return "first" }
    }
    guard before >= 0 else { return "first" }
    let neighbour = pair.new.items[before]
    return "after \(neighbour.label ?? "“\(ChangeSentence.cut(neighbour.plain, 6))”")"
  }

  private func quoted(_ tokens: ArraySlice<TextToken>, _ item: ComparedItem? = nil) -> String {
    var words = pair.table.phrase(tokens.filter { $0.kind != .paragraphBreak })
    // The sentence has a stop of its own.
    if words.utf8.last == UInt8(ascii: "."), words.utf8.count > 1 { words.removeLast() }
    return words.isEmpty ? "(no words)" : "“\(ChangeSentence.cut(words, ChangeSentence.longest))”"
  }

  /// The first words of a text, with a sign that there is more.
  static func cut(_ text: String, _ words: Int) -> String {
    // On bytes, and no further than the words that are kept.
    var kept: [UInt8] = []
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      guard byte != UInt8(ascii: " ") else {
        isInside = false
        continue
      }
      if !isInside {
        if count == words { return String(decoding: kept, as: UTF8.self) + " …" }
        if count > 0 { kept.append(UInt8(ascii: " ")) }
        count += 1
        isInside = true
      }
      kept.append(byte)
    }
    return text
  }
}

extension ComparedItem.Kind {
  /// The kind as a page says it.
  package var words: String {
    switch self {
    case .title: "title"
    case .heading: "heading"
    case .clause: "clause"
    case .row: "checklist row"
    case .action: "action"
    case .task: "task"
    case .term: "glossary term"
    case .keyCode: "key code"
    case .paragraph: "paragraph"
    case .bullet: "bullet"
    case .note: "note"
    case .definition: "definition"
    case .control: "control field"
    case .setting: "setting"
    case .card: "card entry"
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String {
    guard let first = unicodeScalars.first else { return self }
    if first.isASCII {
      var bytes = Array(utf8)
      if (0x61...0x7A).contains(bytes[0]) { bytes[0] ^= 0x20 }
      return String(decoding: bytes, as: UTF8.self)
    }
    return first.properties.uppercaseMapping + String(unicodeScalars.dropFirst())
  }
}
