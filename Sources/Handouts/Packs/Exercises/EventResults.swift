internal import Incidents
internal import SourceText

/// What came of the events of an exercise: times taken against the times that were set.
struct EventResults: View {
  static let template = "packs/event-results"

  let header: PackHeader
  let title: HeadingView
  let summary: String
  let events: [PlayedEventView]

  static let fields = ViewFields<EventResults>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("summary") { $0.summary },
    .views("events") { $0.events },
  ])

  static let label = SheetLabel(
    file: "events-results.html", title: "Events of the exercise: times taken",
    purpose: "What was recorded after each event, and whether in time.", isLandscape: true)

  init(_ plan: EventPlan, _ stamp: PackStamp) {
    header = PackHeader(label: EventResults.label, stamp: stamp)
    title = HeadingView(1, "sheet-title", EventResults.label.title)
    summary = EventSummary.words(plan)
    events = plan.events.map { PlayedEventView($0, stamp.situation.now) }
  }
}

/// An event with what was expected of it and what became of that.
struct PlayedEventView: View {
  let number: String
  let when: String
  let isPlanned: Bool
  let to: String
  let words: String
  let answers: [EventAnswerView]

  static let fields = ViewFields<PlayedEventView>([
    .text("number") { $0.number },
    .text("when") { $0.when },
    .flag("planned") { $0.isPlanned },
    .text("to") { $0.to },
    .text("words") { $0.words },
    .flag("none") { $0.answers.isEmpty },
    .views("answers") { $0.answers },
  ])

  init(_ event: EventPlan.Event, _ now: Moment) {
    number = String(event.event.number)
    when = PackTime.short(event.at, now)
    isPlanned = event.played == nil
    to = EventWords.to(event)
    words = "\(event.event.from): \(event.event.says)"
    answers = event.answers.map {
      EventAnswerView(
        expected: EventWords.expected($0, now), mark: EventWords.mark($0.verdict), taken: EventWords.taken($0, now))
    }
  }
}

/// What was expected, and how it was kept.
struct EventAnswerView: View {
  let expected: String
  let mark: String
  let taken: String

  static let fields = ViewFields<EventAnswerView>([
    .text("expected") { $0.expected },
    .text("mark") { $0.mark },
    .text("taken") { $0.taken },
  ])
}
