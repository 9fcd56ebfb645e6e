internal import BoardPapers

/// The cover of a board's pack: what is in it, in order, and whether it is ready.
struct BoardCover: View {
  static let template = "boards/cover"
  static let file = "index.html"

  let header: BoardHeader
  let title: HeadingView
  let notices: [NoticeView]
  let documents: [LinkView]
  let recommendations: [LabelledText]

  static let fields = ViewFields<BoardCover>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .views("documents") { $0.documents },
    .flag("has-recommendations") { !$0.recommendations.isEmpty },
    .views("recommendations") { $0.recommendations },
  ])
}
