/// Which words of a text gave way to which: an exact account, grouped as a reader would group it.
enum WordEdits {
  /// An equal stretch of so few words between two edits is not worth standing alone, if all its words are small.
  private static let smallIsland = 3
  /// Where less than this share of the shorter text was kept, old and new are shown one after the other.
  private static let leastKept = 0.4
  /// More edits than this, and more than one in so many words, are confetti.
  private static let mostEdits = 12
  private static let wordsPerEdit = 8
  /// How far an edit is moved at most, in tokens.
  private static let mostSlid = 60

  /// The edits that turn one text into another, in order. Whatever lies between them is the same, to the byte.
  static func between(_ first: [TextToken], _ second: [TextToken], _ table: TokenTable) -> [WordEdit] {
    let matches = TokenAlignment.align(first, second, table)
    var words = chunks(matches, first.count, second.count)
    // Joined edits are larger and may swallow more: until nothing changes.
    while true {
      let joined = absorbed(words, first, second, table)
      if joined.count == words.count { break }
      words = joined
    }
    for index in words.indices {
      words[index] = slid(words[index], behind: index > 0 ? words[index - 1] : nil, first, second, table)
    }
    var edits: [WordEdit] = []
    var (row, column) = (0, 0)
    // Between two edits the texts run side by side.
    func addSmall(to end: Int) {
      while row < end {
        if !first[row].isSame(as: second[column]) {
          let isReference = first[row].kind == .reference && first[row].core != second[column].core
          edits.append(
            WordEdit(
              old: row..<(row + 1), new: column..<(column + 1), cause: isReference ? .reference : .typography))
        }
        row += 1
        column += 1
      }
    }
    for edit in words {
      addSmall(to: edit.old.lowerBound)
      // A reference that says the same and leads elsewhere: its words are no edit.
      if !zip(first[edit.old], second[edit.new]).allSatisfy({ $0.isSame(as: $1) })
        || edit.old.count != edit.new.count
      {
        let isMarks =
          first[edit.old].allSatisfy { $0.kind == .mark } && second[edit.new].allSatisfy { $0.kind == .mark }
        edits.append(WordEdit(old: edit.old, new: edit.new, cause: isMarks ? .typography : .words))
      }
      (row, column) = (edit.old.upperBound, edit.new.upperBound)
    }
    addSmall(to: first.count)
    return edits
  }

  /// What lies between the matches.
  private static func chunks(_ matches: [TokenAlignment.Match], _ first: Int, _ second: Int) -> [WordEdit] {
    var chunks: [WordEdit] = []
    var (row, column) = (0, 0)
    func close(_ left: Int, _ right: Int) {
      guard row < left || column < right else { return }
      chunks.append(WordEdit(old: row..<left, new: column..<right, cause: .words))
    }
    for match in matches {
      close(match.first, match.second)
      (row, column) = (match.first + 1, match.second + 1)
    }
    close(first, second)
    return chunks
  }

  // MARK: Islands

  /// Joins edits between which only a few small words or marks were kept.
  private static func absorbed(
    _ edits: [WordEdit], _ first: [TextToken], _ second: [TextToken], _ table: TokenTable
  ) -> [WordEdit] {
    var result: [WordEdit] = []
    for edit in edits {
      guard let last = result.last,
        isIsland(first[last.old.upperBound..<edit.old.lowerBound], between: last, edit, first, second, table)
      else {
        result.append(edit)
        continue
      }
      result[result.count - 1] = WordEdit(
        old: last.old.lowerBound..<edit.old.upperBound, new: last.new.lowerBound..<edit.new.upperBound, cause: .words)
    }
    return result
  }

  private static func isIsland(
    _ kept: ArraySlice<TextToken>, between last: WordEdit, _ next: WordEdit, _ first: [TextToken],
    _ second: [TextToken], _ table: TokenTable
  ) -> Bool {
    guard !kept.contains(where: { $0.kind == .paragraphBreak || $0.kind == .reference }) else { return false }
    let words = kept.count { $0.kind == .word }
    let heavy = kept.count { $0.kind == .word && !table.words[Int($0.form)].isSmall }
    func size(_ edit: WordEdit) -> Int {
      max(first[edit.old].count { $0.kind == .word }, second[edit.new].count { $0.kind == .word })
    }
    let (before, after) = (size(last), size(next))
    // Only where words gave way on both sides: a word put in twice is two insertions.
    let isReplaced = { (edit: WordEdit) in !edit.old.isEmpty && !edit.new.isEmpty }
    guard isReplaced(last) || isReplaced(next) || last.old.isEmpty != next.old.isEmpty else { return false }
    if words == 0 { return before > 0 && after > 0 && before + after >= 3 }
    // One term replaced twice stays two replacements.
    let isSameTwice =
      first[last.old].map(\.form) == first[next.old].map(\.form)
      && second[last.new].map(\.form) == second[next.new].map(\.form)
    if isSameTwice { return false }
    // A name that changes word by word is one name for another.
    if words <= 2, isReplaced(last), isReplaced(next),
      isName(first[last.old.lowerBound..<next.old.upperBound], table),
      isName(second[last.new.lowerBound..<next.new.upperBound], table)
    {
      return true
    }
    if heavy == 0 { return words <= smallIsland && before + after >= 3 && words <= before + after }
    return words <= 2 && heavy <= 1 && words < before && words < after
  }

