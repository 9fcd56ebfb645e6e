internal import BoardPapers
internal import ProcedureModel
internal import SourceText

/// Turns the blocks of a board's paper into HTML, with the numbers as they were typed.
struct PaperRenderer {
  private var text = TextRenderer(nil)

  /// - Parameter depth: 0 for paragraphs that are numbered through the paper, 1 for (i), (ii) inside them.
  mutating func html(_ blocks: [PaperBlock], depth: Int = 0) -> String {
    var html = ""
    for block in blocks { append(block, depth, to: &html) }
    return html
  }

  private mutating func append(_ block: PaperBlock, _ depth: Int, to html: inout String) {
    switch block {
    case .paragraph(let words, _, _):
      html += "<p>\(text.html(words))</p>"
    case .bullets(let entries):
      html += "<ul>"
      for entry in entries { html += "<li>\(self.html(entry, depth: depth))</li>" }
      html += "</ul>"
    case .numbered(let entries):
      for entry in entries { append(entry, depth, to: &html) }
    case .note(let inner): html += "<div class=\"note\">\(self.html(inner, depth: depth))</div>"
    }
  }

  private mutating func append(_ entry: NumberedEntry, _ depth: Int, to html: inout String) {
    let number = depth == 0 ? "\(entry.number)." : "(\(RomanNumber.text(entry.number)))"
    html += "<div class=\"clause\">"
    var blocks = entry.blocks[...]
    html += "<p><span class=\"number\">\(number)</span> "
    if case .paragraph(let words, _, _) = blocks.first {
      html += text.html(words)
      blocks = blocks.dropFirst()
    }
    html += "</p>"
    html += self.html(Array(blocks), depth: depth + 1)
    html += "</div>"
  }
}
