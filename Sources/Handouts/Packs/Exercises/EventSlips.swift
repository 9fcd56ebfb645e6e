internal import Incidents
internal import SourceText

/// The events of an exercise as slips for its controller, to be cut apart and handed or read out one by one.
struct EventSlips: View {
  static let template = "packs/event-slips"

  let header: PackHeader
  let title: HeadingView
  let lead: String
  let slips: [EventSlipView]

  static let fields = ViewFields<EventSlips>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("lead") { $0.lead },
    .views("slips") { $0.slips },
  ])

  static let label = SheetLabel(
    file: "events-slips.html", title: "Events of the exercise: slips", purpose: "For the controller, to cut apart.")

  init(_ plan: EventPlan, _ stamp: PackStamp) {
    header = PackHeader(label: EventSlips.label, stamp: stamp)
    title = HeadingView(1, "sheet-title", plan.title ?? EventSlips.label.title)
    lead =
      "For the controller of the exercise. Cut along the lines; read a slip out or hand it over at its time, not before, and "
      + "write down when. All of it is invented. Ring nobody outside the exercise: the numbers lead nowhere."
    slips = plan.events.map { EventSlipView($0, plan, stamp) }
  }
}

/// One slip.
struct EventSlipView: View {
  let heading: HeadingView
  let mark: String
  let incident: String
  let facts: [LabelledText]
  let words: String
  let blanks: [String]

  static let fields = ViewFields<EventSlipView>([
    .view("heading") { $0.heading },
    .text("mark") { $0.mark },
    .text("incident") { $0.incident },
    .views("facts") { $0.facts },
    .text("words") { $0.words },
    .texts("blanks") { $0.blanks },
  ])

  init(_ event: EventPlan.Event, _ plan: EventPlan, _ stamp: PackStamp) {
    let now = stamp.situation.now
    heading = HeadingView(
      2, "group-title", "Event \(event.event.number) of \(plan.events.count): \(PackTime.short(event.planned, now))")
    mark = stamp.situation.facts.mode.mark
    incident = stamp.incident
    facts = [
      LabelledText(label: "To", values: [EventWords.to(event)]),
      LabelledText(label: "From", values: [event.event.from]),
    ]
    words = event.event.says
    blanks = ["Played at", "By"]
  }
}
