internal import Review

/// Turns the words of a change into HTML with `ins` and `del`.
///
/// What stands between the tags is the text to the byte: kept and deleted words are the old text, kept and inserted ones
/// the new. Whatever a reader is told besides stands in attributes, and is printed by the style sheet.
struct RedlineWords {
  /// Which of the words are written.
  enum Side {
    case both, old, new
  }

  private let side: Side
  private var parts: [String] = []
  private var html = ""
  private var open: (mark: RedlineRun.Mark, style: String)?

  private init(_ side: Side) {
    self.side = side
  }

  /// The paragraphs of a text: one for each item on the side that is shown; of both sides, one for each new item.
  static func parts(_ pieces: [RedlinePiece], _ side: Side) -> [String] {
    var words = RedlineWords(side)
    for piece in pieces {
      switch piece {
      case .run(let run): words.add(run)
      case .paragraphEnd(let mark): words.endParagraph(mark)
      }
    }
    words.close()
    return words.parts + [words.html]
  }

  private func isWritten(_ mark: RedlineRun.Mark) -> Bool {
    switch (mark, side) {
    case (.same, _), (_, .both), (.deleted, .old), (.inserted, .new): true
    case (.deleted, .new), (.inserted, .old): false
    }
  }

  private mutating func endParagraph(_ mark: RedlineRun.Mark) {
    guard isWritten(mark) else { return }
    close()
    if side == .both, mark == .deleted {
      html += "<del class=\"joint\"></del>"
    } else {
      parts.append(html)
      html = ""
    }
  }

  private mutating func add(_ run: RedlineRun) {
    guard isWritten(run.mark) else { return }
    let style = RedlineWords.style(run.cause)
    if let current = open, current.mark != run.mark || current.style != style { close() }
    if open == nil, run.mark != .same {
      html += run.mark == .inserted ? "<ins" : "<del"
      html += style.isEmpty ? ">" : " class=\"\(style)\">"
      open = (run.mark, style)
    }
    var ends = ""
    for layer in run.styles {
      switch layer {
      case .strong: (html, ends) = (html + "<strong>", "</strong>" + ends)
      case .emphasis: (html, ends) = (html + "<em>", "</em>" + ends)
      case .code: (html, ends) = (html + "<code>", "</code>" + ends)
      case .link(let destination, _):
        // No link: it would lead out of the comparison, or to a place of another page. Where it led is printed.
        html += "<span class=\"leads\" data-to=\""
        HTMLText.append(destination, to: &html)
        html += "\">"
        ends = "</span>" + ends
      }
    }
    HTMLText.append(run.text, to: &html)
    html += ends
  }

  private mutating func close() {
    guard let current = open else { return }
    html += current.mark == .inserted ? "</ins>" : "</del>"
    open = nil
  }

  /// The class that says why words are marked; none for words that are simply others.
  private static func style(_ cause: WordEdit.Cause?) -> String {
    switch cause {
    case .words, nil: ""
    case .term: "term"
    case .reference: "follows"
    case .typography: "typography"
    }
  }
}
