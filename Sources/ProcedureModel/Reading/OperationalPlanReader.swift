internal import CommonMark
internal import SourceText

/// Reads an operational plan: one top-level bullet a task.
enum OperationalPlanReader {
  static func read(
    _ outline: DocumentOutline, letter: String, inForceFor: PlacedText?, officers: [PlacedText]?,
    _ reader: inout BodyReader
  ) -> (intro: [BodyBlock], plan: OperationalPlan) {
    for part in outline.parts {
      reader.report(
        "misplaced-heading", part.heading.range, "a heading inside an operational plan",
        "Write it as a task, or as a paragraph before the first task.")
    }
    let blocks = outline.intro + outline.parts.flatMap { [asParagraph($0)] + $0.blocks }
    let lists = blocks.indices.filter { index in
      if case .bulletList = blocks[index].content { true } else { false }
    }
    var tasks: [Item] = []
    for index in lists {
      guard case .bulletList(let list) = blocks[index].content else { continue }
      for item in list.items {
        let address = Address("\(letter)\(tasks.count + 1)")
        let (text, attributes, rest) = reader.listItem(item, at: address)
        tasks.append(
          Item(
            kind: .task, address: address, number: nil, text: text, attributes: attributes, blocks: rest,
            range: item.range))
      }
    }
    let first = lists.first ?? blocks.count
    let last = lists.last ?? blocks.count
    var closing: [Block] = []
    for (index, block) in blocks.enumerated() where index > first && !lists.contains(index) {
      if index < last {
        reader.report(
          "text-between-tasks", block.range, "this text stands between two tasks and belongs to neither",
          "Indent it by two spaces to make it a detail of the task above.")
      }
      closing.append(block)
    }
    for block in blocks[..<min(first, blocks.count)] {
      if case .blockQuote = block.content {
        reader.report(
          "note-without-item", block.range, "a note (>) stands before any task, so it belongs to nothing",
          "Put it under its task, indented by two spaces, or write it as a paragraph.")
      }
    }
    let intro = reader.body(Array(blocks[..<min(first, blocks.count)]), of: Address("\(letter).intro"), after: 0)
    let plan = OperationalPlan(
      inForceFor: inForceFor, officers: officers, tasks: tasks,
      closing: reader.body(closing, of: Address("\(letter).closing"), after: 0))
    return (intro, plan)
  }

  private static func asParagraph(_ part: DocumentOutline.Part) -> Block {
    Block(content: .paragraph(part.inlines), range: part.heading.range)
  }
}
