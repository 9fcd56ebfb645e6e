internal import ProcedureModel
internal import Review
internal import SourceText

/// What one holder of duties gains, loses and must do differently.
struct ShiftView: View {
  let holder: String
  let gained: [DutyView]
  let lost: [DutyView]
  let changed: [DutyView]

  static let fields = ViewFields<ShiftView>([
    .text("holder") { $0.holder },
    .views("gained") { $0.gained },
    .flag("no-gain") { $0.gained.isEmpty },
    .views("lost") { $0.lost },
    .flag("no-loss") { $0.lost.isEmpty },
    .views("changed") { $0.changed },
    .flag("no-change") { $0.changed.isEmpty },
  ])

  init(_ context: ComparisonContext, _ shift: ResponsibilityShift) {
    holder = shift.holder
    gained = shift.gained.map { DutyView(context, $0) }
    lost = shift.lost.map { DutyView(context, $0) }
    changed = shift.changed.map { DutyView(context, $0) }
  }
}

/// One duty.
struct DutyView: View {
  let place: PlaceView
  let sentence: String
  let isFromCard: Bool

  static let fields = ViewFields<DutyView>([
    .view("place") { $0.place },
    .text("sentence") { $0.sentence },
    .flag("card") { $0.isFromCard },
  ])

  init(place: PlaceView, sentence: String, isFromCard: Bool) {
    self.place = place
    self.sentence = sentence
    self.isFromCard = isFromCard
  }

  init(_ context: ComparisonContext, _ duty: ResponsibilityShift.Duty) {
    // The change says where it stands on the page; its address alone could be one of either version.
    let index = context.index(ofID: duty.change)
    self.init(
      place: PlaceView(
        words: index.map { context.name($0) } ?? duty.address.text, href: index.map { "#" + context.anchor($0) }),
      sentence: duty.sentence, isFromCard: duty.isFromCard)
  }
}

/// One type of provider: how many rows it has, before and after.
struct ApplicabilityView: View {
  let appendix: String
  let code: String
  let meaning: String
  let oldRows: String
  let newRows: String
  let oldCut: String
  let newCut: String
  let gained: [PlaceView]
  let lost: [PlaceView]

  static let fields = ViewFields<ApplicabilityView>([
    .text("appendix") { $0.appendix },
    .text("code") { $0.code },
    .text("meaning") { $0.meaning },
    .text("old-rows") { $0.oldRows },
    .text("new-rows") { $0.newRows },
    .text("old-cut") { $0.oldCut },
    .text("new-cut") { $0.newCut },
    .views("gained") { $0.gained },
    .flag("no-gain") { $0.gained.isEmpty },
    .views("lost") { $0.lost },
    .flag("no-loss") { $0.lost.isEmpty },
  ])

  init(_ context: ComparisonContext, _ shift: ApplicabilityShift) {
    appendix = shift.appendix
    code = shift.code
    meaning = shift.meaning
    oldRows = String(shift.oldRows)
    newRows = String(shift.newRows)
    oldCut = shift.oldCut.map(String.init) ?? "no cut"
    newCut = shift.newCut.map(String.init) ?? "no cut"
    gained = shift.gained.map { context.place($0) }
    lost = shift.lost.map { context.place($0, isOld: true) }
  }
}

/// Findings of the check that were fixed, came, or stayed.
struct EffectView: View {
  let words: String
  let findings: [EffectFindingView]

  static let fields = ViewFields<EffectView>([
    .text("words") { $0.words },
    .flag("none") { $0.findings.isEmpty },
    .views("findings") { $0.findings },
  ])

  init(_ context: ComparisonContext, _ name: String, _ meaning: String, _ findings: [Diagnostic], isOld: Bool) {
    words = "\(name): \(meaning) (\(findings.count))"
    self.findings = findings.map { EffectFindingView(context, $0, isOld: isOld) }
  }
}

/// One finding of the check.
struct EffectFindingView: View {
  let place: PlaceView
  let message: String
  let rule: String

  static let fields = ViewFields<EffectFindingView>([
    .view("place") { $0.place },
    .text("message") { $0.message },
    .text("rule") { $0.rule },
  ])

  init(_ context: ComparisonContext, _ finding: Diagnostic, isOld: Bool) {
    place =
      finding.address.map { context.place(Address($0), isOld: isOld) }
      ?? PlaceView(words: "the whole document", href: nil)
    message = SentenceCase.capitalised(finding.message) + "."
    rule = finding.rule
  }
}
