internal import Incidents
internal import ProcedureModel
internal import SourceText

/// The action card of one role: who holds it, to whom they report, and what they do, in bands of at most nine rows.
struct CardSheet: View {
  static let template = "packs/card"
  /// A checklist that works has fewer than ten items to a pause.
  static let rowsInBand = 9

  let header: PackHeader
  let title: HeadingView
  let number: String
  let holder: [LabelledText]
  let tables: [PackTableView]
  let isEmpty: Bool
  /// Which of the card's items are not there, and why.
  let leftOff: [String]
  let always: PackTableView

  static let fields = ViewFields<CardSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("number") { $0.number },
    .views("holder") { $0.holder },
    .flag("none") { $0.isEmpty },
    .views("tables") { $0.tables },
    .texts("left-off") { $0.leftOff },
    .view("always") { $0.always },
  ])

  /// A card for each role, in the order of `cards.yaml`.
  static func sheets(_ context: PackContext) -> [PackSheet] {
    let owners = CardOwner.all(context.situation)
    let lead = CardOwner.leadKey(context.situation)
    return owners.enumerated().map { index, owner in
      let number = index + 1
      let slug = Slug.make(owner.key)
      let label = SheetLabel(
        file: "card-\(number < 10 ? "0" : "")\(number)\(slug.isEmpty ? "" : "-\(slug)").html",
        title: "Action card: \(owner.title)", short: "Card \(number)",
        purpose: owner.state.map { $0.holder.map { "For \($0)." } ?? "No named holder." } ?? "For whoever holds it.")
      let isLead = lead.map { $0.hasSameBytes(as: owner.key) } ?? false
      return PackSheet(label, part: .cards, role: owner.key, template: template) {
        CardSheet(context, owner, "Card \(number) of \(owners.count)", isLead: isLead, $0, $1)
      }
    }
  }

  private init(
    _ context: PackContext, _ owner: CardOwner, _ number: String, isLead: Bool, _ label: SheetLabel, _ place: PackPlace
  ) {
    let situation = context.situation
    let level = place.titleLevel
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(
      level: level, style: "sheet-title", words: HTMLText.escaped(SentenceCase.capitalised(owner.title)),
      codes: owner.state?.role.code.map { [$0.text] } ?? [])
    self.number = number
    holder = CardHolder.rows(owner, situation)

    var tables: [PackTableView] = []
    func add(_ title: String, _ items: [TrackedItem]) {
      for (part, start) in stride(from: 0, to: items.count, by: CardSheet.rowsInBand).enumerated() {
        let some = items[start..<min(items.count, start + CardSheet.rowsInBand)]
        tables.append(
          PackTableView(
            heading: HeadingView(level + 1, "group-title", part == 0 ? title : "\(title) (\(part + 1))"),
            rows: some.map { context.row($0, place, isHome: false) }))
      }
    }
    var seen: Set<Address> = []
    var off: [Address] = []
    var unknown: [Address] = []
    for band in CardSet.Band.allCases {
      var items: [TrackedItem] = []
      for entry in owner.bands where entry.band == band {
        for address in entry.items.map({ Address($0.text) }) where seen.insert(address).inserted {
          guard let item = situation.item(address) else {
            unknown.append(address)
            continue
          }
          if item.isInForce { items.append(item) } else { off.append(address) }
        }
      }
      add(band.title, items)
    }
    let given = situation.itemsInForce.filter { !seen.contains($0.address) && owner.state?.isGiven($0) ?? false }
    add("Given to you", given)
    if isLead {
      let mine = Set(given.map(\.address))
      add(
        "To give out",
        situation.itemsInForce.filter { item in
          item.roles.isEmpty && item.isUnassigned && !item.status.isSettled && !seen.contains(item.address)
            && !mine.contains(item.address)
        })
    }
    isEmpty = tables.isEmpty
    self.tables = tables
    leftOff = CardSheet.leftOff(off, unknown)
    always = PackTableView(
      heading: HeadingView(level + 1, "group-title", "Last, always"), rows: CardSheet.always(situation))
  }

  private static func leftOff(_ off: [Address], _ unknown: [Address]) -> [String] {
    func list(_ addresses: [Address]) -> String { addresses.map(\.text).joined(separator: ", ") }
    var lines: [String] = []
    if !off.isEmpty {
      let many = off.count > 1
      lines.append(
        "Left off this card: \(off.count) item\(many ? "s that do" : " that does") not apply in this incident: "
          + "\(list(off)).")
    }
    if !unknown.isEmpty {
      lines.append("On this card, but in no checklist or plan of this procedure: \(list(unknown)).")
    }
    return lines
  }

  /// What every holder does last, as action cards of the NHS have it.
  private static func always(_ situation: Situation) -> [PackRowView] {
    [
      "Write down your decisions and actions, each with its time, and sign the log.",
      "Hand over in person: what is done, what is open, what is promised.",
      "Return this card to whoever leads, and join the debrief.",
    ].map { words in
      PackRowView(
        id: nil, address: "Last", home: nil, html: "<p>\(words)</p>", codes: [], isUnstated: false, parties: [],
        given: nil,
        facts: [],
        state: RecordedState.blank)
    }
  }
}

extension CardSet.Band {
  /// As it stands on a card.
  var title: String {
    switch self {
    case .standby: "Standby"
    case .now: "Now"
    case .next: "Next"
    case .standDown: "Stand down"
    }
  }
}
