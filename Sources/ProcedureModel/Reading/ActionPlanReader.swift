internal import CommonMark
internal import SourceText

/// Reads an action plan: its key, then groups of actions in columns.
struct ActionPlanReader {
  let letter: String
  let inForceFor: PlacedText?
  private var columns: [ActionPlan.Column]
  /// Whether the front matter declares the columns; otherwise the headings do, in the order in which they come.
  private let columnsAreDeclared: Bool
  private var key: [KeyCode] = []
  /// The line on which each code of the key stands.
  private var keyLines: [[UInt8]: Int] = [:]

  /// The most columns that headings make; each needs a letter of its own, and a page has room for far fewer.
  private static let columnLimit = 26

  init(letter: String, inForceFor: PlacedText?, columns: [ActionPlan.Column]) {
    self.letter = letter
    self.inForceFor = inForceFor
    self.columns = columns
    columnsAreDeclared = !columns.isEmpty
  }

  mutating func read(_ outline: DocumentOutline, _ reader: inout BodyReader) -> ActionPlan {
    var parts = outline.parts[...]
    if let first = parts.first, first.level == 2, isKey(first) {
      readKey(first, &reader)
      parts = parts.dropFirst()
    }
    reader.declared = .codes(CodeList(key.map(\.code), declaredIn: "the plan's key (## Key)"))
    if !columnsAreDeclared { columns = foundColumns(parts) }
    var groups: [ActionGroup] = []
    while let part = parts.first {
      parts = parts.dropFirst()
      if part.level != 2 {
        reader.report(
          "misplaced-heading", part.heading.range, "the column '\(part.inlines.plainText)' stands under no group",
          "Put the group's heading (##) before it.")
      }
      let columnParts = part.level == 2 ? parts.prefix { $0.level > 2 } : []
      parts = parts.dropFirst(columnParts.count)
      groups.append(group(part, Array(columnParts), ordinal: groups.count + 1, &reader))
    }
    return ActionPlan(inForceFor: inForceFor, columns: columns, key: key, groups: groups)
  }

  // MARK: Key

  private func isKey(_ part: DocumentOutline.Part) -> Bool {
    part.inlines.plainText.utf8.elementsEqual("Key".utf8)
  }

  private mutating func readKey(_ part: DocumentOutline.Part, _ reader: inout BodyReader) {
    for block in part.blocks {
      guard case .bulletList(let list) = block.content else {
        reader.report(
          "key-form", block.range, "only a list of codes may stand in the key", "Write: - `PL` project lead.")
        continue
      }
      for item in list.items { readKeyCode(item, &reader) }
    }
  }

  private mutating func readKeyCode(_ item: ListItem, _ reader: inout BodyReader) {
    guard item.blocks.count == 1, let block = item.blocks.first, case .paragraph(let inlines) = block.content,
      case .code(let code) = inlines.first, inlines.count > 1
    else {
      reader.report(
        "key-form", item.range, "an entry of the key begins with its code in backticks, then says what it means",
        "Write: - `PL` project lead.")
      return
    }
    if let earlier = keyLines.updateValue(item.range.start.line, forKey: Array(code.utf8)) {
      reader.report(
        "duplicate-code", item.range, "the code `\(code)` is already in the key, on line \(earlier)",
        "Give each code once.")
      return
    }
    if let hidden = InvisibleCharacter.first(in: code) {
      reader.report(
        "invisible-character", item.range, "the code holds \(hidden.name) (\(hexadecimal(hidden.scalar.value)))",
        "Delete the code and type it again.")
    }
    var meaning = Array(inlines.dropFirst())
    if case .text(let words) = meaning.first {
      let trimmed = words.utf8.drop { $0 == UInt8(ascii: " ") }
      if trimmed.isEmpty { meaning.removeFirst() } else { meaning[0] = .text(String(Substring(trimmed))) }
    }
    key.append(
      KeyCode(
        address: Address("\(letter).key.\(code)"), code: code, meaning: RichText(meaning), range: item.range))
  }

  // MARK: Groups

