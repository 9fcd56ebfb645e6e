internal import ProcedureModel
internal import Review
internal import SourceText

/// What one role, organisation or type of provider gains, loses and must now do differently.
struct RolePage: View {
  static let template = "comparisons/role"

  let header: ComparisonHeader
  let title: HeadingView
  let notices: [NoticeView]
  let lead: String
  let forms: [String]
  let lists: [RoleListView]

  static let fields = ViewFields<RolePage>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .text("lead") { $0.lead },
    .flag("has-forms") { !$0.forms.isEmpty },
    .texts("forms") { $0.forms },
    .views("lists") { $0.lists },
  ])

  init(_ context: ComparisonContext, _ party: PartyNames.Party, pageFile: String?) {
    let comparison = context.comparison
    var reader = RoleReader(context, party, file: pageFile)
    let shifts = comparison.responsibilities.filter { party.isNamed($0.holder) }
    let unheld = comparison.unheld.filter { $0.holders.contains { party.isNamed($0) } }
    let nobody = unheld.compactMap { reader.duty($0.change, $0.words, isFromCard: false) }
    let gained = reader.duties(shifts.flatMap(\.gained))
    let lost = reader.duties(shifts.flatMap(\.lost))
    let changed = reader.duties(shifts.flatMap(\.changed))
    let others = reader.others()
    let (came, left) = (reader.rows(\.gained, isOld: false), reader.rows(\.lost, isOld: true))
    lists = [
      RoleListView(
        "Nobody holds any more", "This was its duty. Somebody must hold it before the new version is used.", nobody),
      RoleListView("Gains", "New, or new to it.", gained),
      RoleListView("Loses", "Gone, or no longer its own.", lost),
      RoleListView("Must now do differently", "It still has these, with other words or in another place.", changed),
      RoleListView("Other changes that concern it", "They name it or apply to it.", others),
      RoleListView("Rows that came into its checklist", "They now apply to it.", came),
      RoleListView("Rows that left its checklist", "They no longer apply to it.", left),
    ].filter { !$0.duties.isEmpty }
    header = ComparisonHeader(context, id: "role", part: "What changes for \(party.name)")
    title = HeadingView(1, "sheet-title", "What changes for \(party.name)")
    notices = NoticeView.notices(context.newStamp, supersedes: comparison.new.procedure.control.supersedes?.text)
    let more = others.isEmpty ? "" : " Other changes that concern it: \(others.count)."
    lead =
      lists.isEmpty
      ? "Nothing changes for it from \(context.oldName) to \(context.newName)."
      : "From \(context.oldName) to \(context.newName) it gains \(gained.count), loses \(lost.count) and must do "
        + "\(changed.count) differently.\(more)"
    forms = reader.forms
  }
}

/// One list of a role's page.
struct RoleListView: View {
  let name: String
  let explanation: String
  let duties: [DutyView]

  static let fields = ViewFields<RoleListView>([
    .text("name") { $0.name },
    .text("explanation") { $0.explanation },
    .views("duties") { $0.duties },
  ])

  init(_ name: String, _ explanation: String, _ duties: [DutyView]) {
    self.name = name
    self.explanation = explanation
    self.duties = duties
  }
}

/// Gathers what concerns one party, each change once.
private struct RoleReader {
  private let context: ComparisonContext
  private let party: PartyNames.Party
  private let file: String?
  private var told: Set<String> = []
  /// The other forms in which the changes name it.
  private(set) var forms: [String] = []

  init(_ context: ComparisonContext, _ party: PartyNames.Party, file: String?) {
    self.context = context
    self.party = party
    self.file = file.map(RoleReader.link)
    for name in context.comparison.responsibilities.map(\.holder) where party.isNamed(name) { addForm(name) }
    for change in context.comparison.changes { for name in change.affected where party.isNamed(name) { addForm(name) } }
  }

  private mutating func addForm(_ name: String) {
    let key = PartyNames.key(name)
    if !([party.name] + forms).contains(where: { PartyNames.key($0) == key }) { forms.append(name) }
  }

  mutating func duty(_ id: String, _ sentence: String, isFromCard: Bool) -> DutyView? {
    guard let index = context.index(ofID: id) else { return nil }
    told.insert(id)
    return DutyView(
      place: place(context.name(index), context.anchor(index)), sentence: whole(index) ?? sentence,
      isFromCard: isFromCard)
  }

  /// The whole words of what is new: whoever gets this page may not have the other.
  private func whole(_ index: Int) -> String? {
    let change = context.comparison.changes[index]
    guard change.primary == .added, let item = change.new.first.map({ context.comparison.new.items[$0] }) else {
      return nil
    }
    return "New \(item.kind.words): \(item.plain)"
  }

  mutating func duties(_ duties: [ResponsibilityShift.Duty]) -> [DutyView] {
    var seen: Set<String> = []
    return duties.filter { seen.insert($0.change).inserted }
      .compactMap { duty($0.change, $0.sentence, isFromCard: $0.isFromCard) }
  }

  /// Shown changes that concern it and were not told yet.
  mutating func others() -> [DutyView] {
    context.comparison.shownChanges
      .filter { change in !told.contains(change.id) && change.affected.contains { party.isNamed($0) } }
      .compactMap { duty($0.id, $0.sentence, isFromCard: false) }
  }

  /// Rows of the checklists' cuts for a type.
  func rows(_ list: KeyPath<ApplicabilityShift, [Address]>, isOld: Bool) -> [DutyView] {
    context.comparison.applicability.filter { party.isNamed("\($0.meaning) (\($0.code))") && $0.oldCut != nil }
      .flatMap { $0[keyPath: list] }
      .compactMap { address in
        let version = isOld ? context.comparison.old : context.comparison.new
        guard let item = version.index(of: address), let index = context.index(at: address, isOld: isOld) else {
          return nil
        }
        return DutyView(
          place: place(address.text, context.anchor(index)), sentence: version.items[item].plain, isFromCard: false)
      }
  }

  private func place(_ words: String, _ anchor: String) -> PlaceView {
    PlaceView(words: words, href: file.map { "\($0)#\(anchor)" })
  }

  /// A file's name as a link: what an address would read as something else is written in percent.
  private static func link(_ file: String) -> String {
    var link = ""
    for byte in file.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "/"):
        link.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        link += "%" + (hex.utf8.count == 1 ? "0" : "") + hex
      }
    }
    return link
  }
}
