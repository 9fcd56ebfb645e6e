internal import BoardPapers
internal import ProcedureModel
internal import SourceText

/// What reviewers said of the version in their Word copies, and what was answered.
struct ConsultationSheet: View {
  static let template = "boards/consultation"
  static let name = "consultation"
  static let part = "Consultation"

  let header: BoardHeader
  let title: HeadingView
  let summary: String
  let comments: [ReviewCommentView]

  static let fields = ViewFields<ConsultationSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("summary") { $0.summary },
    .views("comments") { $0.comments },
  ])

  /// - Parameters:
  ///   - comments: as they were gathered; they are printed in the order of the procedure.
  ///   - procedure: the version that they speak of.
  init(_ comments: [ReviewComment], _ procedure: Procedure, _ stamp: BoardStamp) {
    header = BoardHeader(id: ConsultationSheet.name, part: ConsultationSheet.part, stamp: stamp)
    title = HeadingView(1, "sheet-title", ConsultationSheet.part)
    let open = comments.count { $0.answer == nil }
    var people: [String] = []
    for comment in comments where !people.contains(where: { $0.hasSameBytes(as: comment.who) }) {
      people.append(comment.who)
    }
    summary =
      "\(comments.count) comment\(comments.count == 1 ? "" : "s") and changes by \(people.count) "
      + "\(people.count == 1 ? "person" : "people") on \(procedure.control.version.text). "
      + (open == 0 ? "Each has an answer." : "\(open) \(open == 1 ? "has" : "have") no answer yet.")
    let index = AddressIndex(procedure)
    func order(_ comment: ReviewComment) -> Int {
      (comment.at ?? comment.near).flatMap { index.entry(at: Address($0))?.order } ?? Int.max
    }
    self.comments = comments.enumerated().map { (order: order($0.element), offset: $0.offset, comment: $0.element) }
      .sorted { ($0.order, $0.offset) < ($1.order, $1.offset) }.map { ReviewCommentView(comment: $0.comment) }
  }
}

/// One comment, or one change that a reviewer tracked.
struct ReviewCommentView: View {
  let comment: ReviewComment

  static let fields = ViewFields<ReviewCommentView>([
    .text("place") { $0.comment.place },
    .text("who") { $0.comment.who.utf8.isEmpty ? "not named" : $0.comment.who },
    .text("when") { $0.comment.when },
    .text("words") { $0.comment.words },
    .texts("wish") { ReviewCommentView.lines($0.comment.wish) },
    .flag("is-answered") { $0.comment.answer != nil },
    .texts("answer") { ReviewCommentView.lines($0.comment.answer ?? "") },
  ])

  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n").map { String($0) }
  }
}
