internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Makes a glossary of an appendix: terms under headings, terms in bold, or a table of two columns.
enum GlossaryImport {
  static func read(
    _ found: [FoundBlock], letter: String, path: String
  ) -> (intro: [BodyBlock], glossary: Glossary, remarks: [ImportRemark]) {
    var body = BodyImport(path: path)
    var intro: [FoundBlock] = []
    var terms: [(heading: [Inline], blocks: [FoundBlock])] = []
    for block in found {
      switch block {
      case .heading(_, let inlines): terms.append((InlineText.plainly(inlines), []))
      case .paragraph(let inlines) where InlineText.isStrong(inlines) && SectionsImport.isTitle(inlines.plainText):
        terms.append((InlineText.plainly(inlines), []))
      case .table(let table) where table.columnCount == 2:
        for row in table.rows.dropFirst(table.headCount) {
          guard case .paragraph(let inlines) = row[0].first else { continue }
          terms.append((InlineText.plainly(inlines), Array(row[0].dropFirst()) + row[1]))
        }
      default:
        if terms.isEmpty { intro.append(block) } else { terms[terms.count - 1].blocks.append(block) }
      }
    }
    var slugs: [String] = []
    let made = terms.compactMap { term -> Term? in
      let slug = Slug.make(term.heading.plainText)
      if slugs.contains(where: { $0.hasSameBytes(as: slug) }) {
        body.remark(
          nil, "the term '\(Quote.of(term.heading.plainText))' comes twice", "Join the two, or tell them apart.")
      }
      slugs.append(slug)
      let address = "\(letter).\(slug)"
      if term.blocks.isEmpty {
        body.remark(address, "the term '\(Quote.of(term.heading.plainText))' has no meaning below it", "Write it.")
      }
      return Term(
        address: Unplaced.address, heading: RichText(term.heading), name: "", abbreviation: nil, slug: "",
        blocks: body.blocks(term.blocks, at: address, mayHoldNotes: true), range: Unplaced.range)
    }
    if made.isEmpty {
      body.remark(nil, "no terms were found in the glossary", "Write ## before each term.")
    }
    let preface = body.blocks(intro, at: nil, mayHoldNotes: false)
    return (preface, Glossary(terms: made), body.remarks)
  }
}
