/// A piece of running text that looks alike and has one history.
package struct WordRun: Hashable, Sendable {
  /// The words. A tab is written as Word's tab, a line end (LF, CR or both) as a line break inside the paragraph.
  package var text: String
  package var isBold: Bool
  package var isItalic: Bool
  package var isMonospace: Bool
  package var link: WordLink?
  package var change: TrackedChange

  package init(
    _ text: String, bold: Bool = false, italic: Bool = false, monospace: Bool = false, link: WordLink? = nil,
    change: TrackedChange = .unchanged
  ) {
    self.text = text
    isBold = bold
    isItalic = italic
    isMonospace = monospace
    self.link = link
    self.change = change
  }

  /// The run with another history.
  package func tracked(_ change: TrackedChange) -> WordRun {
    var run = self
    run.change = change
    return run
  }
}
