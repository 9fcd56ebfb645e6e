/// The words of a change as a redline shows them.
package struct RedlineRun: Sendable, Equatable {
  package enum Mark: Sendable {
    case same, inserted, deleted
  }

  /// Why the words are marked; nil for those that are the same.
  package let cause: WordEdit.Cause?
  package let mark: Mark
  package let text: String
  /// The outermost first.
  package let styles: [SpanStyle]
}

/// One piece of a redline: words, or the end of a paragraph where an item was split or merged.
package enum RedlinePiece: Sendable, Equatable {
  case run(RedlineRun)
  case paragraphEnd(RedlineRun.Mark)
}

extension Comparison {
  /// The words of a change in order: the kept, the deleted before the inserted. The kept and deleted ones alone are the
  /// old text to the byte, the kept and inserted ones the new.
  package func redline(_ change: Change) -> [RedlinePiece] {
    var writer = RedlineWriter(table: pair.table)
    guard !change.old.isEmpty else {
      writer.add(ComparedPair.tokens(change.new, new)[...], .inserted, .words)
      return writer.finish()
    }
    let oldTokens = ComparedPair.tokens(change.old, old)
    guard !change.new.isEmpty else {
      writer.add(oldTokens[...], .deleted, .words)
      return writer.finish()
    }
    let newTokens = ComparedPair.tokens(change.new, new)
    var start = 0
    for edit in change.edits {
      writer.add(oldTokens[start..<edit.old.lowerBound], .same, nil)
      writer.add(edit, oldTokens[edit.old], newTokens[edit.new])
      start = edit.old.upperBound
    }
    writer.add(oldTokens[start...], .same, nil)
    return writer.finish()
  }

  /// The exact words of an edit in each version, without the space before them.
  package func words(of edit: WordEdit, in change: Change) -> (old: String, new: String) {
    (
      change.old.isEmpty ? "" : pair.table.phrase(ComparedPair.tokens(change.old, old)[edit.old]),
      change.new.isEmpty ? "" : pair.table.phrase(ComparedPair.tokens(change.new, new)[edit.new])
    )
  }
}

/// Puts runs together; neighbours of one kind become one.
private struct RedlineWriter {
  let table: TokenTable
  private var pieces: [RedlinePiece] = []
  private var bytes: [UInt8] = []
  private var state: (mark: RedlineRun.Mark, cause: WordEdit.Cause?, style: Int16) = (.same, nil, 0)

  init(table: TokenTable) {
    self.table = table
  }

  mutating func add(_ tokens: ArraySlice<TextToken>, _ mark: RedlineRun.Mark, _ cause: WordEdit.Cause?) {
    for token in tokens { add(token, mark, cause) }
  }

  /// An edit: where only what stands before the first word differs, as behind an insertion, the word itself stays whole.
  mutating func add(_ edit: WordEdit, _ old: ArraySlice<TextToken>, _ new: ArraySlice<TextToken>) {
    if old.count == 1, new.count == 1, let before = old.first, let after = new.first, before.core == after.core,
      before.style == after.style, before.gapStyle == after.gapStyle
    {
      put(before.gap, before.gapStyle, .deleted, edit.cause)
      put(after.gap, after.gapStyle, .inserted, edit.cause)
      put(before.core, before.style, .same, nil)
      return
    }
    add(old, .deleted, edit.cause)
    add(new, .inserted, edit.cause)
  }

  private mutating func add(_ token: TextToken, _ mark: RedlineRun.Mark, _ cause: WordEdit.Cause?) {
    guard token.kind != .paragraphBreak else {
      flush()
      pieces.append(.paragraphEnd(mark))
      return
    }
    put(token.gap, token.gapStyle, mark, cause)
    put(token.core, token.style, mark, cause)
  }

  private mutating func put(_ word: Int32, _ style: Int16, _ mark: RedlineRun.Mark, _ cause: WordEdit.Cause?) {
    let added = table.bytes(word)
    guard !added.isEmpty else { return }
    if state != (mark, cause, style) {
      flush()
      state = (mark, cause, style)
    }
    bytes += added
  }

  private mutating func flush() {
    guard !bytes.isEmpty else { return }
    pieces.append(
      .run(
        RedlineRun(
          cause: state.cause, mark: state.mark, text: String(decoding: bytes, as: UTF8.self),
          styles: table.styles[Int(state.style)])))
    bytes = []
  }

  mutating func finish() -> [RedlinePiece] {
    flush()
    return pieces
  }
}
