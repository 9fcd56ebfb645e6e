internal import ProcedureModel

/// Turns what an item holds into HTML: paragraphs, lists, notes.
struct BodyRenderer {
  private var text: TextRenderer

  init(_ linking: TextRenderer.Linking?) {
    text = TextRenderer(linking)
  }

  /// The item's first paragraph, with what stands before its words, and all that follows it.
  mutating func item(_ item: Item, number: String? = nil) -> String {
    text.beginItem()
    var html = "<p>"
    if let number {
      html += "<span class=\"number\">"
      HTMLText.append(number, to: &html)
      html += "</span> "
    }
    text.append(item.text, owner: item.address, to: &html)
    html += "</p>"
    append(item.blocks, owner: item.address, to: &html)
    return html
  }

  /// Blocks that belong to a heading or a term.
  mutating func blocks(_ blocks: [BodyBlock], owner: Address) -> String {
    text.beginItem()
    var html = ""
    append(blocks, owner: owner, to: &html)
    return html
  }

  /// Running text alone: a title, a meaning.
  mutating func words(_ words: RichText, owner: Address? = nil) -> String {
    text.beginItem()
    return text.html(words, owner: owner)
  }

  private mutating func append(_ blocks: [BodyBlock], owner: Address, to html: inout String) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        html += "<p>"
        text.append(paragraph.text, owner: owner, to: &html)
        html += "</p>"
      case .list(let list):
        html += "<ul>"
        for bullet in list.bullets { append(bullet, owner: owner, to: &html) }
        html += "</ul>"
      case .note(let note):
        html += "<div class=\"note\">"
        append(note.blocks, owner: owner, to: &html)
        html += "</div>"
      }
    }
  }

  private mutating func append(_ bullet: Bullet, owner: Address, to html: inout String) {
    html += "<li>"
    text.append(bullet.text, owner: owner, to: &html)
    for attribute in bullet.attributes {
      html += " <span class=\"applies\">"
      HTMLText.append(attribute.text, to: &html)
      html += "</span>"
    }
    append(bullet.blocks, owner: owner, to: &html)
    html += "</li>"
  }
}
