internal import Incidents
internal import SourceText

/// The agenda of the steering group: fixed points, filled where the incident knows something of them.
struct AgendaSheet: View {
  static let template = "packs/agenda"

  let header: PackHeader
  let title: HeadingView
  let blanks: [LabelledText]
  let points: [AgendaPointView]

  static let fields = ViewFields<AgendaSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("blanks") { $0.blanks },
    .views("points") { $0.points },
  ])

  /// All papers of the steering group: agenda, invitation lists, minutes form, signature sheet.
  static func sheets(_ context: PackContext) -> [PackSheet] {
    let label = SheetLabel(
      file: "agenda.html", title: "Steering group agenda", short: "Agenda",
      purpose: "Fixed points with room for notes, filled from the log.")
    return [PackSheet(label, part: .meetings, template: template) { AgendaSheet(context.situation, $0, $1) }]
      + InvitationSheet.sheets(context) + MinutesSheet.sheets(context) + SignatureSheet.sheets(context)
  }

  private init(_ situation: Situation, _ label: SheetLabel, _ place: PackPlace) {
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title)
    blanks = AgendaSheet.blanks(situation)
    points = AgendaPoints.filled(situation, level: place.titleLevel + 1, lines: 3)
  }

  /// What stands above the points of agenda and minutes.
  static func blanks(_ situation: Situation) -> [LabelledText] {
    func blank(_ label: String, _ value: String?) -> LabelledText {
      LabelledText(label: label, values: value.map { [$0] } ?? [])
    }
    return [
      blank("Day and time", AgendaPoints.nextMeeting(situation).map { LogTime.words($0) }), blank("Place", nil),
      blank("Chair", nil), blank("Minute taker", nil),
      blank("Leads the response", situation.facts.lead.map { situation.facts.signature($0)?.name ?? $0 }),
    ]
  }
}
