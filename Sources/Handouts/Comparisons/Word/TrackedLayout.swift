internal import Review
internal import WordDocument

/// Puts the layouts of two versions together into one document with tracked changes.
///
/// What stays in its place is laid over its like; all else is deleted where it was and inserted where it is. So
/// accepting everything gives the new layout and rejecting everything the old one, whatever the comparison found.
struct TrackedLayout {
  private let comparison: Comparison
  private let words: TrackedWords
  private let shift: Displacement

  init(_ comparison: Comparison) {
    self.comparison = comparison
    words = TrackedWords(comparison)
    shift = Displacement(comparison, words)
  }

  /// The document of both versions.
  var blocks: [WordBlock] {
    let old = VersionLayout(comparison.old, changes: words.ofOld).blocks
    let new = VersionLayout(comparison.new, changes: words.ofNew).blocks
    return merged(
      old, LaidTable.known(byRows: new, in: old),
      gone: { [whole($0, isNew: false)] }, come: { [whole($0, isNew: true)] }, kept: kept)
  }

  /// Two lists as one: what is gone before what has come between two that stay.
  private func merged<Element: Laid, Result>(
    _ old: [Element], _ new: [Element], gone: (Element) -> [Result], come: (Element) -> [Result],
    kept: (ArraySlice<Element>, ArraySlice<Element>) -> [Result]
  ) -> [Result] {
    var result: [Result] = []
    var place = (old: 0, new: 0)
    for pair in InPlace(old, new, weight: { shift.weight($0) }).pairs {
      result += old[place.old..<pair.old.lowerBound].flatMap(gone)
      result += new[place.new..<pair.new.lowerBound].flatMap(come)
      result += kept(old[pair.old], new[pair.new])
      place = (pair.old.upperBound, pair.new.upperBound)
    }
    return result + old[place.old...].flatMap(gone) + new[place.new...].flatMap(come)
  }

  // MARK: Blocks

  private func kept(_ old: ArraySlice<LaidBlock>, _ new: ArraySlice<LaidBlock>) -> [WordBlock] {
    if case .table(let before) = old.first, case .table(let after) = new.first {
      return [
        .table(
          WordTable(
            columns: after.columns, summary: after.summary, headerRows: rows(before.headerRows, after.headerRows),
            rows: rows(before.rows, after.rows)))
      ]
    }
    return paragraphs(old.compactMap(\.paragraph), new.compactMap(\.paragraph)).map(WordBlock.paragraph)
  }

  private func whole(_ block: LaidBlock, isNew: Bool) -> WordBlock {
    switch block {
    case .paragraph(let paragraph): .paragraph(whole(paragraph, isNew: isNew))
    case .table(let table):
      .table(
        WordTable(
          columns: table.columns, summary: table.summary, headerRows: table.headerRows.map { whole($0, isNew: isNew) },
          rows: table.rows.map { whole($0, isNew: isNew) }))
    }
  }

  // MARK: Rows

  private func rows(_ old: [LaidRow], _ new: [LaidRow]) -> [WordTable.Row] {
    merged(
      old, new, gone: { [whole($0, isNew: false)] }, come: { [whole($0, isNew: true)] },
      kept: { before, after in
        zip(before, after).map { before, after in
          WordTable.Row(
            zip(before.cells, after.cells).map { old, new in
              merged(
                old, new, gone: { [whole($0, isNew: false)] }, come: { [whole($0, isNew: true)] },
                kept: { paragraphs(Array($0), Array($1)) })
            })
        }
      })
  }

  private func whole(_ row: LaidRow, isNew: Bool) -> WordTable.Row {
    WordTable.Row(row.cells.map { cell in cell.map { whole($0, isNew: isNew) } })
      .tracked(TrackedLayout.change(words.author(ofWhole: row.key.change), isNew: isNew))
  }

  // MARK: Paragraphs

