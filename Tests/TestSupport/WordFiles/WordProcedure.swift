package import ProcedureModel
internal import SourceText
internal import WordDocument

/// A procedure as a council keeps it in Word: a control table, numbered headings and clauses, tables for the checklist
/// and the plans.
package struct WordProcedure {
  /// How its numbers come about.
  package enum Numbers: String, CaseIterable, Sendable {
    /// Typed as words.
    case typed
    /// Made by Word from lists of several levels; typed only where no list could make them.
    case automatic
  }

  private let numbers: Numbers
  private var body = ""
  /// Definitions of lists, in the order of their ids.
  private var definitions: [String] = []
  /// What the list of the text would show next, by level.
  private var standing = [0, 0]

  /// The file.
  package static func docx(_ procedure: Procedure, numbers: Numbers) -> [UInt8] {
    var word = WordProcedure(numbers: numbers)
    word.write(procedure)
    return word.file
  }

  private init(numbers: Numbers) {
    self.numbers = numbers
    // 0 numbers the text, 1 makes bullets, 2 names appendices.
    definitions = [
      Self.levels([("decimal", "%1.", 1), ("decimal", "%1.%2", 1)], styles: ["Heading1", "Clause"]),
      Self.levels(Array(repeating: ("bullet", "&#8226;", 1), count: 4)),
      Self.levels([("upperLetter", "Appendix %1", 1)]),
    ]
  }

  // MARK: Parts

  private mutating func write(_ procedure: Procedure) {
    control(procedure)
    blocks(procedure.intro)
    for section in procedure.sections {
      heading(section)
      blocks(section.intro)
      for item in section.items {
        clause(item)
        blocks(item.blocks)
      }
    }
    for appendix in procedure.appendices {
      if numbers == .automatic, appendix.letter == Self.letter(at: procedure, appendix) {
        body += Self.paragraph("", style: "Heading1", list: 3, level: 0)
      } else {
        body += Self.paragraph("Appendix \(appendix.letter)", style: "Heading1", list: 0)
      }
      body += Self.paragraph(appendix.heading.plain, style: "Heading2")
      write(appendix)
    }
  }

  private static func letter(at procedure: Procedure, _ appendix: Appendix) -> String {
    let place = procedure.appendices.firstIndex { $0.letter == appendix.letter } ?? 0
    return String(UnicodeScalar(UInt8(65 + place)))
  }

  private mutating func control(_ procedure: Procedure) {
    let control = procedure.control
    var rows: [[String]] = []
    let purpose = control.field(.purpose)?.values.map(\.text) ?? []
    rows.append([
      Self.paragraph("Subject and version number of document:"),
      ([control.title.text + " " + control.version.text] + purpose).map { Self.paragraph($0) }.joined(),
    ])
    for field in control.fields where field.name != .purpose {
      let values = field.values.map { value in
        field.name?.isDate ?? false ? Self.spoken(value.text) : value.text
      }
      rows.append([Self.paragraph(field.label + ":"), values.map { Self.paragraph($0) }.joined()])
    }
    table(rows.map { $0.map { Cell($0) } })
  }

  /// `11th June 2018`, as a document writes a date.
  private static func spoken(_ date: String) -> String {
    guard let day = CalendarDate(iso: Substring(date)) else { return date }
    let ending = day.day == 1 || day.day == 21 || day.day == 31 ? "st" : "th"
    return "\(day.day)\(ending) \(CalendarDate.months[day.month - 1]) \(day.year)"
  }

  private mutating func heading(_ section: Section) {
    let title = section.title.plain
    guard let number = section.number else {
      body += Self.paragraph(title, style: "Heading2")
      return
    }
    if numbers == .automatic, number.parts == [standing[0] + 1] {
      standing = [number.parts[0], 0]
      body += Self.paragraph(title, style: "Heading1")
    } else {
      body += Self.paragraph("\(number). \(title)", style: "Heading1", list: 0)
    }
  }

  private mutating func clause(_ item: Item) {
    let words = item.text.plain
    guard let number = item.number else { return }
    if numbers == .automatic, number.parts == [standing[0], standing[1] + 1] {
      standing[1] += 1
      // Half of them by their style, as people do it, and half by hand.
      body +=
        standing[1].isMultiple(of: 2)
        ? Self.paragraph(words, style: "Clause") : Self.paragraph(words, style: "Normal", list: 1, level: 1)
    } else {
      body += Self.paragraph("\(number). \(words)")
    }
  }

  private mutating func write(_ appendix: Appendix) {
    switch appendix.content {
    case .checklist(let checklist): write(checklist, appendix)
    case .glossary(let glossary):
      blocks(appendix.intro)
      for term in glossary.terms {
        body += Self.paragraph(term.heading.plain, style: "Heading3")
        blocks(term.blocks)
      }
    case .actionPlan(let plan): write(plan, appendix)
    case .operationalPlan(let plan):
      blocks(appendix.intro)
      let head = [Cell(Self.paragraph("Task")), Cell(Self.paragraph("Who responsible"))]
      table(
        [head]
          + plan.tasks.map { task in
            [
              Cell(Self.paragraph(task.text.plain) + Self.xml(task.blocks, level: 0)),
              Cell(Self.paragraph(task.attributes.map(\.text).joined(separator: " and "))),
            ]
          }, heads: 1)
      blocks(plan.closing)
    }
  }

  private mutating func write(_ checklist: Checklist, _ appendix: Appendix) {
    blocks(appendix.intro)
    for detail in checklist.details { body += Self.paragraph(detail + ":") }
    let boxes = checklist.responsible
    let meanings = checklist.applicability.map { "\($0.meaning) – \($0.code)" }
    var rows: [[Cell]] = [
      [
        Cell(Self.paragraph("")), Cell(Self.paragraph("Action")),
        Cell(Self.paragraph("Responsibility"), span: boxes.count), Cell(Self.paragraph("Applicability")),
      ],
      [Cell(Self.paragraph("")), Cell(Self.paragraph(""))] + boxes.map { Cell(Self.paragraph($0)) }
        + [Cell(meanings.map { Self.paragraph($0) }.joined())],
    ]
    let empty = boxes.map { _ in Cell(Self.paragraph("")) }
    for group in checklist.groups {
      let list = newList(startingAt: group.items.first?.number?.parts.first ?? group.number?.parts.first ?? 1)
      var shown = 0
      rows.append(
        [
          Cell(
            group.number.map { number in
              numbers == .automatic
                ? Self.paragraph("", style: "Normal", list: list, level: 0) : Self.paragraph("\(number)")
            } ?? Self.paragraph("")),
          Cell(Self.paragraph(group.title.plain, isBold: true) + Self.xml(group.intro, level: 0)),
        ] + empty + [Cell(Self.paragraph(group.attributes.map(\.text).joined(separator: " ")))])
      for item in group.items {
        let number = item.number
        let isNext = number?.parts.count == 2 && number?.parts[1] == shown + 1
        let mark: String
        if numbers == .automatic, isNext {
          shown += 1
          mark = Self.paragraph("", style: "Normal", list: list, level: 1)
        } else {
          mark = Self.paragraph(number.map(\.description) ?? "")
        }
        rows.append(
          [Cell(mark), Cell(Self.paragraph(item.text.plain) + Self.xml(item.blocks, level: 0))] + empty
            + [Cell(Self.paragraph(item.attributes.map(\.text).joined(separator: " ")))])
      }
    }
    table(rows, heads: 2)
    for field in checklist.after { body += Self.paragraph(field + ":") }
  }

  private mutating func write(_ plan: ActionPlan, _ appendix: Appendix) {
    blocks(appendix.intro)
    body += Self.paragraph("Key – " + plan.key.map { "\($0.code) – \($0.meaning.plain)" }.joined(separator: ", "))
    var rows = [
      plan.columns.flatMap { [Cell(Self.paragraph($0.title)), Cell(Self.paragraph("Lead officers"))] }
    ]
    for group in plan.groups {
      rows.append([Cell(Self.paragraph(group.title.plain, isBold: true), span: 2 * plan.columns.count)])
      for index in 0..<(group.columns.map(\.count).max() ?? 0) {
        rows.append(
          group.columns.flatMap { actions -> [Cell] in
            guard index < actions.count else { return [Cell(Self.paragraph("")), Cell(Self.paragraph(""))] }
            let action = actions[index]
            return [
              Cell(Self.paragraph(action.text.plain) + Self.xml(action.blocks, level: 0)),
              Cell(Self.paragraph(action.attributes.map(\.text).joined(separator: " & "))),
            ]
          })
      }
    }
    table(rows, heads: 1)
  }

  // MARK: Blocks

  private mutating func blocks(_ blocks: [BodyBlock]) {
    body += Self.xml(blocks, level: 0)
  }

  private static func xml(_ blocks: [BodyBlock], level: Int) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): Self.paragraph(paragraph.text.plain)
      case .list(let list):
        list.bullets.map { bullet in
          Self.paragraph(bullet.text.plain, style: "Normal", list: 2, level: level)
            + xml(bullet.blocks, level: level + 1)
        }.joined()
      case .note(let note):
        note.blocks.map { inner in
          if case .paragraph(let paragraph) = inner {
            Self.paragraph(paragraph.text.plain, style: "Quote")
          } else {
            xml([inner], level: level)
          }
        }.joined()
      }
    }.joined()
  }

  /// - Parameter list: the id of a list; 0 for none where the style has one; nil to leave it to the style.
  private static func paragraph(
    _ words: String, style: String? = nil, list: Int? = nil, level: Int = 0, isBold: Bool = false
  ) -> String {
    var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    if let list { properties += "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>" }
    let bold = isBold ? "<w:rPr><w:b/></w:rPr>" : ""
    let run = words.isEmpty ? "" : "<w:r>\(bold)<w:t xml:space=\"preserve\">\(escaped(words))</w:t></w:r>"
    return "<w:p><w:pPr>\(properties)</w:pPr>\(run)</w:p>"
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  // MARK: Tables

  private struct Cell {
    let xml: String
    let span: Int

    init(_ xml: String, span: Int = 1) {
      self.xml = xml
      self.span = span
    }
  }

  private mutating func table(_ rows: [[Cell]], heads: Int = 0) {
    let width = rows.map { $0.reduce(0) { $0 + $1.span } }.max() ?? 1
    body += "<w:tbl><w:tblPr/><w:tblGrid>"
    body += String(repeating: "<w:gridCol w:w=\"\(9000 / max(1, width))\"/>", count: width) + "</w:tblGrid>"
    for (index, row) in rows.enumerated() {
      body += "<w:tr>" + (index < heads ? "<w:trPr><w:tblHeader/></w:trPr>" : "")
      for cell in row {
        body +=
          "<w:tc><w:tcPr>\(cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : "")</w:tcPr>\(cell.xml)</w:tc>"
      }
      body += "</w:tr>"
    }
    body += "</w:tbl>"
  }

  // MARK: Lists

  /// A list for the rows of one group: `4.1`, `4.2`.
  private mutating func newList(startingAt start: Int) -> Int {
    definitions.append(Self.levels([("decimal", "%1", start), ("decimal", "%1.%2", 1)]))
    return definitions.count
  }

  private static func levels(_ levels: [(format: String, text: String, start: Int)], styles: [String] = []) -> String {
    levels.enumerated().map { index, level in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(level.start)\"/><w:numFmt w:val=\"\(level.format)\"/>"
        + (index < styles.count ? "<w:pStyle w:val=\"\(styles[index])\"/>" : "")
        + "<w:lvlText w:val=\"\(level.text)\"/></w:lvl>"
    }.joined()
  }

  // MARK: The file

  private var file: [UInt8] {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let lists = definitions.enumerated().map { id, levels in
      "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels)</w:abstractNum>"
    }.joined()
    let bearers = definitions.indices.map { id in
      "<w:num w:numId=\"\(id + 1)\"><w:abstractNumId w:val=\"\(id)\"/></w:num>"
    }.joined()
    func style(_ id: String, _ name: String, _ properties: String = "") -> String {
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:pPr>\(properties)</w:pPr></w:style>"
    }
    // In a file whose numbers are typed, no style makes any.
    let isAutomatic = numbers == .automatic
    let first = isAutomatic ? "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" : ""
    let clause = isAutomatic ? "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>" : ""
    let styles = [
      style("Normal", "Normal"), style("Clause", "Clause", clause), style("Quote", "Quote"),
      style("Heading1", "heading 1", first + "<w:outlineLvl w:val=\"0\"/>"),
      style("Heading2", "heading 2", "<w:outlineLvl w:val=\"1\"/>"),
      style("Heading3", "heading 3", "<w:outlineLvl w:val=\"2\"/>"),
    ].joined()
    let parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
          + "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"\(types).document.main+xml\"/>"
          + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(types).styles+xml\"/><Override "
          + "PartName=\"/word/numbering.xml\" ContentType=\"\(types).numbering+xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships \(package)><Relationship Id=\"r1\" Type=\"\(relations)/officeDocument\" "
          + "Target=\"word/document.xml\"/></Relationships>"
      ),
      ("word/document.xml", "<w:document \(space)><w:body>\(body)<w:sectPr/></w:body></w:document>"),
      (
        "word/_rels/document.xml.rels",
        "<Relationships \(package)><Relationship Id=\"r1\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"r2\" Type=\"\(relations)/numbering\" Target=\"numbering.xml\"/></Relationships>"
      ),
      ("word/styles.xml", "<w:styles \(space)>\(styles)</w:styles>"),
      ("word/numbering.xml", "<w:numbering \(space)>\(lists)\(bearers)</w:numbering>"),
    ]
    var archive = ZipArchive()
    for (name, text) in parts { archive.add(name, Array((head + text).utf8)) }
    return archive.bytes
  }
}
