/// A fixed point of a meeting, with what the incident knows of it and room to write.
struct AgendaPointView: View {
  let heading: HeadingView
  /// What is known, in one sentence.
  let lead: String?
  let lines: [AgendaLineView]
  /// One empty text for each ruled line.
  let ruled: [String]

  static let fields = ViewFields<AgendaPointView>([
    .view("heading") { $0.heading },
    .optionalText("lead") { $0.lead },
    .flag("has-lines") { !$0.lines.isEmpty },
    .views("lines") { $0.lines },
    .texts("ruled") { $0.ruled },
  ])
}

/// One thing under a point of a meeting.
struct AgendaLineView: View {
  /// The address of an item, the number of a risk.
  let address: String?
  let words: String
  /// When it was due, who is to do it, how grave it is.
  let note: String?

  static let fields = ViewFields<AgendaLineView>([
    .optionalText("address") { $0.address },
    .text("words") { $0.words },
    .optionalText("note") { $0.note },
  ])
}
