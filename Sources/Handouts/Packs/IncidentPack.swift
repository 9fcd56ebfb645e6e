internal import Incidents
internal import ProcedureModel
internal import SourceText

/// Makes the pages of an incident's pack, or of the blank pack of a version. Pure: the same values give the same bytes.
package struct IncidentPack: Sendable {
  private let templates: TemplateSet
  private let stamp: PackStamp
  private let home: String?
  private let scripts: [LinkView]
  private let formats: OtherFormats

  /// - Parameters:
  ///   - templates: loaded and checked.
  ///   - stamp: the incident at the moment of printing.
  ///   - formats: what there is of the whole pack beside the pages; they name the PDF.
  package init(templates: TemplateSet, stamp: PackStamp, formats: OtherFormats = []) {
    self.init(templates: templates, stamp: stamp, home: nil, scripts: [], formats: formats)
  }

  /// - Parameters:
  ///   - home: where each page links back to, for a pack that is a part of a larger set; nil for none.
  ///   - scripts: the scripts that its cover names last.
  init(templates: TemplateSet, stamp: PackStamp, home: String?, scripts: [LinkView], formats: OtherFormats) {
    self.formats = formats
    self.templates = templates
    self.stamp = stamp
    self.home = home
    self.scripts = scripts
  }

  /// The pages: the index, each sheet by itself, and one file with everything in the order in which it is dealt out.
  /// - Throws: where the selection names a role or a person that the incident does not have.
  package func pages(_ selection: PackSelection = PackSelection()) throws(PackSelection.Unknown) -> [OutputPage] {
    pages(selection, for: try PackRecipient(selection, stamp.situation))
  }

  /// The pages of some parts, whole.
  func pages(parts: [PackPart]) -> [OutputPage] {
    pages(PackSelection(parts: parts), for: nil)
  }

  private func pages(_ selection: PackSelection, for recipient: PackRecipient?) -> [OutputPage] {
    let sheets = IncidentPack.sheets(stamp, selection, for: recipient)
    let everything = EverythingPage.file
    let frame = IncidentPage(templates: templates, stamp: stamp)
    let back = home.map { [LinkView(href: $0, words: "All documents")] } ?? []
    let navigation =
      back + [LinkView(href: PackCover.file, words: "Cover"), LinkView(href: everything, words: "Everything")]
      + (formats.contains(.pdf) ? [LinkView(href: EverythingPage.pdf, words: "PDF")] : [])
      + sheets.map { LinkView(href: $0.label.file, words: $0.label.short) }
    var pages = [
      OutputPage(
        path: PackCover.file,
        html: frame.html(
          stamp.situation.isBlank ? "Blank pack" : "Incident pack",
          back + [LinkView(href: everything, words: "Everything in one file")]
            + (formats.contains(.pdf)
              ? [LinkView(href: EverythingPage.pdf, words: EverythingPage.pdfLabel.title)] : []),
          cover(sheets, recipient, PackPlace(file: PackCover.file, stamp: stamp)), isSet: false))
    ]
    var whole = cover(sheets, recipient, PackPlace(file: nil, stamp: stamp))
    for sheet in sheets {
      let place = PackPlace(file: sheet.label.file, stamp: stamp)
      pages.append(
        OutputPage(
          path: sheet.label.file,
          html: frame.html(sheet.label.title, navigation, sheet.render(templates.library, place), isSet: false)))
      whole += sheet.render(templates.library, PackPlace(file: nil, stamp: stamp))
    }
    pages.append(OutputPage(path: everything, html: frame.html("Whole pack", [], whole, isSet: true)))
    return pages
  }

  /// The sheets of the pack, in the order in which they are dealt out; for a recipient only the sheets of their roles, and
  /// the rows that are theirs.
  static func sheets(_ stamp: PackStamp, _ selection: PackSelection, for recipient: PackRecipient?) -> [PackSheet] {
    let all = sheets(PackContext(stamp, selection), parts: selection.parts)
    guard let recipient else { return all }
    let own = all.filter { sheet in
      sheet.role.map { role in recipient.roles.contains { $0.hasSameBytes(as: role) } } ?? false
    }
    return own + [ItemListSheet.sheet(PackContext(stamp, selection), recipient)]
  }

  /// All sheets of some parts; of all where that is nil.
  static func sheets(_ context: PackContext, parts: [PackPart]? = nil) -> [PackSheet] {
    PackPart.allCases.filter { parts?.contains($0) ?? true }.flatMap { part -> [PackSheet] in
      switch part {
      case .actionPlan: ActionPlanSheet.sheets(context)
      case .plans: PlanSheet.sheets(context)
      case .cards: CardSheet.sheets(context)
      case .meetings: AgendaSheet.sheets(context)
      case .logs: LogSheet.sheets(context)
      case .report: PartnerReport.sheets(context)
      case .debrief: DebriefSheet.sheets(context)
      }
    }
  }

  private func cover(_ sheets: [PackSheet], _ recipient: PackRecipient?, _ place: PackPlace) -> String {
    templates.library.render(PackCover(sheets, for: recipient, scripts: scripts, place), with: PackCover.template)
  }
}
