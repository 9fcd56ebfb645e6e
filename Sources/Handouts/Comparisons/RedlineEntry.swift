internal import ProcedureModel
internal import Review

/// One item in the redline: a change with its marks, an unchanged item, or the place that something moved away from.
struct RedlineEntry: View {
  let id: String
  /// Classes for the style sheet.
  let style: String
  let letters: [ChangeLetter]
  /// `Clause`, `Bullet`, `Note`: the field of a record.
  let part: String?
  let oldNumber: String?
  let number: String?
  let newNumber: String?
  /// What stands in front of the words in a table, and the column of an action.
  let name: String?
  /// The words as HTML.
  let html: String
  let codes: [String]
  let attribute: AttributeChangeView?
  /// Where it moved from or to.
  let elsewhere: PlaceView?
  /// What a reader is told besides.
  let facts: [String]
  let steps: ChangeStepsView?

  static let fields = ViewFields<RedlineEntry>([
    .text("id") { $0.id },
    .text("style") { $0.style },
    .flag("has-letters") { !$0.letters.isEmpty },
    .views("letters") { $0.letters },
    .optionalText("part") { $0.part },
    .optionalText("old-number") { $0.oldNumber },
    .optionalText("number") { $0.number },
    .optionalText("new-number") { $0.newNumber },
    .optionalText("name") { $0.name },
    .html("html") { $0.html },
    .texts("codes") { $0.codes },
    .view("attribute") { $0.attribute },
    .view("elsewhere") { $0.elsewhere },
    .texts("facts") { $0.facts },
    .view("steps") { $0.steps },
  ])

  /// The entry of a change, or of one new item of a change that was split.
  init(_ context: ComparisonContext, _ index: Int, part ordinal: Int, paragraphs: [String]) {
    let comparison = context.comparison
    let change = comparison.changes[index]
    let old = change.old.first.map { comparison.old.items[$0] }
    let new = change.new.indices.contains(ordinal) ? comparison.new.items[change.new[ordinal]] : nil
    id = context.anchor(index, part: ordinal)
    letters = ordinal == 0 ? ChangeLetter.all(of: change) : ChangeLetter(.split).map { [$0] } ?? []
    style = RedlineEntry.style(new ?? old, new == nil ? comparison.old : comparison.new, change)
    part = (new ?? old)?.name == nil ? RedlineEntry.part(new ?? old) : nil
    (oldNumber, number, newNumber) = RedlineEntry.numbers(
      ordinal == 0 ? old?.label : nil, new?.label, isSplitPart: ordinal > 0, change)
    name = RedlineEntry.name(new ?? old)
    html = paragraphs.indices.contains(ordinal) ? paragraphs[ordinal] : ""
    let isChanged = ordinal == 0 && change.classes.contains(.attribute)
    attribute = isChanged ? AttributeChangeView(old, new) : nil
    codes = isChanged || new?.kind == .keyCode ? [] : (new ?? old)?.attributes ?? []
    let from = old.map { "Moved from \(context.reference($0)) in \(context.oldName)" }
    let isElsewhere = change.classes.contains(.moved) || change.classes.contains(.reordered)
    elsewhere =
      ordinal == 0 && isElsewhere && !change.new.isEmpty
      ? from.map {
        PlaceView(
          words: change.classes.contains(.moved) ? $0 : "Put in another order; see where it stood",
          href: "#" + context.oldPlace(index))
      } : nil
    facts = ordinal == 0 ? RedlineEntry.facts(context, change) : []
    steps = ordinal == 0 && change.isShown ? ChangeStepsView(context, index) : nil
  }

  /// The place that something moved away from.
  init(_ context: ComparisonContext, oldPlaceOf index: Int) {
    let comparison = context.comparison
    let change = comparison.changes[index]
    let old = change.old.first.map { comparison.old.items[$0] }
    id = context.oldPlace(index)
    letters = ChangeLetter.all(of: change).prefix(1).map { $0 }
    style = RedlineEntry.style(old, comparison.old, change) + " left"
    part = old?.name == nil ? RedlineEntry.part(old) : nil
    oldNumber = old?.label
    number = nil
    newNumber = nil
    name = RedlineEntry.name(old)
    var words = "<s>"
    HTMLText.append(RedlineEntry.beginning(old?.plain ?? ""), to: &words)
    html = words + "</s>"
    codes = []
    attribute = nil
    let place = context.newReference(change) ?? ""
    elsewhere = PlaceView(
      words: change.classes.contains(.moved) ? "Moved to \(place)" : "Put in another order: now \(place)",
      href: "#" + context.anchor(index))
    facts = []
    steps = nil
  }

  /// The first words of what moved away; the whole of it stands at its new place.
  private static func beginning(_ text: String) -> String {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
  }