  private mutating func group(
    _ part: DocumentOutline.Part, _ columnParts: [DocumentOutline.Part], ordinal: Int, _ reader: inout BodyReader
  ) -> ActionGroup {
    let address = Address("\(letter).S\(ordinal)")
    let (title, attributes) = reader.attributes(of: part.inlines, part.heading.range)
    for attribute in attributes {
      reader.report(
        "misplaced-attribute", attribute.range,
        "the code `\(attribute.text)` closes a group's heading, and leads nothing",
        "Put it at the end of each action that it leads.")
    }
    var actions = Array(repeating: [Item](), count: max(1, columns.count))
    var intro: [Block] = []
    // A list right under the group's heading is in no column; it is kept in the first, so that nothing is lost.
    for block in part.blocks {
      if case .bulletList(let list) = block.content {
        // A column without a group was reported already.
        guard part.level == 2 else {
          append(list, to: &actions[0], column: 0, group: ordinal, &reader)
          continue
        }
        reader.report(
          "action-outside-column", block.range, "these actions stand under no column heading",
          "Put a heading such as ### \(columns.first?.title ?? "Now") before them.")
        append(list, to: &actions[0], column: 0, group: ordinal, &reader)
      } else {
        intro.append(block)
      }
    }
    for columnPart in columnParts {
      let index = column(of: columnPart, &reader)
      for block in columnPart.blocks {
        guard case .bulletList(let list) = block.content else {
          reader.report(
            "action-form", block.range, "only a list of actions may stand in a column",
            "Begin each action with '- '; indent what belongs to it by two spaces.")
          intro.append(block)
          continue
        }
        append(list, to: &actions[index], column: index, group: ordinal, &reader)
      }
    }
    return ActionGroup(
      address: address, title: title, intro: reader.body(intro, of: address, after: 0), columns: actions,
      range: part.heading.range)
  }

  private func append(
    _ list: Block.List, to actions: inout [Item], column: Int, group: Int, _ reader: inout BodyReader
  ) {
    let mark = columns.indices.contains(column) ? columns[column].letter ?? "" : ""
    for item in list.items {
      let address = Address("\(letter)\(group).\(mark)\(actions.count + 1)")
      let (text, attributes, blocks) = reader.listItem(item, at: address)
      actions.append(
        Item(
          kind: .action, address: address, number: nil, text: text, attributes: attributes, blocks: blocks,
          range: item.range))
    }
  }

  // MARK: Columns

  private func column(of part: DocumentOutline.Part, _ reader: inout BodyReader) -> Int {
    let title = part.inlines.plainText
    if let index = columns.firstIndex(where: { $0.title.utf8.elementsEqual(title.utf8) }) { return index }
    let near = Suggestion.nearest(to: title, among: columns.map(\.title))
    reader.report(
      "unknown-column", part.heading.range, "the plan has no column '\(title)'",
      near.map { "Did you mean '\($0)'?" }
        ?? "Its columns are: \(columns.map { "'\($0.title)'" }.joined(separator: ", ")); `columns:` declares them.")
    return 0
  }

  /// The columns that the third-level headings make, in order; all but the first get the first letter of their title
  /// that no other has.
  private func foundColumns(_ parts: ArraySlice<DocumentOutline.Part>) -> [ActionPlan.Column] {
    var found: [ActionPlan.Column] = []
    for part in parts where part.level > 2 {
      let title = part.inlines.plainText
      guard found.count < ActionPlanReader.columnLimit,
        !found.contains(where: { $0.title.utf8.elementsEqual(title.utf8) })
      else { continue }
      let letter = found.isEmpty ? nil : ActionPlanReader.letter(for: title, unlike: found.compactMap(\.letter))
      found.append(ActionPlan.Column(title: title, letter: letter, leadsAreOptional: false))
    }
    return found
  }

  /// The first ASCII letter of a title that is not taken, as a capital; then the alphabet.
  static func letter(for title: String, unlike taken: [String]) -> String {
    let letters = title.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte
      default: nil
      }
    }
    let candidates = letters + Array(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    for candidate in candidates {
      let letter = String(decoding: [candidate], as: UTF8.self)
      if !taken.contains(letter) { return letter }
    }
    return "Z\(taken.count)"
  }
}
