internal import CommonMark
internal import SourceText

/// A source's blocks cut at its headings: the title, what stands before the first heading, and each heading with what
/// follows it.
struct DocumentOutline {
  /// The first-level heading, if there is one.
  var title: Block?
  /// Blocks between the title and the next heading.
  var intro: [Block] = []
  var parts: [Part] = []

  struct Part {
    let heading: Block
    let level: Int
    let inlines: [Inline]
    var blocks: [Block] = []
  }

  /// Cuts the blocks and says a missing or second title and text that stands before it.
  init(_ document: MarkdownDocument, firstLine: Int, reader: inout BodyReader) {
    for block in document.blocks {
      guard case .heading(let level, let inlines) = block.content else {
        if title == nil, parts.isEmpty, intro.isEmpty {
          reader.report(
            "missing-title", block.range, "the text begins before the title",
            "Begin with one heading of the first level: # Title.")
        }
        if parts.isEmpty { intro.append(block) } else { parts[parts.count - 1].blocks.append(block) }
        continue
      }
      if level == 1, title == nil, parts.isEmpty, intro.isEmpty {
        title = block
        continue
      }
      if level == 1 {
        reader.report(
          "second-title", block.range, "a second heading of the first level",
          "Use ## for a section; one file holds one document.")
      }
      parts.append(Part(heading: block, level: max(2, level), inlines: inlines))
    }
    // Of a text that was not read, nothing can be said to be missing.
    guard document.wasRead else { return }
    if document.blocks.isEmpty {
      reader.report(
        "missing-title", reader.file.clamped(SourceRange(line: firstLine, column: 1)),
        "there is no text after the front matter",
        "Begin with one heading of the first level: # Title.")
    } else if title == nil, intro.isEmpty {
      reader.report(
        "missing-title", reader.file.clamped(SourceRange(line: firstLine, column: 1)), "there is no title",
        "Begin with one heading of the first level: # Title.")
    }
  }

  /// The words of the title, without a leading `Appendix A` when a letter is given; empty if there is none.
  func heading(appendix letter: String?) -> RichText {
    guard let title, case .heading(_, let inlines) = title.content else { return RichText([]) }
    guard let letter, case .text(let words) = inlines.first else { return RichText(inlines) }
    let bytes = Array(words.utf8)
    let head = Array("appendix \(letter)".utf8)
    guard bytes.count > head.count, zip(bytes, head).allSatisfy({ lower($0) == lower($1) }) else {
      return RichText(inlines)
    }
    let rest = bytes.dropFirst(head.count)
    // 'Appendix About' is not 'Appendix A'.
    guard let next = rest.first, " :.-\u{2013}\u{2014}".utf8.contains(next) else { return RichText(inlines) }
    let tail = String(decoding: rest, as: UTF8.self).unicodeScalars.drop {
      " :.-\u{2013}\u{2014}".unicodeScalars.contains($0)
    }
    return RichText((tail.isEmpty ? [] : [.text(String(Substring(tail)))]) + inlines.dropFirst())
  }

  /// The place of the title, or the first line of Markdown.
  func titleRange(firstLine: Int, in file: SourceFile) -> SourceRange {
    title?.range ?? file.clamped(SourceRange(line: firstLine, column: 1))
  }

  private func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
  }
}
