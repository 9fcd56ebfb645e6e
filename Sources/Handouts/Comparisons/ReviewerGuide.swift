internal import ProcedureModel
internal import Review
internal import SourceText

/// How a reviewer settles weights, reasons and pairs in the side file, with the exact lines.
struct ReviewerGuide: View {
  static let template = "comparisons/reviewing"
  static let id = "reviewing"

  let header: ComparisonHeader
  let title: HeadingView
  let file: String
  let changeLine: String
  let pairLine: String
  let apartLine: String
  let problems: [NoteProblemView]
  let changes: [GuideChangeView]

  static let fields = ViewFields<ReviewerGuide>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("file") { $0.file },
    .text("change-line") { $0.changeLine },
    .text("pair-line") { $0.pairLine },
    .text("apart-line") { $0.apartLine },
    .flag("has-problems") { !$0.problems.isEmpty },
    .views("problems") { $0.problems },
    .flag("has-changes") { !$0.changes.isEmpty },
    .views("changes") { $0.changes },
  ])

  init(_ context: ComparisonContext) {
    let comparison = context.comparison
    header = ComparisonHeader(context, id: ReviewerGuide.id, part: "For the reviewer")
    title = HeadingView(2, "sheet-title", "For the reviewer: settle weights and reasons")
    file = "compare-\(comparison.old.name)-\(comparison.new.name).yaml"
    let shown = comparison.shownChanges
    changeLine = "- {change: \(ReviewerGuide.quoted(shown.first?.id ?? "3.2")), weight: editorial, because: …}"
    // Two changes, since two items cannot be both one and apart.
    let pairs = shown.filter { !$0.old.isEmpty && !$0.new.isEmpty }.prefix(2).compactMap { change in
      change.old.first.flatMap { old in
        change.new.first.map { (comparison.old.items[old].address.text, comparison.new.items[$0].address.text) }
      }
    }
    func line(_ pair: (String, String)) -> String {
      "- {old: \(ReviewerGuide.quoted(pair.0)), new: \(ReviewerGuide.quoted(pair.1)), because: …}"
    }
    pairLine = line(pairs.first ?? ("3.2", "3.3"))
    apartLine = line(pairs.count > 1 ? pairs[1] : ("4.1", "4.2"))
    problems = comparison.noteProblems.map {
      NoteProblemView(line: String($0.range.start.line), message: $0.message, hint: $0.hint)
    }
    changes = context.shown.map { GuideChangeView(context, $0) }
  }

  /// An id as it may stand inside braces: in quotes where a mark of YAML is in it.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "~"): true
      case UInt8(ascii: ":"): true
      default: byte >= 0x80
      }
    }
    return isPlain && !text.hasSuffix(":") ? text : "\"\(text)\""
  }
}

/// An entry of the side file that could not be used.
struct NoteProblemView: View {
  let line: String
  let message: String
  let hint: String?

  static let fields = ViewFields<NoteProblemView>([
    .text("line") { $0.line },
    .text("message") { $0.message },
    .optionalText("hint") { $0.hint },
  ])
}

/// The id of a change with the place that it stands at.
struct GuideChangeView: View {
  let change: String
  let place: LinkView
  let weight: String

  static let fields = ViewFields<GuideChangeView>([
    .text("change") { $0.change },
    .view("place") { $0.place },
    .text("weight") { $0.weight },
  ])

  init(_ context: ComparisonContext, _ index: Int) {
    let change = context.comparison.changes[index]
    self.change = change.id
    place = LinkView(href: "#" + context.anchor(index), words: context.name(index))
    weight = change.weight.rawValue + (change.settledWeight == nil ? "" : ", settled")
  }
}
