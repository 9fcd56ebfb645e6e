package import SourceText

/// Words of a script that are read in one go: its title, a heading, a paragraph.
package struct ScriptRun: Sendable {
  package let text: [ScriptInline]
  /// Where they stand, marks of lists and quotations included.
  package let range: SourceRange
  package let isHeading: Bool
  /// Whether they are said aloud: they stand in a block quote of a script that is read aloud.
  package let isSpoken: Bool
}

extension Script {
  /// Everything that is read of it, in the order of reading; the title first.
  package var runs: [ScriptRun] {
    [ScriptRun(text: title, range: titleRange, isHeading: true, isSpoken: false)] + runs(of: blocks, inQuote: false)
  }

  private func runs(of blocks: [ScriptBlock], inQuote: Bool) -> [ScriptRun] {
    blocks.flatMap { block -> [ScriptRun] in
      let isSpoken = inQuote && layout.isSpoken
      switch block.content {
      case .heading(_, let text):
        return [ScriptRun(text: text, range: block.range, isHeading: true, isSpoken: isSpoken)]
      case .paragraph(let text):
        return [ScriptRun(text: text, range: block.range, isHeading: false, isSpoken: isSpoken)]
      case .list(let bullets): return bullets.flatMap { runs(of: $0.blocks, inQuote: inQuote) }
      case .quote(let inner): return runs(of: inner, inQuote: true)
      }
    }
  }
}
