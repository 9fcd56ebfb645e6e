internal import Incidents
internal import ProcedureModel
internal import SourceText

/// Which sheets of a pack are wanted.
package struct PackSelection: Sendable {
  /// Nil for all parts.
  package var parts: [PackPart]?
  /// The code or title of a role: its own sheets only.
  package var role: String?
  /// Initials: the sheets of the roles that this person holds, and the items given to them.
  package var person: String?

  package init(parts: [PackPart]? = nil, role: String? = nil, person: String? = nil) {
    self.parts = parts
    self.role = role
    self.person = person
  }
}

/// Makes the pages of an incident's pack, or of the blank pack of a version. Pure: the same values give the same bytes.
package struct IncidentPack: Sendable {
  private let templates: TemplateSet
  private let stamp: PackStamp

  /// - Parameters:
  ///   - templates: loaded and checked.
  ///   - stamp: the incident at the moment of printing.
  package init(templates: TemplateSet, stamp: PackStamp) {
    self.templates = templates
    self.stamp = stamp
  }

  /// The pages: the index, each sheet by itself, and one file with everything in the order in which it is dealt out.
  package func pages(_ selection: PackSelection = PackSelection()) -> [OutputPage] {
    let sheets = IncidentPack.sheets(stamp, selection)
    let style = style()
    let everything = "everything.html"
    func page(_ title: String, _ navigation: [LinkView], _ html: String, isSet: Bool) -> String {
      templates.library.render(
        PageView(
          title: "\(title) - \(stamp.incident)", style: style, edition: stamp.edition,
          masthead: "\(stamp.marks.joined(separator: " ")) \(stamp.incident), \(stamp.document)",
          navigation: navigation, html: html, isSet: isSet,
          colophon: "Made by procdoc \(stamp.tool) from the sources with fingerprint \(stamp.version.fingerprint), "
            + "printed \(stamp.printed), sheet \(stamp.sheetID). Contains information about an incident: keep it safe."),
        with: PageView.template)
    }
    let navigation =
      [LinkView(href: PackCover.file, words: "Cover"), LinkView(href: everything, words: "Everything")]
      + sheets.map { LinkView(href: $0.label.file, words: $0.label.short) }
    var pages = [
      OutputPage(
        path: PackCover.file,
        html: page(
          "Incident pack", [], cover(sheets, PackPlace(file: PackCover.file, stamp: stamp)), isSet: false))
    ]
    var whole = cover(sheets, PackPlace(file: nil, stamp: stamp))
    for sheet in sheets {
      let place = PackPlace(file: sheet.label.file, stamp: stamp)
      pages.append(
        OutputPage(
          path: sheet.label.file,
          html: page(sheet.label.title, navigation, sheet.render(templates.library, place), isSet: false)))
      whole += sheet.render(templates.library, PackPlace(file: nil, stamp: stamp))
    }
    pages.append(OutputPage(path: everything, html: page("Whole pack", [], whole, isSet: true)))
    return pages
  }

  /// The sheets of the pack, in the order in which they are dealt out.
  static func sheets(_ stamp: PackStamp, _ selection: PackSelection) -> [PackSheet] {
    let context = PackContext(stamp)
    return PackPart.allCases.filter { selection.parts?.contains($0) ?? true }.flatMap { part -> [PackSheet] in
      switch part {
      case .actionPlan, .plans, .cards: return []
      case .meetings: return AgendaSheet.sheets(context)
      case .logs: return LogSheet.sheets(context)
      case .report: return PartnerReport.sheets(context)
      case .debrief: return DebriefSheet.sheets(context)
      }
    }
  }

  private func cover(_ sheets: [PackSheet], _ place: PackPlace) -> String {
    templates.library.render(PackCover(sheets, place), with: PackCover.template)
  }

  private func style() -> PageStyle {
    PageStyle(
      templates.styles + [templates.packStyle],
      running: (
        "\(stamp.marks.first ?? "") \(stamp.incident)",
        "\(stamp.version.version) \(stamp.version.status?.rawValue ?? "")",
        "Sheet \(stamp.sheetID), printed \(stamp.printed)"
      ))
  }
}

/// What the sheets of one pack share.
struct PackContext: Sendable {
  let stamp: PackStamp
  var situation: Situation { stamp.situation }
  let handouts: HandoutContext

  init(_ stamp: PackStamp) {
    self.stamp = stamp
    handouts = HandoutContext(stamp.situation.procedure, index: AddressIndex(stamp.situation.procedure))
  }
}
