internal import Incidents

/// Whose initials are whose, with a specimen of each signature.
struct SignatureSheet: View {
  static let template = "packs/signatures"

  let header: PackHeader
  let title: HeadingView
  let signatures: [SignatureView]
  /// One empty text for each ruled row.
  let blankRows: [String]

  static let fields = ViewFields<SignatureSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("signatures") { $0.signatures },
    .texts("blank-rows") { $0.blankRows },
  ])

  static func sheets(_ context: PackContext) -> [PackSheet] {
    let label = SheetLabel(
      file: "signatures.html", title: "Signature sheet", short: "Signatures",
      purpose: "Everyone who initials anything signs here first.", isLandscape: true)
    return [PackSheet(label, part: .meetings, template: template) { SignatureSheet(context.situation, $0, $1) }]
  }

  private init(_ situation: Situation, _ label: SheetLabel, _ place: PackPlace) {
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title)
    signatures = situation.facts.signatures.map { SignatureView(signature: $0) }
    let room = place.stamp.edition == .largePrint ? 4 : 11
    blankRows = Array(repeating: "", count: max(room / 2, room - signatures.count))
  }
}

/// A line of the signature sheet.
struct SignatureView: View {
  let signature: IncidentFacts.Signature

  static let fields = ViewFields<SignatureView>([
    .text("initials") { $0.signature.initials },
    .text("name") { $0.signature.name ?? "" },
    .text("post") { $0.signature.post ?? "" },
    .text("organisation") { $0.signature.organisation ?? "" },
  ])
}
