internal import BoardPapers
internal import ProcedureModel
internal import SourceText

/// A report as its board prints it: the head, then the headings of the profile in the profile's order.
enum ReportSheet {
  static let name = "report"
  static let part = "Report"

  static func sheet(_ report: BoardReport, _ profile: BoardProfile, _ stamp: BoardStamp) -> PaperSheet {
    var renderer = PaperRenderer()
    var sections: [PaperSectionView] = []
    var group: String?
    for part in ReportPart.parts(report, profile) {
      guard let section = part.section else { continue }
      if let own = part.entry.group, group.map({ !$0.hasSameBytes(as: own) }) ?? true {
        sections.append(PaperSectionView(heading: HeadingView(2, "section-title", own), html: ""))
      }
      group = part.entry.group
      let isInGroup = part.entry.group != nil
      sections.append(
        PaperSectionView(
          heading: HeadingView(
            isInGroup ? 3 : 2, isInGroup ? "group-title" : "section-title", part.entry.title),
          html: renderer.html(section.blocks)))
    }
    return PaperSheet(
      header: BoardHeader(id: ReportSheet.name, part: part, stamp: stamp),
      title: HeadingView(1, "sheet-title", report.paper.title), rows: rows(report, profile), sections: sections)
  }

  private static func rows(_ report: BoardReport, _ profile: BoardProfile) -> [LabelledText] {
    profile.head.compactMap { entry in
      let key = entry.key.text
      if let contact = report.contact(key) {
        let parts = [contact.title, contact.name, contact.telephone, contact.email].compactMap { $0?.text }
        return LabelledText(label: entry.title, values: parts)
      }
      guard let value = report.row(key) else { return nil }
      return LabelledText(label: entry.title, values: [CalendarDate(iso: value.text)?.inWords ?? value.text])
    }
  }
}
