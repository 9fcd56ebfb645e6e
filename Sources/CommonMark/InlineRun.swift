/// Running text as it is put together: neighbouring words become one, since libcmark gives several pieces for one run.
struct InlineRun {
  private var finished: [Inline] = []
  private var words = ""

  mutating func append(_ inline: Inline) {
    if case .text(let more) = inline {
      words += more
      return
    }
    flush()
    finished.append(inline)
  }

  mutating func append(contentsOf inlines: [Inline]) {
    for inline in inlines { append(inline) }
  }

  /// What was put together; the value is not to be used again.
  mutating func finish() -> [Inline] {
    flush()
    return finished
  }

  private mutating func flush() {
    guard !words.isEmpty else { return }
    finished.append(.text(words))
    words = ""
  }
}
