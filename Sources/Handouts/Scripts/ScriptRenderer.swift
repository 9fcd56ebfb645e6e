internal import Incidents
internal import ProcedureModel
internal import SourceText

/// Turns what was opened of a script into HTML. Every value stands in an element of its own that keeps its direction to
/// itself, so that nothing typed there can change how the words around it read.
struct ScriptRenderer {
  /// Whether block quotes are what is said aloud.
  private let isSpoken: Bool
  /// How deep headings of level 2 are.
  private let level: Int

  /// - Parameters:
  ///   - titleLevel: of the sheet's title.
  init(_ layout: ScriptLayout, titleLevel: Int) {
    isSpoken = layout.isSpoken
    level = titleLevel
  }

  /// The blocks of a script.
  func html(_ blocks: [OpenedScript.Block]) -> String {
    var html = ""
    for block in blocks { append(block, to: &html) }
    return html
  }

  /// Running text alone.
  func html(_ texts: [OpenedText]) -> String {
    var html = ""
    append(texts, to: &html)
    return html
  }

  private func append(_ block: OpenedScript.Block, to html: inout String) {
    switch block.content {
    case .heading(let own, let texts):
      let depth = min(6, level + own - 1)
      html += "<h\(depth) class=\"group-title\">"
      append(only: block.only, to: &html)
      append(texts, to: &html)
      html += "</h\(depth)>"
    case .paragraph(let texts):
      html += "<p>"
      append(only: block.only, to: &html)
      append(texts, to: &html)
      html += "</p>"
    case .list(let bullets):
      html += "<ul>"
      for bullet in bullets {
        html += "<li>"
        append(bullet: bullet, to: &html)
        html += "</li>"
      }
      html += "</ul>"
    case .quote(let blocks):
      html += isSpoken ? "<div class=\"said\"><p class=\"say\">Say</p>" : "<blockquote>"
      for block in blocks { append(block, to: &html) }
      html += isSpoken ? "</div>" : "</blockquote>"
    }
  }

  /// A bullet of one paragraph needs none around it.
  private func append(bullet: [OpenedScript.Block], to html: inout String) {
    guard bullet.count == 1, case .paragraph(let texts) = bullet[0].content else {
      for block in bullet { append(block, to: &html) }
      return
    }
    append(only: bullet[0].only, to: &html)
    append(texts, to: &html)
  }

  private func append(only: String?, to html: inout String) {
    guard let only else { return }
    html += "<span class=\"only\">"
    HTMLText.append(only, to: &html)
    html += ":</span> "
  }

  private func append(_ texts: [OpenedText], to html: inout String) {
    for text in texts {
      switch text {
      case .words(let words): HTMLText.append(words, to: &html)
      case .softBreak: html += " "
      case .emphasis(let content):
        html += "<em>"
        append(content, to: &html)
        html += "</em>"
      case .strong(let content):
        html += "<strong>"
        append(content, to: &html)
        html += "</strong>"
      case .link(let destination, let content):
        html += "<a href=\""
        HTMLText.append(destination, to: &html)
        html += "\" rel=\"noopener noreferrer\">"
        append(content, to: &html)
        html += "</a>"
      case .value(let value, _, let type): append(value, type, to: &html)
      case .blank(let type): html += "<span class=\"blank blank-\(type.rawValue)\"></span>"
      }
    }
  }

  /// A telephone number and an e-mail address link themselves, where they are nothing else.
  private func append(_ value: String, _ type: Disclosure.FieldType, to html: inout String) {
    let href = ScriptLink.href(value, type)
    if let href { html += "<a href=\"\(href)\">" }
    html += "<bdi>"
    HTMLText.append(value, to: &html)
    html += "</bdi>"
    if href != nil { html += "</a>" }
  }
}
