/// The head of a sheet of a pack: what its status bar says on every page, and its id.
struct PackHeader: View {
  let label: SheetLabel
  let stamp: PackStamp
  /// What a numbered handout says of itself.
  var issue: IssueNote? { stamp.issue }

  static let fields = ViewFields<PackHeader>([
    .text("id") { $0.label.id },
    .flag("landscape") { $0.label.isLandscape },
    .texts("marks") { $0.stamp.marks },
    .text("part") { $0.label.title },
    .text("document") { $0.stamp.document },
    .text("incident") { $0.stamp.incident },
    .text("printed") { $0.stamp.printed },
    .text("sheet-id") { $0.stamp.sheetID },
    .text("fingerprint") { $0.stamp.version.fingerprint },
    .view("issue") { $0.issue },
  ])
}
