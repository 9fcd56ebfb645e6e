internal import BoardPapers

/// What a board would find missing in a pack.
struct OpenPointsSheet: View {
  static let template = "boards/open-points"
  static let name = "completeness"
  static let part = "What is missing"

  let header: BoardHeader
  let title: HeadingView
  let points: [OpenPoint]

  static let fields = ViewFields<OpenPointsSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .flag("has-points") { !$0.points.isEmpty },
    .views("points") { $0.points.map { OpenPointView(point: $0) } },
  ])
}

/// One thing that is missing, and where.
struct OpenPointView: View {
  let point: OpenPoint

  static let fields = ViewFields<OpenPointView>([
    .text("place") { $0.point.place },
    .text("what") { $0.point.what },
  ])
}