  private static func change(_ author: RedlineAuthor, isNew: Bool) -> TrackedChange {
    isNew ? .inserted(by: author.rawValue) : .deleted(by: author.rawValue)
  }

  private func bookmark(_ paragraph: LaidParagraph) -> String? {
    guard paragraph.key.role == .words, let change = paragraph.key.change else { return nil }
    return words.anchor(change)
  }

  /// A paragraph that only one version has at this place. All of it bears one name: where two changes of different
  /// authors make up a paragraph, LibreOffice gives the next one its style when both go.
  private func whole(_ paragraph: LaidParagraph, isNew: Bool) -> WordParagraph {
    let change = TrackedLayout.change(words.author(ofWhole: paragraph.key.change), isNew: isNew)
    let own = paragraph.item.map { words.paragraphs(old: isNew ? [] : [$0], new: isNew ? [$0] : []).joined() }
    return WordParagraph(
      paragraph.style,
      TrackedWords.literal(paragraph.lead, change) + (own.map(Array.init) ?? [])
        + TrackedWords.literal(paragraph.tail, change), bookmark: bookmark(paragraph)
    ).tracked(change)
  }

  /// One that stays, or one that became several, or several that became one.
  private func paragraphs(_ old: [LaidParagraph], _ new: [LaidParagraph]) -> [WordParagraph] {
    guard let before = old.first, let after = new.first else { return [] }
    let own = words.paragraphs(old: old.compactMap(\.item), new: new.compactMap(\.item))
    let count = max(old.count, new.count)
    guard own.count == count else {
      // Out of step: the old ones end one after the other, then the new.
      return old.map { whole($0, isNew: false) } + new.map { whole($0, isNew: true) }
    }
    let isSplit = new.count > 1
    let parts = isSplit ? new : old
    let author = RedlineAuthor.wording
    let change = TrackedLayout.change(author, isNew: isSplit)
    let built = parts.enumerated().map { place, part in
      let isFirst = place == 0
      let isLast = place == count - 1
      let lead = isFirst ? TrackedWords.literal(before.lead, after.lead) : TrackedWords.literal(part.lead, change)
      let tail =
        isLast
        ? TrackedWords.literal(old.last?.tail ?? .empty, new.last?.tail ?? .empty)
        : TrackedWords.literal(part.tail, change)
      return WordParagraph(part.style, lead + own[place] + tail, bookmark: bookmark(part))
    }
    return isSplit
      ? WordParagraph.split(built, by: author.rawValue) : WordParagraph.merged(built, by: author.rawValue)
  }
}

extension LaidBlock: Laid {
  var canBeParted: Bool { paragraph?.canBeParted ?? false }

  var key: LaidKey {
    switch self {
    case .paragraph(let paragraph): paragraph.key
    case .table(let table): table.key
    }
  }

  var contents: [LaidKey] {
    switch self {
    case .paragraph(let paragraph): paragraph.contents
    case .table(let table): table.rows.map(\.key)
    }
  }

  func canBecome(_ other: LaidBlock) -> Bool {
    switch (self, other) {
    case (.paragraph(let before), .paragraph(let after)): before.canBecome(after)
    case (.table(let before), .table(let after)): before.columns == after.columns
    case (.paragraph, _), (.table, _): false
    }
  }

  fileprivate var paragraph: LaidParagraph? {
    if case .paragraph(let paragraph) = self { paragraph } else { nil }
  }
}

extension LaidParagraph: Laid {
  var canBeParted: Bool { item != nil }
  var contents: [LaidKey] { [key] }

  /// A paragraph's style is no tracked change, so another style makes another paragraph.
  func canBecome(_ other: LaidParagraph) -> Bool { style == other.style }
}

extension LaidRow: Laid {
  var canBeParted: Bool { false }
  var contents: [LaidKey] { [key] }

  func canBecome(_ other: LaidRow) -> Bool { cells.count == other.cells.count }
}
