internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Makes an action plan of an appendix: a key of codes, and a table whose rows are actions with their leads.
struct ActionPlanImport {
  private let letter: String
  private var body: BodyImport
  private var intro: [FoundBlock] = []
  private var key: [(code: String, meaning: String)] = []
  private var columns: [PlanTable.Column] = []
  private var groups: [OpenGroup] = []

  private struct OpenGroup {
    let title: [Inline]
    var intro: [FoundBlock] = []
    var actions: [[OpenAction]]
  }

  private struct OpenAction {
    var blocks: [FoundBlock]
    var leads: [String]
  }

  private init(letter: String, path: String) {
    self.letter = letter
    body = BodyImport(path: path)
  }

  static func read(
    _ found: [FoundBlock], letter: String, path: String
  ) -> (intro: [BodyBlock], plan: ActionPlan, remarks: [ImportRemark]) {
    var plan = ActionPlanImport(letter: letter, path: path)
    return plan.read(found)
  }

  private mutating func read(_ found: [FoundBlock]) -> (
    intro: [BodyBlock], plan: ActionPlan, remarks: [ImportRemark]
  ) {
    var isInKey = false
    for block in found {
      if isInKey || isKey(block), keyCodes(of: block) {
        isInKey = true
        continue
      }
      if isKeyTitle(block) {
        isInKey = true
        continue
      }
      isInKey = false
      take(block)
    }
    if columns.isEmpty {
      body.remark(
        nil, "no table of actions was found, so the text stands before the plan",
        "Write ## for a group, ### for a column and - before each action, closed by its lead in backticks.")
    }
    let opened = groups
    let groups = opened.enumerated().map { made($1, ordinal: $0 + 1) }
    let modelColumns = columns.enumerated().map { index, column in
      let all = groups.map { $0.columns[index] }.flatMap { $0 }
      let isOptional = 2 * all.count { !$0.attributes.isEmpty } < all.count
      if isOptional {
        body.remark(
          nil, "most actions of the column '\(column.title)' have no lead, so leads were made optional there",
          "Take `leads: optional` out of the front matter if each should have one.")
      }
      return ActionPlan.Column(title: column.title, letter: nil, leadsAreOptional: isOptional)
    }
    let plan = ActionPlan(
      inForceFor: nil, columns: modelColumns,
      key: key.map {
        KeyCode(address: Unplaced.address, code: $0.code, meaning: RichText($0.meaning), range: Unplaced.range)
      }, groups: groups)
    let preface = body.blocks(intro, at: nil, mayHoldNotes: false)
    return (preface, plan, body.remarks)
  }

  // MARK: Key

  private func isKeyTitle(_ block: FoundBlock) -> Bool {
    let words = block.plain.trimmed
    return words.isSameWord(as: "key") || words.isSameWord(as: "key:")
  }

  /// Whether a block begins with `Key`.
  private func isKey(_ block: FoundBlock) -> Bool {
    let words = block.plain.trimmed
    return words.asciiSmall.utf8.starts(with: "key".utf8)
      && words.utf8.dropFirst(3).first.map { " :-\u{2013}".utf8.contains($0) } ?? false
  }

  /// Takes the codes of a line, a list or a table of two columns; false if there are none.
  private mutating func keyCodes(of block: FoundBlock) -> Bool {
    var found: [(code: String, meaning: String)] = []
    switch block {
    case .paragraph(let inlines): found = CodeMeanings.behind(inlines.plainText)
    case .bullets(let items): found = items.flatMap { CodeMeanings.behind($0.plain) }
    case .table(let table) where table.columnCount == 2 && PlanTable(table) == nil:
      found = table.rows.map { ($0[0].plain.trimmed, $0[1].plain.trimmed) }
    case .heading, .ordered, .quote, .table: break
    }
    key += found.filter { code in !key.contains { $0.code.hasSameBytes(as: code.code) } }
    return !found.isEmpty
  }

  // MARK: Groups and rows

