internal import ProcedureModel

/// Finds the terms that were replaced by others throughout a version, so that their edits can be told on one line.
struct TermFinder {
  /// The edits of one change, and the tokens they speak of.
  struct Text {
    let old: [TextToken]
    let new: [TextToken]
    let edits: [WordEdit]
    /// Where the change stands in the new version.
    let place: Address
  }

  private let table: TokenTable
  private let oldItems: [ComparedItem]
  private let newItems: [ComparedItem]
  private var singulars: [Int32: [UInt8]] = [:]

  /// The longest term, in words; a name may be longer.
  private static let longestTerm = 4
  private static let longestName = 12
  /// Seen so often, a replacement is a term whatever else holds.
  private static let often = 3

  init(_ table: TokenTable, old: [ComparedItem], new: [ComparedItem]) {
    self.table = table
    oldItems = old
    newItems = new
  }

  /// The words of a term without case, its last word in the singular.
  private struct Key: Hashable {
    let words: [String]
  }

  private struct Swap: Hashable {
    let old: Key
    let new: Key
  }

  private struct Found {
    let text: Int
    let edit: Int
    let oldWords: String
    let newWords: String
    let isName: Bool
    /// The letters in brackets at the end of the old words.
    let abbreviation: String?
  }

  /// - Returns: the ledger, and for each text the term of each of its edits that one explains.
  mutating func find(in texts: [Text]) -> (terms: [TermSwap], causes: [Int: [Int: Int]]) {
    var groups: [Swap: [Found]] = [:]
    var order: [Swap] = []
    for (index, text) in texts.enumerated() {
      for (number, edit) in text.edits.enumerated() where edit.cause == .words {
        guard let (swap, found) = swap(text, index, number, edit) else { continue }
        if groups[swap] == nil { order.append(swap) }
        groups[swap, default: []].append(found)
      }
    }
    var terms: [TermSwap] = []
    var causes: [Int: [Int: Int]] = [:]
    for swap in order {
      guard let group = groups[swap], groups[Swap(old: swap.new, new: swap.old)] == nil, let first = group.first,
        isTerm(swap, group)
      else { continue }
      for found in group { causes[found.text, default: [:]][found.edit] = terms.count }
      var seen: Set<Address> = []
      terms.append(
        TermSwap(
          old: first.oldWords, new: first.newWords, count: group.count,
          places: group.map { texts[$0.text].place }.filter { seen.insert($0).inserted },
          survives: survivors(swap, abbreviation: first.abbreviation)))
    }
    return (terms, causes)
  }

  // MARK: One replacement

  private func swap(_ text: Text, _ index: Int, _ number: Int, _ edit: WordEdit) -> (Swap, Found)? {
    let old = trimmed(text.old[edit.old])
    let new = trimmed(text.new[edit.new])
    guard let before = key(old), let after = key(new), before != after else { return nil }
    let isName = isNameLike(old, in: text.old) && isNameLike(new, in: text.new)
    let longest = isName ? TermFinder.longestName : TermFinder.longestTerm
    guard before.words.count <= longest, after.words.count <= longest,
      isName || hasMeaning(before) && hasMeaning(after)
    else { return nil }
    return (
      Swap(old: before, new: after),
      Found(
        text: index, edit: number, oldWords: written(old), newWords: written(new), isName: isName,
        abbreviation: closingAbbreviation(old))
    )
  }

  /// Without small words and punctuation at both ends; a closing bracket stays with what it closes.
  private func trimmed(_ tokens: ArraySlice<TextToken>) -> ArraySlice<TextToken> {
    var inner = tokens
    func isOuter(_ token: TextToken) -> Bool {
      token.kind == .mark || token.kind == .word && table.words[Int(token.form)].isSmall
    }
    while let first = inner.first, isOuter(first) { inner.removeFirst() }
    var last: TextToken?
    while let token = inner.last, isOuter(token) {
      last = token
      inner.removeLast()
    }
    if let last, table.text(last.core).utf8.elementsEqual(")".utf8), inner.contains(where: isOpening),
      inner.endIndex < tokens.endIndex
    {
      inner = tokens[inner.startIndex...inner.endIndex]
    }
    return inner
  }

  private func isOpening(_ token: TextToken) -> Bool {
    token.kind == .mark && table.text(token.core).utf8.elementsEqual("(".utf8)
  }

