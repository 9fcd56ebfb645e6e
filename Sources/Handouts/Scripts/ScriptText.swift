internal import Incidents
internal import ProcedureModel
internal import SourceText

/// A script as plain text, for e-mail and for screen readers: a line for each paragraph, no mark of any kind.
struct ScriptText {
  private let isSpoken: Bool
  private var lines: [String] = []

  /// The text, lines ended by a line feed.
  /// - Parameters:
  ///   - head: lines before the title: what must be known before it is read.
  ///   - foot: lines after the end: who approved it, from which source.
  static func text(_ script: OpenedScript, head: [String], foot: [String]) -> String {
    var text = ScriptText(isSpoken: script.layout.isSpoken)
    text.lines = head.isEmpty ? [] : head + [""]
    text.lines.append(text.plain(script.title))
    text.append(script.blocks, indent: "")
    text.lines += [""] + foot
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(isSpoken: Bool) {
    self.isSpoken = isSpoken
  }

  private mutating func append(_ blocks: [OpenedScript.Block], indent: String) {
    for block in blocks {
      if indent.isEmpty { lines.append("") }
      let only = block.only.map { "(\($0):) " } ?? ""
      switch block.content {
      case .heading(_, let texts): lines.append(indent + only + plain(texts))
      case .paragraph(let texts): lines.append(indent + only + plain(texts))
      case .list(let bullets):
        for bullet in bullets {
          let before = lines.count
          append(bullet, indent: indent + "  ")
          if lines.count > before {
            lines[before] =
              indent + "- " + String(lines[before].unicodeScalars.dropFirst(indent.unicodeScalars.count + 2))
          }
        }
      case .quote(let inner):
        if isSpoken { lines.append(indent + "SAY:") }
        append(inner, indent: indent + "  ")
      }
    }
  }

  private func plain(_ texts: [OpenedText]) -> String { OneLine.of(OpenedText.plain(texts)) }
}
