internal import ProcedureModel

/// A line that a reader must see before the text: SAMPLE, DRAFT, A CUT.
struct NoticeView: View {
  let mark: String
  let words: String

  static let fields = ViewFields<NoticeView>([
    .text("mark") { $0.mark },
    .text("words") { $0.words },
  ])

  /// What the state of a version means for its reader.
  static func notices(_ stamp: Stamp, supersedes: String?) -> [NoticeView] {
    var notices: [NoticeView] = []
    if stamp.isSample {
      notices.append(
        NoticeView(mark: "SAMPLE", words: "Made to show the tool. It is nobody's approved text: do not act on it."))
    }
    switch stamp.status {
    case .approved: break
    case .draft:
      let replaces = supersedes.map { " Once it is approved it replaces \($0)." } ?? ""
      notices.append(NoticeView(mark: "DRAFT", words: "Not approved.\(replaces)"))
    case .superseded: notices.append(NoticeView(mark: "SUPERSEDED", words: "No longer in force."))
    case nil: notices.append(NoticeView(mark: "STATUS NOT STATED", words: "It is not said whether this is approved."))
    }
    return notices
  }
}
