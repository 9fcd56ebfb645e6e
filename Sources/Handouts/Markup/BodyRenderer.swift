internal import ProcedureModel

/// Turns what an item holds into HTML: paragraphs, lists, notes.
struct BodyRenderer {
  private var text: TextRenderer
  /// Whether paragraphs, bullets and notes get their addresses as ids: on the one sheet that is their home.
  private let isHome: Bool

  init(_ linking: TextRenderer.Linking?, isHome: Bool) {
    text = TextRenderer(linking)
    self.isHome = isHome
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
        open("p", paragraph.address, to: &html)
        text.append(paragraph.text, owner: owner, to: &html)
        html += "</p>"
      case .list(let list):
        html += "<ul>"
        for bullet in list.bullets { append(bullet, owner: owner, to: &html) }
        html += "</ul>"
      case .note(let note):
        open("div class=\"note\"", note.address, to: &html)
        append(note.blocks, owner: owner, to: &html)
        html += "</div>"
      }
    }
  }

  /// A start tag, with the address as id where this is its home.
  private func open(_ tag: String, _ address: Address, to html: inout String) {
    html += "<\(tag)"
    if isHome {
      html += " id=\""
      HTMLText.append(Anchors.id(address), to: &html)
      html += "\""
    }
    html += ">"
  }

  private mutating func append(_ bullet: Bullet, owner: Address, to html: inout String) {
    open("li", bullet.address, to: &html)
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
