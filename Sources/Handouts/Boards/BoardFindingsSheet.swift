internal import ProcedureModel
internal import Review
internal import SourceText

/// The findings of the check, and what became of each: fixed since the old version, accepted with a reason, or open.
struct BoardFindingsSheet: View {
  static let template = "boards/findings"
  static let name = "findings"
  static let part = "Findings of the check"

  let header: BoardHeader
  let title: HeadingView
  let summary: String
  let oldName: String?
  let newName: String
  let open: [BoardFindingView]
  let accepted: [BoardFindingView]
  let fixed: [BoardFindingView]

  static let fields = ViewFields<BoardFindingsSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("summary") { $0.summary },
    .optionalText("old-name") { $0.oldName },
    .text("new-name") { $0.newName },
    .flag("has-open") { !$0.open.isEmpty },
    .views("open") { $0.open },
    .flag("has-accepted") { !$0.accepted.isEmpty },
    .views("accepted") { $0.accepted },
    .flag("has-fixed") { !$0.fixed.isEmpty },
    .views("fixed") { $0.fixed },
  ])

  init(_ versions: BoardPack.Versions, _ stamp: BoardStamp) {
    header = BoardHeader(id: BoardFindingsSheet.name, part: BoardFindingsSheet.part, stamp: stamp)
    title = HeadingView(1, "sheet-title", BoardFindingsSheet.part)
    let new = versions.new.procedure
    let name = new.control.version.text
    let before = versions.effect == nil ? nil : versions.old?.control.version.text
    (newName, oldName) = (name, before)
    // Addresses lead to the clean version, which is one page.
    var files = ["": BoardDocument.file(BoardPack.cleanName)]
    for appendix in new.appendices { files[appendix.letter] = BoardDocument.file(BoardPack.cleanName) }
    let context = HandoutContext(new, index: AddressIndex(new), files: files)
    let place = SheetPlace(
      file: BoardDocument.file(BoardFindingsSheet.name),
      stamp: Stamp(new, asOf: stamp.asOf, tool: stamp.tool, edition: stamp.edition))
    func row(_ finding: Diagnostic, _ state: String) -> BoardFindingView {
      BoardFindingView(finding: FindingView(finding, context, place), state: state)
    }
    if let effect = versions.effect, let before {
      open = (effect.new.map { ($0, "New in \(name)") } + effect.still.map { ($0, "In \(before) too") })
        .sorted { Diagnostic.inReadingOrder($0.0, $1.0) }.map { row($0, $1) }
    } else {
      open = versions.new.check.findings.map { row($0, "") }
    }
    accepted = versions.new.check.accepted.map { row($0.finding, $0.because) }
    fixed =
      versions.old.flatMap { old in
        let context = HandoutContext(old, index: AddressIndex(old), files: [:])
        return versions.effect?.fixed.map { BoardFindingView(finding: FindingView($0, context, place), state: "") }
      } ?? []
    var counts = ["\(accepted.count) accepted with a reason", "\(open.count) open"]
    if let effect = versions.effect {
      counts = ["\(fixed.count) fixed", counts[0], "\(counts[1]), of which \(effect.new.count) came in with \(name)"]
    }
    summary = counts.compactMap(\.self).joined(separator: "; ") + "."
  }
}

/// A finding and what became of it.
struct BoardFindingView: View {
  let finding: FindingView
  /// Why it was accepted; whether an open one is new.
  let state: String

  static let fields = ViewFields<BoardFindingView>([
    .view("finding") { $0.finding },
    .text("state") { $0.state },
  ])
}
