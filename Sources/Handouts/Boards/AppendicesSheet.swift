internal import BoardPapers
internal import SourceText

/// The appendices and supporting documents of a report: where each is, and whether it is there.
struct AppendicesSheet: View {
  static let template = "boards/appendices"
  static let name = "appendices"
  static let part = "Appendices and supporting documents"

  let header: BoardHeader
  let title: HeadingView
  let rows: [AppendixRowView]

  static let fields = ViewFields<AppendicesSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .flag("has-rows") { !$0.rows.isEmpty },
    .views("rows") { $0.rows },
  ])

  /// - Parameters:
  ///   - versions: the names of the version before the board and of the one that it replaces.
  ///   - pages: the file in the pack of each paper that has one, by the paper's name.
  init(
    _ documents: [SupportingDocument], versions: (new: String?, old: String?), pages: [String: String],
    _ stamp: BoardStamp
  ) {
    header = BoardHeader(id: AppendicesSheet.name, part: AppendicesSheet.part, stamp: stamp)
    title = HeadingView(1, "sheet-title", AppendicesSheet.part)
    func isSame(_ name: String, _ other: String?) -> Bool { other.map { $0.hasSameBytes(as: name) } ?? false }
    rows = documents.map { document in
      let number = document.number.map { "\($0). " } ?? ""
      func row(_ state: AppendixRowView.State, _ place: String, _ link: LinkView? = nil) -> AppendixRowView {
        AppendixRowView(
          heading: document.heading, words: number + document.words,
          remarks: document.remarks.map {
            "\($0.column): \($0.text)"
          }, link: link, place: place, state: state)
      }
      switch document.place {
      case nil: return row(.none, "")
      case .version(let name) where isSame(name, versions.new):
        let file = BoardDocument.file(BoardPack.cleanName)
        return row(.there, "", LinkView(href: file, words: "In this pack: \(name), clean"))
      case .version(let name) where isSame(name, versions.old):
        let file = BoardDocument.file(BoardPack.comparisonName)
        return row(
          .beside, "Not in this pack. What became of it is under ", LinkView(href: file, words: "What changed"))
      case .version(let name): return row(.beside, "Not in this pack: version \(name), beside the report")
      case .paper(let name):
        guard let page = pages[name] else { return row(.beside, "Not in this pack: \(name), beside the report") }
        return row(.there, "", LinkView(href: page, words: "In this pack: \(name)"))
      case .file(let name): return row(.beside, "Not in this pack: \(name), beside the report. Attach it.")
      case .nowhere(let name): return row(.missing, "Named as \(name), and nothing of that name is there")
      case .unsaid: return row(.unsaid, "The report does not say where it is")
      }
    }
  }
}

/// One document, or the answer that there is none.
struct AppendixRowView: View {
  enum State: String {
    case there = "There"
    case beside = "There, not in the pack"
    case missing = "MISSING"
    case unsaid = "Not said"
    case none = "Nothing to attach"
  }

  let heading: String
  let words: String
  let remarks: [String]
  let link: LinkView?
  let place: String
  let state: State

  static let fields = ViewFields<AppendixRowView>([
    .text("heading") { $0.heading },
    .text("words") { $0.words },
    .texts("remarks") { $0.remarks },
    .view("link") { $0.link },
    .text("place") { $0.place },
    .text("state") { $0.state.rawValue },
  ])
}
