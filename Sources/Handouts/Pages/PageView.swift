/// A whole page: head, navigation, what it holds, and what it was made from.
struct PageView: View {
  static let template = "pages/page"

  let title: String
  let style: PageStyle
  let edition: Edition
  /// Words at the top of the page: the procedure and its version.
  let masthead: String
  let navigation: [LinkView]
  /// What the page holds, as HTML.
  let html: String
  /// Whether several sheets follow one another on it.
  let isSet: Bool
  /// Who made it, from what.
  let colophon: String

  static let fields = ViewFields<PageView>([
    .text("title") { $0.title },
    .view("style") { $0.style },
    .text("edition") { $0.edition.rawValue },
    .text("masthead") { $0.masthead },
    .flag("has-navigation") { !$0.navigation.isEmpty },
    .views("navigation") { $0.navigation },
    .html("html") { $0.html },
    .flag("set") { $0.isSet },
    .text("colophon") { $0.colophon },
  ])
}
