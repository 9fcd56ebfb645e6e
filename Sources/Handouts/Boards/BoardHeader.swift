internal import SourceText

/// The head of a sheet of a board's pack: the same names as those of a version's sheets, so that they share a partial.
struct BoardHeader: View {
  let id: String
  let part: String
  let stamp: BoardStamp

  static let fields = ViewFields<BoardHeader>([
    .text("id") { $0.id },
    .flag("landscape") { _ in false },
    .texts("marks") { $0.stamp.marks },
    .text("part") { $0.part },
    .text("document") { $0.stamp.document },
    .text("as-of") { $0.stamp.asOf.inWords },
    .text("fingerprint") { $0.stamp.fingerprint ?? "none" },
  ])
}
