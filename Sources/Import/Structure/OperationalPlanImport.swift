internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Makes an operational plan of an appendix: a table of tasks and who is responsible, or a list of bullets.
struct OperationalPlanImport {
  private let letter: String
  private var body: BodyImport
  private var tasks: [Item] = []

  private init(letter: String, path: String) {
    self.letter = letter
    body = BodyImport(path: path)
  }

  static func read(
    _ found: [FoundBlock], letter: String, path: String
  ) -> (intro: [BodyBlock], plan: OperationalPlan, remarks: [ImportRemark]) {
    var plan = OperationalPlanImport(letter: letter, path: path)
    return plan.read(found)
  }

  private mutating func read(_ found: [FoundBlock]) -> (
    intro: [BodyBlock], plan: OperationalPlan, remarks: [ImportRemark]
  ) {
    var intro: [FoundBlock] = []
    var closing: [FoundBlock] = []
    if !OperationalPlanImport.hasTable(found), OperationalPlanImport.isMixed(found) {
      let preface = body.blocks(mixed(found), at: nil, mayHoldNotes: false)
      let plan = OperationalPlan(inForceFor: nil, officers: nil, tasks: tasks, closing: [])
      return (preface, plan, body.remarks)
    }
    for block in found {
      switch block {
      case .table(let table) where table.columnCount >= 2:
        let head = PlanTable(table)
        let leads = head?.columns.first?.leads ?? table.columnCount - 1
        if !closing.isEmpty { between(&closing) }
        for row in table.rows.dropFirst(head?.headCount ?? table.headCount) { self.row(row, leads: leads) }
      case .bullets(let items) where tasks.isEmpty && closing.isEmpty && !OperationalPlanImport.hasTable(found):
        for item in items { task(item, officers: []) }
      default:
        if tasks.isEmpty { intro.append(block) } else { closing.append(block) }
      }
    }
    if tasks.isEmpty {
      body.remark(
        nil, "no table or list of tasks was found, so the text stands before the plan",
        "Write - before each task, and close it with the officer who is responsible, in backticks.")
    }
    let plan = OperationalPlan(
      inForceFor: nil, officers: nil, tasks: tasks, closing: body.blocks(closing, at: nil, mayHoldNotes: false))
    let preface = body.blocks(intro, at: nil, mayHoldNotes: false)
    return (preface, plan, body.remarks)
  }

  private static func hasTable(_ found: [FoundBlock]) -> Bool {
    found.contains { block in if case .table(let table) = block { table.columnCount >= 2 } else { false } }
  }

  /// Whether paragraphs come after bullets: then bullets are details, or everything ran together.
  private static func isMixed(_ found: [FoundBlock]) -> Bool {
    let first = found.firstIndex { block in if case .bullets = block { true } else { false } }
    guard let first else { return found.count > 2 }
    return found[first...].contains { block in if case .paragraph = block { true } else { false } }
  }

  /// Makes a task of each paragraph and puts bullets under the one above them.
  /// - Returns: what stands before the first paragraph.
  private mutating func mixed(_ found: [FoundBlock]) -> [FoundBlock] {
    var open: [[FoundBlock]] = []
    var before: [FoundBlock] = []
    for block in found {
      if case .paragraph = block {
        open.append([block])
      } else if open.isEmpty {
        before.append(block)
      } else {
        open[open.count - 1].append(block)
      }
    }
    for content in open { task(content, officers: []) }
    body.remark(
      nil, "tasks and officers were not told apart: each paragraph became a task, \(open.count) in all",
      "Join what is one task, and close it with its officer in backticks; delete what is a heading of the table.")
    return before
  }

  private mutating func between(_ blocks: inout [FoundBlock]) {
    body.remark(
      "\(letter)\(tasks.count)",
      "text between two tables was put under the task before it: '\(Quote.of(blocks.plain))'",
      "Move it to where it belongs.")
    let last = tasks.removeLast()
    tasks.append(
      Item(
        kind: .task, address: last.address, number: nil, text: last.text, attributes: last.attributes,
        blocks: last.blocks + body.blocks(blocks, at: nil), range: last.range))
    blocks = []
  }

  private mutating func row(_ row: [[FoundBlock]], leads: Int) {
    let content = row[0]
    let officers = leads < row.count ? row[leads].map(\.plain).filter { !$0.utf8.isEmpty } : []
    guard !content.plain.utf8.isEmpty else {
      if !officers.isEmpty {
        body.remark(
          "\(letter)\(tasks.count)",
          "an officer stands beside no task: '\(Quote.of(officers.joined(separator: ", ")))'",
          "Close the task that is meant with the officer.")
      }
      return
    }
    let paragraphs = content.count { block in
      if case .paragraph(let inlines) = block { TypedMark.bullet(at: inlines.plainText) == nil } else { false }
    }
    // As many officers as paragraphs, one beside the other: tasks of their own.
    if officers.count > 1, officers.count == paragraphs, content.count == paragraphs {
      for (block, officer) in zip(content, officers) { task([block], officers: [officer]) }
      body.remark(
        "\(letter)\(tasks.count)",
        "a row with \(officers.count) paragraphs and as many officers became that many tasks",
        "Join them if they are one task.")
    } else {
      task(content, officers: officers)
    }
  }

  private mutating func task(_ content: [FoundBlock], officers: [String]) {
    let address = "\(letter)\(tasks.count + 1)"
    var blocks = content
    var inlines: [Inline] = [.text("…")]
    if case .paragraph(let first) = blocks.first {
      inlines = first
      blocks.removeFirst()
    }
    var names: [String] = []
    for officer in officers {
      let found = LeadNames.names(in: officer)
      names += found.names.filter { name in !names.contains { $0.hasSameBytes(as: name) } }
      if !found.isSure {
        body.remark(
          address, "'\(Quote.of(officer))' may be one officer or several", "Write a code of its own for each officer.")
      }
    }
    tasks.append(Unplaced.item(.task, inlines, codes: names, blocks: body.blocks(blocks, at: address)))
  }
}