  private func key(_ tokens: ArraySlice<TextToken>) -> Key? {
    guard !tokens.contains(where: { $0.kind == .reference || $0.kind == .paragraphBreak }) else { return nil }
    var words = tokens.compactMap { $0.kind == .word ? table.lower(of: $0) : nil }
    guard let last = words.popLast() else { return nil }
    return Key(words: words + [Phrase.singular(last)])
  }

  /// Figures, and words of duty or denial, make another statement: they are no terms.
  private func hasMeaning(_ key: Key) -> Bool {
    !key.words.contains { word in
      ObligationWords.contains(word) || word.utf8.contains { (0x30...0x39).contains($0) }
    } && key.words.contains { $0.utf8.count >= 3 }
  }

  /// Whether words are an abbreviation, or a name in capitals that is not merely a sentence's first word.
  private func isNameLike(_ tokens: ArraySlice<TextToken>, in text: [TextToken]) -> Bool {
    var capitals = 0
    for (index, token) in zip(tokens.indices, tokens) where token.kind == .word {
      if table.words[Int(token.form)].isSmall { continue }
      let bytes = table.bytes(token.core)
      guard let first = bytes.first, (0x41...0x5A).contains(first) else { return false }
      if Abbreviation.letters(of: table.text(token.core)) != nil { return true }
      if index > 0 { capitals += 1 }
    }
    return capitals >= 2
  }

  private func closingAbbreviation(_ tokens: ArraySlice<TextToken>) -> String? {
    guard tokens.last?.kind == .mark, let last = tokens.last(where: { $0.kind == .word }) else { return nil }
    return Abbreviation.letters(of: table.text(last.core))
  }

  private func written(_ tokens: ArraySlice<TextToken>) -> String { table.phrase(tokens) }

  // MARK: Which are terms

  /// The rule is the same whichever version comes first: often, or in two items and gone from one version, or a name
  /// that one version does not know.
  private mutating func isTerm(_ swap: Swap, _ group: [Found]) -> Bool {
    let isName = group.contains { $0.isName }
    let isGone = { (self: inout TermFinder) in
      self.places(of: swap.old, in: self.newItems).isEmpty || self.places(of: swap.new, in: self.oldItems).isEmpty
    }
    // That one body took over from another is no change of a term: both names live on.
    if isName { return isGone(&self) }
    if group.count >= TermFinder.often { return true }
    return Set(group.map(\.text)).count >= 2 && isGone(&self)
  }

  private mutating func survivors(_ swap: Swap, abbreviation: String?) -> [Address] {
    var addresses = places(of: swap.old, in: newItems, beside: swap.new)
    // `Single Point of Access Team (SPA)` survives as SPA too.
    if let abbreviation {
      addresses += places(of: Key(words: [Phrase.singular(abbreviation.lowercased())]), in: newItems)
    }
    var seen: Set<Address> = []
    return addresses.filter { seen.insert($0).inserted }
  }

  /// The items that hold a term outside the words of another that contains it.
  private mutating func places(of term: Key, in items: [ComparedItem], beside other: Key? = nil) -> [Address] {
    guard let last = term.words.last else { return [] }
    var found: [Address] = []
    for item in items {
      let words = item.tokens.filter { $0.kind == .word }
      var covered = -1
      for end in words.indices {
        if let other, other.words.count > term.words.count, ends(words, at: end, with: other) { covered = end }
        guard covered != end, isSingular(words[end], last), ends(words, at: end, with: term) else { continue }
        found.append(item.address)
        break
      }
    }
    return found
  }

  private mutating func ends(_ words: [TextToken], at end: Int, with key: Key) -> Bool {
    guard end + 1 >= key.words.count, let last = key.words.last, isSingular(words[end], last) else { return false }
    let start = end + 1 - key.words.count
    return zip(words[start..<end], key.words).allSatisfy {
      table.bytes($0.form).elementsEqual($1.utf8)
    }
  }

  private mutating func isSingular(_ token: TextToken, _ word: String) -> Bool {
    if let known = singulars[token.form] { return known.elementsEqual(word.utf8) }
    let singular = Array(Phrase.singular(table.text(token.form)).utf8)
    singulars[token.form] = singular
    return singular.elementsEqual(word.utf8)
  }
}
