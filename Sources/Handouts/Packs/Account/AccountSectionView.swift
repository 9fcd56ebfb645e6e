/// A table of what must be known: calls, decisions, risks, what is open.
struct AccountSectionView: View {
  let heading: HeadingView
  let lines: [AccountLineView]

  static let fields = ViewFields<AccountSectionView>([
    .view("heading") { $0.heading },
    .flag("none") { $0.lines.isEmpty },
    .views("lines") { $0.lines },
  ])

  init(_ words: String, _ lines: [AccountLineView]) {
    heading = HeadingView(2, "group-title", "\(words): \(lines.count)")
    self.lines = lines
  }
}