  /// Whether all words of weight begin with a capital.
  private static func isName(_ tokens: ArraySlice<TextToken>, _ table: TokenTable) -> Bool {
    tokens.allSatisfy { token in
      token.kind == .mark
        || token.kind == .word
          && (table.words[Int(token.form)].isSmall
            || table.bytes(token.core).first.map { (0x41...0x5A).contains($0) } ?? false)
    }
  }

  // MARK: Boundaries

  /// Moves an insertion or deletion to the best boundary it can stand at without changing what it says: whole sentences
  /// before parts of two.
  private static func slid(
    _ edit: WordEdit, behind previous: WordEdit?, _ first: [TextToken], _ second: [TextToken], _ table: TokenTable
  ) -> WordEdit {
    guard edit.old.isEmpty != edit.new.isEmpty else { return edit }
    let isInsertion = edit.old.isEmpty
    let (text, other) = isInsertion ? (second, first) : (first, second)
    let range = isInsertion ? edit.new : edit.old
    let place = isInsertion ? edit.old.lowerBound : edit.new.lowerBound
    // At least one token stays between two edits.
    let floor = previous.map { (isInsertion ? $0.old : $0.new).upperBound + 1 } ?? 0
    var best = (offset: 0, score: score(range, text, table))
    var offset = 0
    // Leftwards only: the alignment keeps equal words as early as it can, so an edit stands as far right as it may.
    while place + offset > floor, offset > -mostSlid, range.lowerBound + offset > 0 {
      let entering = text[range.lowerBound + offset - 1]
      guard entering == text[range.upperBound + offset - 1], entering == other[place + offset - 1],
        entering.kind != .paragraphBreak
      else { break }
      offset -= 1
      let score = score((range.lowerBound + offset)..<(range.upperBound + offset), text, table)
      if score > best.score { best = (offset, score) }
    }
    func shift(_ range: Range<Int>) -> Range<Int> {
      (range.lowerBound + best.offset)..<(range.upperBound + best.offset)
    }
    return WordEdit(old: shift(edit.old), new: shift(edit.new), cause: edit.cause)
  }

  private static func score(_ range: Range<Int>, _ text: [TextToken], _ table: TokenTable) -> Int {
    boundary(before: range.lowerBound, text, table) + boundary(before: range.upperBound, text, table)
  }

  /// 3 where a sentence begins, 2 behind a comma or the like, 1 at a space, 0 inside a word.
  private static func boundary(before index: Int, _ text: [TextToken], _ table: TokenTable) -> Int {
    guard index > 0, index < text.count else { return 3 }
    guard text[index].gap != 0 else { return 0 }
    guard text[index - 1].kind == .mark, let byte = table.bytes(text[index - 1].core).first else { return 1 }
    return ".!?".utf8.contains(byte) ? 3 : ",;:".utf8.contains(byte) ? 2 : 1
  }

  // MARK: Rewritten

  /// One edit over the whole text where word marks would only confuse; the edits themselves otherwise.
  static func gathered(_ edits: [WordEdit], _ first: [TextToken], _ second: [TextToken]) -> [WordEdit] {
    let own = edits.filter { $0.cause == .words }
    guard !own.isEmpty, !first.contains(where: { $0.kind == .paragraphBreak }),
      !second.contains(where: { $0.kind == .paragraphBreak })
    else { return edits }
    func words(_ tokens: some Sequence<TextToken>) -> Int { tokens.count { $0.kind == .word } }
    let total = words(first) + words(second)
    let shorter = min(words(first), words(second))
    let kept = words(first) - own.reduce(0) { $0 + words(first[$1.old]) }
    let hasBoth = own.contains { !$0.old.isEmpty } && own.contains { !$0.new.isEmpty }
    let isConfetti = own.count > mostEdits && own.count * wordsPerEdit > total / 2
    guard own.count > 1, hasBoth, isConfetti || Double(kept) < leastKept * Double(shorter) else { return edits }
    return [WordEdit(old: first.indices, new: second.indices, cause: .words, isRewritten: true)]
  }
}
