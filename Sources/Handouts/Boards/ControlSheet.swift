internal import ProcedureModel
internal import SourceText

/// Document control of the old version and the new one, side by side.
struct ControlSheet: View {
  static let template = "boards/control"
  static let name = "control"
  static let part = "Document control"

  let header: BoardHeader
  let title: HeadingView
  let oldName: String
  let newName: String
  let rows: [ControlPairView]

  static let fields = ViewFields<ControlSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("old-name") { $0.oldName },
    .text("new-name") { $0.newName },
    .views("rows") { $0.rows },
  ])

  init(old: Procedure, new: Procedure, _ stamp: BoardStamp) {
    header = BoardHeader(id: ControlSheet.name, part: ControlSheet.part, stamp: stamp)
    title = HeadingView(1, "sheet-title", ControlSheet.part)
    oldName = old.control.version.text
    newName = new.control.version.text
    let (before, after) = (ControlSheet.rows(old), ControlSheet.rows(new))
    let labels =
      after.map(\.label)
      + before.map(\.label).filter { label in
        !after.contains { $0.label.hasSameBytes(as: label) }
      }
    rows = labels.map { label in
      func values(_ rows: [LabelledText]) -> [String] { rows.first { $0.label.hasSameBytes(as: label) }?.values ?? [] }
      return ControlPairView(label: label, old: values(before), new: values(after))
    }
  }

  private static func rows(_ procedure: Procedure) -> [LabelledText] {
    let control = procedure.control
    return [
      LabelledText(label: "Title", values: [control.title.text]),
      LabelledText(label: "Status", values: [control.status?.rawValue ?? "not stated"]),
    ] + ControlRows.rows(control)
      + (procedure.approval.subjectTo.isEmpty
        ? [] : [LabelledText(label: "Approved subject to", values: procedure.approval.subjectTo.map(\.text))])
  }
}

/// One row of document control in both versions.
struct ControlPairView: View {
  let label: String
  let old: [String]
  let new: [String]

  static let fields = ViewFields<ControlPairView>([
    .text("label") { $0.label },
    .texts("old") { $0.old.isEmpty ? ["not stated"] : $0.old },
    .texts("new") { $0.new.isEmpty ? ["not stated"] : $0.new },
    .text("change") { pair in
      let isSame = pair.old.count == pair.new.count && zip(pair.old, pair.new).allSatisfy { $0.hasSameBytes(as: $1) }
      return isSame ? "the same" : pair.old.isEmpty ? "new" : pair.new.isEmpty ? "gone" : "changed"
    },
  ])
}
