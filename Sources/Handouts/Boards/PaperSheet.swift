internal import BoardPapers
internal import SourceText

/// A paper of a board's pack in running text: the report, an impact assessment, minutes.
struct PaperSheet: View {
  static let template = "boards/paper"

  let header: BoardHeader
  let title: HeadingView
  let rows: [LabelledText]
  let sections: [PaperSectionView]

  static let fields = ViewFields<PaperSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("rows") { $0.rows },
    .views("sections") { $0.sections },
  ])
}

/// A heading of a paper and what is said under it.
struct PaperSectionView: View {
  /// Nil for words that stand under the heading before.
  let heading: HeadingView?
  /// As HTML.
  let html: String

  static let fields = ViewFields<PaperSectionView>([
    .view("heading") { $0.heading },
    .html("html") { $0.html },
  ])
}
