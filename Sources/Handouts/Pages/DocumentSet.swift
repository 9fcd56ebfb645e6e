package import ProcedureModel
package import Review
package import SourceText

/// The folders of a version in the output: `provider-failure/V03`.
package struct VersionFolder: Sendable, Hashable {
  package let procedure: String
  package let version: String

  package init(procedure: String, version: String) {
    self.procedure = procedure
    self.version = version
  }

  /// The path inside the output, `/` between.
  package var path: String { "\(procedure)/\(version)" }
}

/// A version that pages are to be made of.
package struct VersionToBuild: Sendable {
  package let procedure: Procedure
  package let folder: VersionFolder
  package let check: Checker.Result

  package init(procedure: Procedure, folder: VersionFolder, check: Checker.Result) {
    self.procedure = procedure
    self.folder = folder
    self.check = check
  }
}

/// What the index says of a version.
struct BuiltVersion: Sendable {
  let folder: VersionFolder
  let stamp: Stamp
  let supersedes: String?
  let findingCount: Int
  let labels: [SheetLabel]
}

/// One file of the output.
package struct OutputPage: Sendable {
  /// Its path in the output folder, `/` between.
  package let path: String
  package let html: String
  /// What a Word file is made from, for the page that holds the whole set of a version where one is wanted.
  package var word: WordSource?

  /// Where the page as a PDF goes, for a page that holds the whole of a set; nil for any other.
  package var pdfPath: String? {
    beside(EverythingPage.pdf)
  }

  /// The same of its Word file.
  package var wordPath: String? {
    beside(EverythingPage.word)
  }

  /// The path of a file beside the page, if that holds the whole of a set.
  private func beside(_ file: String) -> String? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    guard name.elementsEqual(EverythingPage.file.utf8) else { return nil }
    return String(decoding: Array(path.utf8.dropLast(name.count)), as: UTF8.self) + file
  }
}

