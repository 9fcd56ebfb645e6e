/// A page of ruled rows to be filled by hand.
struct BlankPageView: View {
  /// Which page of which log it is.
  let caption: String
  /// Its class: `blank-page`, with ` follows` where it goes on below words on the same page.
  let style: String
  let columns: [LogColumnView]
  /// One empty text for each row.
  let rows: [String]

  static let fields = ViewFields<BlankPageView>([
    .text("caption") { $0.caption },
    .text("style") { $0.style },
    .views("columns") { $0.columns },
    .texts("rows") { $0.rows },
  ])

  /// The blank pages of a log.
  /// - Parameters:
  ///   - title: of the log.
  ///   - columns: between the time and the initials.
  ///   - followsWords: whether the first page goes on below the sheet's title, for want of entries.
  ///   - edition: in large print a row is a block of labelled lines, and two fill a page.
  static func pages(_ title: String, _ columns: [LogColumn], followsWords: Bool, edition: Edition) -> [BlankPageView] {
    (1...count).map { number in
      let follows = followsWords && number == 1
      let rows =
        switch edition {
        case .standard: follows ? rowsBelowTitle : number == count ? rowsOfLastPage : rowsOfPage
        case .largePrint: follows ? 1 : 2
        }
      return BlankPageView(
        caption:
          "\(title), blank page \(number) of \(count). Do not remove pages. Day and time in 24 hours; leave no row "
          + "empty between entries.",
        style: follows ? "blank-page follows" : "blank-page", columns: columns.map { LogColumnView($0) },
        rows: Array(repeating: "", count: rows))
    }
  }

  private static let count = 2
  private static let rowsOfPage = 14
  private static let rowsBelowTitle = 11
  /// The mark of the end needs room too.
  private static let rowsOfLastPage = 12
}
