internal import ProcedureModel
internal import Review
internal import SourceText

/// The maps and ledgers of a comparison.
struct ComparisonLedgers: View {
  static let template = "comparisons/ledgers"
  static let id = "ledgers"

  let header: ComparisonHeader
  let title: HeadingView
  let oldName: String
  let newName: String
  let unheld: [UnheldView]
  let renumbered: [RenumberedView]
  let terms: [TermSwapView]
  let references: [ReferenceGroupView]
  let shifts: [ShiftView]
  let types: [ApplicabilityView]
  let effects: [EffectView]

  static let fields = ViewFields<ComparisonLedgers>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("old-name") { $0.oldName },
    .text("new-name") { $0.newName },
    .flag("has-unheld") { !$0.unheld.isEmpty },
    .views("unheld") { $0.unheld },
    .flag("has-renumbered") { !$0.renumbered.isEmpty },
    .views("renumbered") { $0.renumbered },
    .flag("has-terms") { !$0.terms.isEmpty },
    .views("terms") { $0.terms },
    .flag("has-references") { !$0.references.isEmpty },
    .views("references") { $0.references },
    .flag("has-shifts") { !$0.shifts.isEmpty },
    .views("shifts") { $0.shifts },
    .flag("has-types") { !$0.types.isEmpty },
    .views("types") { $0.types },
    .views("effects") { $0.effects },
  ])

  init(_ context: ComparisonContext, _ effect: CheckEffect) {
    let comparison = context.comparison
    header = ComparisonHeader(context, id: ComparisonLedgers.id, part: "Maps and ledgers", isLandscape: true)
    title = HeadingView(2, "sheet-title", "Maps and ledgers")
    oldName = context.oldName
    newName = context.newName
    unheld = comparison.unheld.map { UnheldView(context, $0) }
    renumbered = comparison.renumbered.map { RenumberedView(context, $0) }
    terms = comparison.terms.map { TermSwapView(context, $0) }
    references = ReferenceGroupView.all(context)
    shifts = comparison.responsibilities.map { ShiftView(context, $0) }
    types = comparison.applicability.map { ApplicabilityView(context, $0) }
    effects = [
      EffectView(
        context, "Mended", "in \(context.oldName) and no more in \(context.newName)", effect.fixed, isOld: true),
      EffectView(context, "New", "brought in by \(context.newName)", effect.new, isOld: false),
      EffectView(context, "Still there", "in both versions", effect.still, isOld: false),
    ]
  }
}

/// A duty that nobody holds any more.
struct UnheldView: View {
  let place: PlaceView
  let words: String
  let holders: [String]

  static let fields = ViewFields<UnheldView>([
    .view("place") { $0.place },
    .text("words") { $0.words },
    .texts("holders") { $0.holders },
  ])

  init(_ context: ComparisonContext, _ duty: UnheldDuty) {
    place = context.place(duty.address)
    words = duty.words
    holders = duty.holders
  }
}

/// One line of the renumbering map.
struct RenumberedView: View {
  let old: String
  let place: PlaceView
  let count: String
  let reason: String

  static let fields = ViewFields<RenumberedView>([
    .text("old") { $0.old },
    .view("place") { $0.place },
    .text("count") { $0.count },
    .text("reason") { $0.reason },
  ])

  init(_ context: ComparisonContext, _ range: RenumberedRange) {
    func words(_ first: String, _ last: String) -> String {
      first.utf8.elementsEqual(last.utf8) ? first : "\(first) to \(last)"
    }
    old = words(range.oldFirst, range.oldLast)
    place = PlaceView(words: words(range.newFirst, range.newLast), href: context.place(range.place).link?.href)
    count = String(range.count)
    reason = SentenceCase.capitalised(range.reason)
  }
}

/// One line of the terminology ledger.
struct TermSwapView: View {
  let old: String
  let new: String
  let count: String
  let places: [PlaceView]
  let survives: [PlaceView]

  static let fields = ViewFields<TermSwapView>([
    .text("old") { $0.old },
    .text("new") { $0.new },
    .text("count") { $0.count },
    .views("places") { $0.places },
    .flag("gone") { $0.survives.isEmpty },
    .views("survives") { $0.survives },
  ])

  init(_ context: ComparisonContext, _ term: TermSwap) {
    old = term.old
    new = term.new
    count = String(term.count)
    places = term.places.map { context.place($0) }
    survives = term.survives.map { context.place($0) }
  }
}

/// The references that came to one end.
struct ReferenceGroupView: View {
  let words: String
  let rows: [ReferenceView]

  static let fields = ViewFields<ReferenceGroupView>([
    .text("words") { $0.words },
    .views("rows") { $0.rows },
  ])

  /// The gravest first.
  static func all(_ context: ComparisonContext) -> [ReferenceGroupView] {
    let kinds: [(fate: ReferenceChange.Fate, words: String)] = [
      (.broken, "Broken: they lead nowhere"),
      (.notUpdated, "Not updated: the words were kept, and another item now bears the number"),
      (.retargeted, "Changed: they lead to another place than before"),
      (.follows, "Following: they lead to the same place under its new number"),
    ]
    return kinds.compactMap { kind in
      let rows = context.comparison.references.filter { $0.reference.fate == kind.fate }
        .map { ReferenceView(context, $0.reference) }
      return rows.isEmpty ? nil : ReferenceGroupView(words: "\(kind.words) (\(rows.count))", rows: rows)
    }
  }
}

/// What became of one reference.
struct ReferenceView: View {
  let place: PlaceView
  let old: String
  let new: String
  let oldTarget: PlaceView?
  let newTarget: PlaceView?

  static let fields = ViewFields<ReferenceView>([
    .view("place") { $0.place },
    .text("old") { $0.old },
    .text("new") { $0.new },
    .view("old-target") { $0.oldTarget },
    .view("new-target") { $0.newTarget },
  ])

  init(_ context: ComparisonContext, _ reference: ReferenceChange) {
    place = context.place(reference.newPlace)
    old = reference.oldWords
    new = reference.newWords
    oldTarget = reference.oldTarget.map { context.place($0, isOld: true) }
    newTarget = reference.newTarget.map { context.place($0) }
  }
}
