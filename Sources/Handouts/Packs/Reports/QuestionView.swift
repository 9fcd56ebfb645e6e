/// A question with ruled room for the answer.
struct QuestionView: View {
  let heading: HeadingView
  /// One empty text for each ruled line.
  let ruled: [String]

  static let fields = ViewFields<QuestionView>([
    .view("heading") { $0.heading },
    .texts("ruled") { $0.ruled },
  ])

  /// - Parameters:
  ///   - words: the question.
  ///   - level: how deep its heading is.
  ///   - lines: how many ruled lines it has.
  init(_ words: String, level: Int, lines: Int) {
    heading = HeadingView(level, "group-title", words)
    ruled = Array(repeating: "", count: lines)
  }
}
