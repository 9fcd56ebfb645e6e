/// A heading at the depth that its page needs.
struct HeadingView: View {
  /// 1 to 6.
  let level: Int
  /// The style's class: `sheet-title`, `section-title` or `group-title`.
  let style: String
  var id: String?
  var number: String?
  /// The words as HTML.
  let words: String
  /// Codes that belong to the heading.
  var codes: [String] = []

  /// A heading of plain words.
  init(_ level: Int, _ style: String, _ words: String, id: String? = nil) {
    self.init(level: level, style: style, id: id, words: HTMLText.escaped(words))
  }

  init(level: Int, style: String, id: String? = nil, number: String? = nil, words: String, codes: [String] = []) {
    self.level = min(6, max(1, level))
    self.style = style
    self.id = id
    self.number = number
    self.words = words
    self.codes = codes
  }

  static let fields = ViewFields<HeadingView>([
    .flag("h1") { $0.level == 1 }, .flag("h2") { $0.level == 2 }, .flag("h3") { $0.level == 3 },
    .flag("h4") { $0.level == 4 }, .flag("h5") { $0.level == 5 }, .flag("h6") { $0.level == 6 },
    .text("style") { $0.style },
    .optionalText("id") { $0.id },
    .optionalText("number") { $0.number },
    .html("words") { $0.words },
    .texts("codes") { $0.codes },
  ])
}