  private mutating func take(_ block: FoundBlock) {
    switch block {
    case .heading(_, let inlines): open(InlineText.plainly(inlines))
    case .paragraph(let inlines) where !columns.isEmpty && InlineText.isStrong(inlines):
      open(InlineText.plainly(inlines))
    case .table(let table):
      let head = PlanTable(table)
      if columns.isEmpty { columns = head?.columns ?? [] }
      guard !columns.isEmpty else {
        if groups.isEmpty { intro.append(block) } else { groups[groups.count - 1].intro.append(block) }
        return
      }
      for group in groups.indices where groups[group].actions.isEmpty {
        groups[group].actions = Array(repeating: [], count: columns.count)
      }
      for (index, row) in table.rows.enumerated().dropFirst(head?.headCount ?? 0) {
        self.row(row, spanning: table.firstSpans[index], width: table.columnCount)
      }
    case .paragraph, .bullets, .ordered, .quote:
      if groups.isEmpty { intro.append(block) } else { groups[groups.count - 1].intro.append(block) }
    }
  }

  private mutating func open(_ title: [Inline]) {
    groups.append(OpenGroup(title: title, actions: Array(repeating: [], count: columns.count)))
  }

  private mutating func row(_ row: [[FoundBlock]], spanning span: Int, width: Int) {
    let filled = row.indices.filter { !row[$0].plain.utf8.isEmpty }
    guard let first = filled.first else { return }
    // A cell over the whole table, or one that stands alone in bold, is the heading of a group.
    if filled.count == 1, first == 0, row[0].count == 1, case .paragraph(let inlines) = row[0][0],
      span == width || InlineText.isStrong(inlines)
    {
      open(InlineText.plainly(inlines))
      return
    }
    if groups.isEmpty {
      open([.text("…")])
      body.remark("\(letter).S1", "the first actions stand under no heading", "Write the heading of their group.")
    }
    let group = groups.count - 1
    for (index, column) in columns.enumerated() where column.actions < row.count {
      var actions = ActionPlanImport.actions(in: row[column.actions])
      let cells = column.leads.flatMap { $0 < row.count ? row[$0] : nil } ?? []
      let leads = cells.map(\.plain).filter { !$0.utf8.isEmpty }
      if leads.count == actions.count {
        for (place, lead) in leads.enumerated() { actions[place].leads = [lead] }
      } else if leads.count == 1, actions.count > 1 {
        unsure(leads, actions.count)
      } else if !leads.isEmpty {
        unsure(leads, actions.count)
      }
      groups[group].actions[index] += actions
    }
  }

  private mutating func unsure(_ leads: [String], _ count: Int) {
    body.remark(
      "\(letter).S\(groups.count)",
      "it could not be told who leads which of \(count) actions: \(leads.map { "'\(Quote.of($0))'" }.joined(separator: ", "))",
      "Close each action with its lead in backticks.")
  }

  /// Each paragraph is an action; bullets belong to the action above them.
  private static func actions(in cell: [FoundBlock]) -> [OpenAction] {
    var actions: [OpenAction] = []
    for block in cell {
      switch block {
      case .paragraph(let inlines) where TypedMark.bullet(at: inlines.plainText) == nil || actions.isEmpty:
        actions.append(OpenAction(blocks: [block], leads: []))
      default:
        if actions.isEmpty {
          if case .bullets(let items) = block {
            actions += items.map { OpenAction(blocks: $0, leads: []) }
            continue
          }
          actions.append(OpenAction(blocks: [], leads: []))
        }
        actions[actions.count - 1].blocks.append(block)
      }
    }
    return actions
  }

  // MARK: Making

  private mutating func made(_ group: OpenGroup, ordinal: Int) -> ActionGroup {
    let address = "\(letter).S\(ordinal)"
    let columns = group.actions.map { actions in actions.map { made($0, at: address) } }
    return ActionGroup(
      address: Unplaced.address, title: RichText(group.title), intro: body.blocks(group.intro, at: address),
      columns: columns, range: Unplaced.range)
  }

  private mutating func made(_ action: OpenAction, at address: String) -> Item {
    var blocks = action.blocks
    var inlines: [Inline] = [.text("…")]
    if case .paragraph(let first) = blocks.first {
      inlines = first
      blocks.removeFirst()
    }
    var codes: [String] = []
    for lead in action.leads {
      let (known, rest) = LeadNames.codes(in: lead, among: key.map(\.code))
      codes += known
      if let rest {
        inlines = InlineText.tidy(inlines + [.text(" (lead: \(rest))")])
        body.remark(
          address, "the lead '\(Quote.of(lead))' is not all in the key, and was put into the words of the action",
          "Add a code to the key for it, or keep it in the words.")
      }
    }
    return Unplaced.item(.action, inlines, codes: codes, blocks: body.blocks(blocks, at: address))
  }
}
