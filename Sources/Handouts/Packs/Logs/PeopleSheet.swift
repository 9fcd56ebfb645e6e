internal import Incidents
internal import SourceText

/// The people affected, by code, with when each was told, assessed, moved and reviewed. Names are written in by hand and
/// never held in the tool.
struct PeopleSheet: View {
  static let template = "packs/people"

  let header: PackHeader
  let title: HeadingView
  let caption: String
  let people: [PersonView]
  /// One empty text for each ruled row.
  let blankRows: [String]

  static let fields = ViewFields<PeopleSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("caption") { $0.caption },
    .views("people") { $0.people },
    .texts("blank-rows") { $0.blankRows },
  ])

  static func sheets(_ context: PackContext) -> [PackSheet] {
    let label = SheetLabel(
      file: "log-people.html", title: "People affected, by code", short: "People",
      purpose: "Each code with room for the name by hand; who was told, assessed, moved, reviewed.", isLandscape: true)
    return [PackSheet(label, part: .logs, template: template) { PeopleSheet(context.situation, $0, $1) }]
  }

  private init(_ situation: Situation, _ label: SheetLabel, _ place: PackPlace) {
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title)
    let words = LogWords(situation)
    people = situation.facts.people.map { person in
      PersonView(
        code: person.code, service: person.service.map { words.service($0) } ?? "",
        times: [
          ("Told", person.told), ("Assessed", person.assessed), ("Moved", person.moved), ("Reviewed", person.reviewed),
        ]
        .map { LabelledText(label: $0.0, values: $0.1.map { [LogTime.words($0)] } ?? []) })
    }
    let count = people.count
    caption =
      situation.isBlank
      ? "Codes from the list of people" : "\(count) \(count == 1 ? "person" : "people") on the list"
    blankRows = Array(repeating: "", count: place.stamp.edition == .largePrint ? 2 : people.isEmpty ? 11 : 6)
  }
}

/// A person by code, with what has happened when.
struct PersonView: View {
  let code: String
  let service: String
  let times: [LabelledText]

  static let fields = ViewFields<PersonView>([
    .text("code") { $0.code },
    .text("service") { $0.service },
    .views("times") { $0.times },
  ])
}
