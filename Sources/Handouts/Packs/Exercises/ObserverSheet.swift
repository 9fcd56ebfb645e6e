internal import Incidents
internal import SourceText

/// What an observer of an exercise looks for: each event with what is expected, and room for the time and remarks.
struct ObserverSheet: View {
  static let template = "packs/observer"

  let header: PackHeader
  let title: HeadingView
  let blanks: [String]
  let events: [ObservedEventView]

  static let fields = ViewFields<ObserverSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .texts("blanks") { $0.blanks },
    .views("events") { $0.events },
  ])

  static let label = SheetLabel(
    file: "events-observer.html", title: "Events of the exercise: observer's sheet",
    purpose: "What is expected after each event, with room for times and remarks.", isLandscape: true)

  init(_ plan: EventPlan, _ stamp: PackStamp) {
    header = PackHeader(label: ObserverSheet.label, stamp: stamp)
    title = HeadingView(1, "sheet-title", ObserverSheet.label.title)
    blanks = ["Observer", "Where"]
    events = plan.events.map { ObservedEventView($0, stamp.situation.now) }
  }
}

/// An event with a row for each thing that is expected, or one row where nothing is.
struct ObservedEventView: View {
  let number: String
  let when: String
  let to: String
  let words: String
  let rows: [String]

  static let fields = ViewFields<ObservedEventView>([
    .text("number") { $0.number },
    .text("when") { $0.when },
    .text("to") { $0.to },
    .text("words") { $0.words },
    .texts("rows") { $0.rows },
  ])

  init(_ event: EventPlan.Event, _ now: Moment) {
    number = String(event.event.number)
    when = PackTime.short(event.planned, now)
    to = EventWords.to(event)
    words = "\(event.event.from): \(event.event.says)"
    rows =
      event.answers.isEmpty
      ? ["Nothing in particular is expected: watch what is done."]
      : event.answers.map { EventWords.expected($0, now) }
  }
}
