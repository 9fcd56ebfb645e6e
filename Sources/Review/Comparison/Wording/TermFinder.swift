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

  /// The longest term, in words; a name may be longer.
  private static let longestTerm = 4
  private static let longestName = 12
  /// Seen so often, a replacement is a term whatever else holds.
  private static let often = 3
  /// A replacement that is also made the other way round is none, unless this many times more often.
  private static let mostReversed = 5

  init(_ table: TokenTable, old: [ComparedItem], new: [ComparedItem]) {
    self.table = table
    oldItems = old
    newItems = new
  }

  private typealias Key = TermPlaces.Key

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
    var length: Int { oldWords.utf8.count + newWords.utf8.count }
    var capitals: Int { (oldWords + newWords).utf8.count(where: Abbreviation.isCapital) }
    /// Whether it names a post or a body.
    let isSomebody: Bool
    /// The letters in brackets at the end of the old words.
    let abbreviation: String?
  }

  /// - Returns: the ledger, and for each text the term of each of its edits that one explains.
  func find(in texts: [Text]) -> (terms: [TermSwap], causes: [Int: [Int: Int]]) {
    var groups: [Swap: [Found]] = [:]
    var order: [Swap] = []
    for (index, text) in texts.enumerated() {
      for (number, edit) in text.edits.enumerated() where edit.cause == .words {
        guard let (swap, found) = swap(text, index, number, edit) else { continue }
        if groups[swap] == nil { order.append(swap) }
        groups[swap, default: []].append(found)
      }
    }
    guard !order.isEmpty else { return ([], [:]) }
    let keys = order.flatMap { swap in
      [swap.old, swap.new] + (groups[swap]?.first?.abbreviation.map { [TermFinder.key(abbreviation: $0)] } ?? [])
    }
    let ends = TermEnds(of: keys, table)
    let places = (old: TermPlaces(oldItems, table, ends), new: TermPlaces(newItems, table, ends))
    var terms: [TermSwap] = []
    var causes: [Int: [Int: Int]] = [:]
    for swap in order {
      let reverse = groups[Swap(old: swap.new, new: swap.old)]?.count ?? 0
      guard let group = groups[swap], TermFinder.mostReversed * reverse <= group.count, let first = group.first,
        isTerm(swap, group, places)
      else { continue }
      let isSomebody = group.contains { $0.isSomebody }
      // The name of a post or a body is listed and excuses nothing, unless it was renamed everywhere.
      if !isSomebody || isRenamedEverywhere(swap, group, places) {
        for found in group { causes[found.text, default: [:]][found.edit] = terms.count }
      }
      var seen: Set<Address> = []
      // The singular, in small letters where it stands so somewhere.
      let shown = group.min { ($0.length, $0.capitals) < ($1.length, $1.capitals) } ?? first
      terms.append(
        TermSwap(
          old: shown.oldWords, new: shown.newWords, isName: isSomebody, count: group.count,
          places: group.map { texts[$0.text].place }.filter { seen.insert($0).inserted },
          survives: survivors(swap, abbreviation: first.abbreviation, places.new)))
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
        isSomebody: isSomebody(old, new), abbreviation: closingAbbreviation(old))
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

  /// Whether words name a post or a body, and not merely spell an abbreviation out or give it other letters.
  private func isSomebody(_ old: ArraySlice<TextToken>, _ new: ArraySlice<TextToken>) -> Bool {
    func words(_ tokens: ArraySlice<TextToken>) -> [TextToken] { tokens.filter { $0.kind == .word } }
    func abbreviation(_ tokens: ArraySlice<TextToken>) -> String? {
      let words = words(tokens)
      return words.count == 1 ? Abbreviation.letters(of: table.text(words[0].core)) : nil
    }
    func initials(_ tokens: ArraySlice<TextToken>) -> [UInt8] {
      words(tokens).filter { !Initials.isSmall(table.lower(of: $0)) }.compactMap { table.bytes($0.core).first }
    }
    switch (abbreviation(old), abbreviation(new)) {
    case (_?, _?): return false
    case (let letters?, nil): if initials(new).elementsEqual(letters.utf8) { return false }
    case (nil, let letters?): if initials(old).elementsEqual(letters.utf8) { return false }
    case (nil, nil): break
    }
    return [old, new].contains { tokens in
      words(tokens).contains { PostWords.isPost(table.lower(of: $0)) }
        || isNameLike(tokens, in: Array(tokens)) && words(tokens).contains { PostWords.contains(table.lower(of: $0)) }
    }
  }

  private func closingAbbreviation(_ tokens: ArraySlice<TextToken>) -> String? {
    guard tokens.last?.kind == .mark, let last = tokens.last(where: { $0.kind == .word }) else { return nil }
    return Abbreviation.letters(of: table.text(last.core))
  }

  private func written(_ tokens: ArraySlice<TextToken>) -> String { table.phrase(tokens) }

  // MARK: Which are terms

  /// The rule is the same whichever version comes first: often, or in two items and gone from one version, or a name
  /// that one version does not know.
  private func isTerm(_ swap: Swap, _ group: [Found], _ places: (old: TermPlaces, new: TermPlaces)) -> Bool {
    let isName = group.contains { $0.isName }
    let isGone = { places.new.isAbsent(swap.old) || places.old.isAbsent(swap.new) }
    // That one body took over from another is no change of a term: both names live on.
    if isName { return isGone() }
    if group.count >= TermFinder.often { return true }
    return Set(group.map(\.text)).count >= 2 && isGone()
  }

  /// Whether the old words are gone, and the new ones were nobody's before.
  private func isRenamedEverywhere(
    _ swap: Swap, _ group: [Found], _ places: (old: TermPlaces, new: TermPlaces)
  ) -> Bool {
    group.count >= TermFinder.often && places.new.isAbsent(swap.old) && places.old.isAbsent(swap.new)
  }

  private func survivors(_ swap: Swap, abbreviation: String?, _ new: TermPlaces) -> [Address] {
    var addresses = new.places(of: swap.old, beside: swap.new)
    // `SCC Service Director` survives without the organisation before it.
    if let bare = withoutOrganisation(swap.old) { addresses += new.places(of: bare, beside: swap.new) }
    // `Single Point of Access Team (SPA)` survives as SPA too.
    if let abbreviation {
      addresses += new.places(of: TermFinder.key(abbreviation: abbreviation))
    }
    var seen: Set<Address> = []
    return addresses.filter { seen.insert($0).inserted }
  }

  private static func key(abbreviation: String) -> Key { Key(words: [Phrase.singular(abbreviation.lowercased())]) }

  /// A long name without an abbreviation before it; it ends as the whole does.
  private func withoutOrganisation(_ key: Key) -> Key? {
    guard key.words.count >= 4, let first = key.words.first, first.utf8.count <= 5,
      let number = table.number(of: first.uppercased()), table.bytes(number).allSatisfy(Abbreviation.isCapital)
    else { return nil }
    return Key(words: Array(key.words.dropFirst()))
  }
}
