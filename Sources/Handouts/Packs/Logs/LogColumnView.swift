/// The head of a printed log's column.
struct LogColumnView: View {
  let title: String
  let width: String

  static let fields = ViewFields<LogColumnView>([
    .text("title") { $0.title },
    .text("width") { $0.width },
  ])

  init(_ column: LogColumn) {
    title = column.title
    width = column.width
  }
}