/// Makes every page of every version, and the index. Pure: the same values give the same bytes.
package struct DocumentSet {
  private let templates: TemplateSet
  private let asOf: CalendarDate
  private let edition: Edition
  private let tool: String
  private let formats: OtherFormats

  /// - Parameters:
  ///   - templates: loaded and checked.
  ///   - asOf: the day that the pages are made for.
  ///   - edition: how large the letters are.
  ///   - tool: the tool's own version.
  ///   - formats: what there is beside the pages, which the index then names.
  package init(templates: TemplateSet, asOf: CalendarDate, edition: Edition, tool: String, formats: OtherFormats = []) {
    self.formats = formats
    self.templates = templates
    self.asOf = asOf
    self.edition = edition
    self.tool = tool
  }

  /// All pages, the index first.
  /// - Parameter versions: in the order in which the index should count them, oldest first.
  package func pages(_ versions: [VersionToBuild]) -> [OutputPage] {
    var pages: [OutputPage] = []
    var built: [BuiltVersion] = []
    for version in versions {
      let made = self.pages(of: version)
      pages += made.pages
      built.append(made.built)
    }
    return [index(built)] + pages
  }

  /// The files of plain text that stand beside the pages: the blank edition of each script.
  package func texts(_ versions: [VersionToBuild]) -> [OutputText] {
    versions.flatMap { version in
      (scripts(of: version)?.texts ?? []).map { OutputText(path: version.folder.path + "/" + $0.path, text: $0.text) }
    }
  }

  private func scripts(of version: VersionToBuild) -> BlankScripts? {
    BlankScripts(version.procedure, templates: templates, asOf: asOf, tool: tool, edition: edition)
  }

  /// The procedure's own page alone: sections and clauses, without the appendices.
  package func procedurePage(_ version: VersionToBuild) -> OutputPage? {
    let context = HandoutContext(version.procedure, index: AddressIndex(version.procedure))
    let stamp = Stamp(version.procedure, asOf: asOf, tool: tool, edition: edition)
    let sheets = ProcedureHandout.sheets(context)
    return sheets.first.map { page(of: $0, in: version, sheets: sheets, stamp: stamp, style: style(stamp)) }
  }

  /// The documents of one version, as the handouts make them.
  static func sheets(_ context: HandoutContext, _ check: Checker.Result) -> [Sheet] {
    var sheets = ProcedureHandout.sheets(context)
    for appendix in context.procedure.appendices {
      switch appendix.content {
      case .checklist(let checklist): sheets += ChecklistHandout.sheets(context, appendix, checklist)
      case .glossary(let glossary): sheets += GlossaryHandout.sheets(context, appendix, glossary)
      case .actionPlan(let plan): sheets += ActionPlanHandout.sheets(context, appendix, plan)
      case .operationalPlan(let plan): sheets += OperationalPlanHandout.sheets(context, appendix, plan)
      }
    }
    return sheets + FindingsHandout.sheets(context, check)
  }

  /// A version as a board reads it: a cover, the procedure, and each appendix once. What is found in it, and the rows of
  /// a checklist for one type of provider alone, are left out.
  func cleanParts(of version: VersionToBuild) -> [BoardDocument.Part] {
    let procedure = version.procedure
    let stamp = Stamp(procedure, asOf: asOf, tool: tool, edition: edition)
    let context = HandoutContext(procedure, index: AddressIndex(procedure))
    let sheets = DocumentSet.sheets(context, version.check).filter(\.label.isInCleanVersion)
    let cover = EverythingPage(
      sheets, stamp: stamp, supersedes: procedure.control.supersedes?.text, name: "clean version", html: "")
    return [
      BoardDocument.Part(
        id: cover.header.label.id, words: cover.title.words,
        html: templates.library.render(cover, with: EverythingPage.template))
    ]
      + sheets.map { sheet in
        BoardDocument.Part(
          id: sheet.label.id, words: sheet.label.title,
          html: sheet.render(templates.library, SheetPlace(file: nil, stamp: stamp)))
      }
  }

  private func pages(of version: VersionToBuild) -> (pages: [OutputPage], built: BuiltVersion) {
    let procedure = version.procedure
    let stamp = Stamp(procedure, asOf: asOf, tool: tool, edition: edition)
    let supersedes = procedure.control.supersedes?.text
    let context = HandoutContext(procedure, index: AddressIndex(procedure))
    let sheets = DocumentSet.sheets(context, version.check)
    let style = style(stamp)
    let prefix = version.folder.path + "/"
    var pages: [OutputPage] = []
    var whole = ""
    for sheet in sheets {
      pages.append(page(of: sheet, in: version, sheets: sheets, stamp: stamp, style: style))
      whole += sheet.render(templates.library, SheetPlace(file: nil, stamp: stamp))
    }
    let everything = templates.library.render(
      EverythingPage(sheets, stamp: stamp, supersedes: supersedes, html: whole), with: EverythingPage.template)
    let title = "\(stamp.title) \(stamp.version): the whole set"
    pages.append(
      OutputPage(
        path: prefix + EverythingPage.file,
        html: page(title: title, style: style, stamp: stamp, navigation: [], html: everything, isSet: true),
        word: formats.contains(.word) ? WordSource(everything, stamp: stamp, title: title) : nil))
    let scripts = scripts(of: version)
    let blank = BlankPack.pages(
      procedure, templates: templates, asOf: asOf, tool: tool, edition: edition, scripts: scripts, formats: formats)
    pages += blank.map { OutputPage(path: prefix + $0.path, html: $0.html) }
    pages += (scripts?.pages ?? []).map { OutputPage(path: prefix + $0.path, html: $0.html) }
    let ready = ReadyPack.page(procedure, templates: templates, asOf: asOf, tool: tool, edition: edition)
    pages.append(OutputPage(path: prefix + ready.path, html: ready.html))
    let built = BuiltVersion(
      folder: version.folder, stamp: stamp, supersedes: supersedes, findingCount: version.check.findings.count,
      labels: sheets.map(\.label) + EverythingPage.labels(formats) + [ReadyPack.label, BlankPack.label]
        + (scripts == nil ? [] : [BlankScripts.label]))
    return (pages, built)
  }

  private func style(_ stamp: Stamp) -> PageStyle {
    PageStyle(
      templates.styles,
      running: (
        stamp.title, (stamp.isSample ? "SAMPLE " : "") + stamp.versionAndStatus,
        "Source \(stamp.fingerprint), as of \(stamp.asOf.inWords)"
      ))
  }

  /// A sheet as a page of its own.
  private func page(
    of sheet: Sheet, in version: VersionToBuild, sheets: [Sheet], stamp: Stamp, style: PageStyle
  ) -> OutputPage {
    OutputPage(
      path: version.folder.path + "/" + sheet.label.file,
      html: page(
        title: "\(sheet.label.title) - \(stamp.title) \(stamp.version)", style: style, stamp: stamp,
        navigation: navigation(sheets, home: "../../" + IndexPage.file),
        html: sheet.render(templates.library, SheetPlace(file: sheet.label.file, stamp: stamp)), isSet: false))
  }

  private func navigation(_ sheets: [Sheet], home: String) -> [LinkView] {
    [LinkView(href: home, words: "All documents")] + sheets.map { LinkView(href: $0.label.file, words: $0.label.short) }
  }

  private func page(
    title: String, style: PageStyle, stamp: Stamp, navigation: [LinkView], html: String, isSet: Bool
  ) -> String {
    templates.library.render(
      PageView(
        title: title, style: style, edition: edition, masthead: "\(stamp.title) \(stamp.versionAndStatus)",
        navigation: navigation, html: html, isSet: isSet,
        colophon: "Made by procdoc \(tool) from the sources with fingerprint \(stamp.fingerprint), as of "
          + "\(stamp.asOf.inWords). Printed copies are not controlled."),
      with: PageView.template)
  }

  private func index(_ versions: [BuiltVersion]) -> OutputPage {
    let samples = versions.contains { $0.stamp.isSample }
    let style = PageStyle(
      templates.styles,
      running: ("Procedures and their documents", samples ? "SAMPLE" : "", "As of \(asOf.inWords)"))
    let html = templates.library.render(IndexPage(versions, asOf: asOf), with: IndexPage.template)
    return OutputPage(
      path: IndexPage.file,
      html: templates.library.render(
        PageView(
          title: "Procedures and their documents", style: style, edition: edition,
          masthead: "Procedures and their documents", navigation: [], html: html, isSet: false,
          colophon: "Made by procdoc \(tool), as of \(asOf.inWords). Printed copies are not controlled."),
        with: PageView.template))
  }
}