  private static func style(_ item: ComparedItem?, _ version: ComparedVersion, _ change: Change) -> String {
    var style = "entry"
    switch item?.kind {
    case .paragraph where item.map { isHeading(version.items[$0.owner].kind) } ?? false: break
    case .bullet: style += " bullet depth-\(min(3, max(1, item?.level ?? 1)))"
    case .note, .definition, .paragraph: style += " depth-\(min(3, max(1, item?.level ?? 1)))"
    case .title, .heading: style += " entry-heading"
    case .term: style += " entry-term"
    case .clause, .row, .action, .task, .keyCode, .control, .setting, .card, nil: break
    }
    if change.classes.contains(.moved) { style += " moved" }
    if change.primary == .unchanged, !change.hasTerms { style += " same" }
    return style
  }

  private static func isHeading(_ kind: ComparedItem.Kind) -> Bool { kind == .title || kind == .heading }

  /// The field of a record that an item is.
  static func part(_ item: ComparedItem?) -> String {
    guard let item else { return "Item" }
    switch item.kind {
    case .clause, .row, .action, .task: return "Text"
    case .title, .heading, .term, .keyCode, .paragraph, .bullet, .note, .definition, .control, .setting, .card:
      return SentenceCase.capitalised(item.kind.words)
    }
  }

  private static func name(_ item: ComparedItem?) -> String? {
    if let name = item?.name { return name }
    if item?.kind == .keyCode { return item?.attributes.joined(separator: ", ") }
    return item?.column
  }

  private static func numbers(
    _ old: String?, _ new: String?, isSplitPart: Bool, _ change: Change
  ) -> (old: String?, same: String?, new: String?) {
    if change.new.isEmpty { return (old, nil, nil) }
    if change.old.isEmpty || isSplitPart { return (nil, nil, new) }
    if let old, let new, old.utf8.elementsEqual(new.utf8) { return (nil, new, nil) }
    return (old, nil, new)
  }

  /// References that no longer lead where they did, and a new kind.
  private static func facts(_ context: ComparisonContext, _ change: Change) -> [String] {
    var facts: [String] = []
    if change.old.count > 1, let old = context.oldReference(change) { facts.append("Joined from \(old).") }
    if change.new.count > 1, let new = context.newReference(change) { facts.append("Split into \(new).") }
    for reference in change.references {
      switch reference.fate {
      case .follows: continue
      case .retargeted: facts.append("The reference \(reference.newWords) leads to another place than before.")
      case .notUpdated: facts.append("The reference \(reference.newWords) was kept, but another item now bears it.")
      case .broken: facts.append("The reference \(reference.newWords) leads nowhere.")
      }
    }
    return facts
  }
}

/// Codes that went, stayed and came: who it applies to, who leads.
struct AttributeChangeView: View {
  let label: String
  let kept: [String]
  let lost: [String]
  let gained: [String]

  static let fields = ViewFields<AttributeChangeView>([
    .text("label") { $0.label },
    .texts("kept") { $0.kept },
    .texts("lost") { $0.lost },
    .texts("gained") { $0.gained },
  ])

  init(_ old: ComparedItem?, _ new: ComparedItem?) {
    let before = old?.attributes ?? []
    let after = new?.attributes ?? []
    func has(_ list: [String], _ code: String) -> Bool { list.contains { $0.utf8.elementsEqual(code.utf8) } }
    kept = after.filter { has(before, $0) }
    lost = before.isEmpty ? ["nobody stated"] : before.filter { !has(after, $0) }
    gained = after.isEmpty ? ["nobody stated"] : after.filter { !has(before, $0) }
    switch (new ?? old)?.kind {
    case .row, .heading, .title: label = "Applies to"
    case .action: label = "Leads"
    case .task: label = "Officers"
    case .clause, .term, .keyCode, .paragraph, .bullet, .note, .definition, .control, .setting, .card, nil:
      label = "Code"
    }
  }
}

/// What stands under a shown change: its id for the side file, its weight, and the way to its neighbours.
struct ChangeStepsView: View {
  let change: String
  let weight: String
  let summary: LinkView
  let previous: LinkView?
  let next: LinkView?

  static let fields = ViewFields<ChangeStepsView>([
    .text("change") { $0.change },
    .text("weight") { $0.weight },
    .view("summary") { $0.summary },
    .view("previous") { $0.previous },
    .view("next") { $0.next },
  ])

  init(_ context: ComparisonContext, _ index: Int) {
    let change = context.comparison.changes[index]
    self.change = change.id
    let flags = change.flags.map(\.words)
    weight =
      "\(change.weight.rawValue), \(change.settledWeight == nil ? "proposed" : "settled")"
      + (flags.isEmpty ? "" : ": " + flags.joined(separator: ", "))
    summary = LinkView(href: "#" + context.summaryID(index), words: "In the summary")
    let place = context.position(index)
    func link(_ position: Int, _ words: String) -> LinkView? {
      guard context.shown.indices.contains(position) else { return nil }
      let other = context.shown[position]
      return LinkView(href: "#" + context.anchor(other), words: "\(words): \(context.name(other))")
    }
    previous = place.flatMap { link($0 - 1, "Previous change") }
    next = place.flatMap { link($0 + 1, "Next change") }
  }
}
