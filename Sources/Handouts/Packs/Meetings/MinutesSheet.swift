internal import Incidents
internal import SourceText

/// A form for the minutes of a meeting, with the tracker of actions: filled with what was given out so far.
struct MinutesSheet: View {
  static let template = "packs/minutes"

  let header: PackHeader
  let title: HeadingView
  let blanks: [LabelledText]
  let points: [AgendaPointView]
  let tracker: HeadingView
  let actions: [TrackedActionView]
  /// One empty text for each ruled row.
  let blankRows: [String]

  static let fields = ViewFields<MinutesSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("blanks") { $0.blanks },
    .views("points") { $0.points },
    .view("tracker") { $0.tracker },
    .views("actions") { $0.actions },
    .texts("blank-rows") { $0.blankRows },
  ])

  static func sheets(_ context: PackContext) -> [PackSheet] {
    let label = SheetLabel(
      file: "minutes.html", title: "Minutes and action tracker", short: "Minutes",
      purpose: "A form for the minutes; every action given out so far, and room for more.", isLandscape: true)
    return [PackSheet(label, part: .meetings, template: template) { MinutesSheet(context.situation, $0, $1) }]
  }

  private init(_ situation: Situation, _ label: SheetLabel, _ place: PackPlace) {
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title)
    blanks = ["Meeting number", "Day and time", "Place", "Chair", "Minute taker", "Present", "In attendance"]
      .map { LabelledText(label: $0, values: []) }
    points = AgendaPoints.bare(level: place.titleLevel + 1, lines: 4)
    tracker = HeadingView(place.titleLevel + 1, "group-title", "Action tracker")
    actions = ActionTracker.actions(situation)
    blankRows = Array(repeating: "", count: place.stamp.edition == .largePrint ? 4 : 12)
  }
}
