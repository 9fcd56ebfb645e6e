/// The whole set of a version as one page: a cover with its parts, then every sheet.
struct EverythingPage: View {
  static let file = "everything.html"
  /// The same as a PDF, where one is made.
  static let pdf = "everything.pdf"
  static let template = "pages/everything"
  static let label = SheetLabel(
    file: file, title: "Everything in one file",
    purpose: "To send or to print: the whole set, with its links inside it.")
  static let pdfLabel = SheetLabel(
    file: pdf, title: "Everything as a PDF", purpose: "The same with bookmarks and page numbers.")
  /// The same as a Word file, where one is made.
  static let word = "everything.docx"
  private static let wordLabel = SheetLabel(
    file: word, title: "Everything as a Word file",
    purpose: "The same for those who work in Word; a copy, not the source.")

  /// The whole set in each format that there is.
  static func labels(_ formats: OtherFormats) -> [SheetLabel] {
    [label] + (formats.contains(.pdf) ? [pdfLabel] : []) + (formats.contains(.word) ? [wordLabel] : [])
  }

  let header: SheetHeader
  let title: HeadingView
  let notices: [NoticeView]
  let parts: [LinkView]
  /// The sheets, one after the other.
  let html: String

  static let fields = ViewFields<EverythingPage>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .views("parts") { $0.parts },
    .html("html") { $0.html },
  ])

  /// - Parameters:
  ///   - name: what it is the cover of.
  ///   - html: the sheets; none where they follow by themselves.
  init(_ sheets: [Sheet], stamp: Stamp, supersedes: String?, name: String = "the whole set", html: String) {
    let label = SheetLabel(file: "whole-set.html", title: SentenceCase.capitalised(name), purpose: "")
    header = SheetHeader(label: label, stamp: stamp)
    title = HeadingView(1, "sheet-title", "\(stamp.title) \(stamp.version): \(name)")
    notices = NoticeView.notices(stamp, supersedes: supersedes)
    parts = sheets.map { LinkView(href: "#\($0.label.id)", words: $0.label.title, note: $0.label.purpose) }
    self.html = html
  }
}
