internal import SourceText

/// The head of a sheet: what the status bar says, and its id.
struct SheetHeader: View {
  let label: SheetLabel
  let stamp: Stamp

  static let fields = ViewFields<SheetHeader>([
    .text("id") { $0.label.id },
    .flag("landscape") { $0.label.isLandscape },
    .texts("marks") { $0.stamp.marks },
    .text("part") { $0.label.title },
    .text("document") { "\($0.stamp.title) \($0.stamp.versionAndStatus)" },
    .text("as-of") { $0.stamp.asOf.inWords },
    .text("fingerprint") { $0.stamp.fingerprint },
  ])
}
