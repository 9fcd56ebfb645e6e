internal import BoardPapers

/// The cover of a board's pack: what is in it, in order, and whether it is ready.
struct BoardCover: View {
  static let template = "boards/cover"
  static let file = "index.html"
  static let id = "cover"

  let header: BoardHeader
  let title: HeadingView
  let notices: [NoticeView]
  let recommendations: [LabelledText]
  let documents: [BoardEntryView]
  /// The whole pack in one file, in each form that there is; none inside that file itself.
  let whole: [LinkView]

  static let fields = ViewFields<BoardCover>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .flag("has-recommendations") { !$0.recommendations.isEmpty },
    .views("recommendations") { $0.recommendations },
    .views("documents") { $0.documents },
    .flag("has-whole") { !$0.whole.isEmpty },
    .views("whole") { $0.whole },
  ])
}

/// A document of the pack in its index, with its parts where it has several.
struct BoardEntryView: View {
  let number: String
  let link: LinkView
  let parts: [LinkView]

  static let fields = ViewFields<BoardEntryView>([
    .text("number") { $0.number },
    .view("link") { $0.link },
    .flag("has-parts") { !$0.parts.isEmpty },
    .views("parts") { $0.parts },
  ])

  /// - Parameter number: its place in the pack, from 1.
  init(_ document: BoardDocument, number: Int) {
    self.number = String(number)
    link = LinkView(href: document.file, words: document.words, note: document.note)
    // The first sheet of a document is where the document's own link leads.
    parts = document.parts.dropFirst().map {
      LinkView(href: "\(document.file)#\($0.id)", words: $0.words, note: $0.note)
    }
  }
}
