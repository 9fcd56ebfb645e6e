package import Review
package import SourceText

/// Makes the pages of a comparison: the whole of it as one file, and one page for a role or organisation.
package struct ComparisonPages: Sendable {
  private let templates: TemplateSet
  private let asOf: CalendarDate
  private let edition: Edition
  private let tool: String

  /// - Parameters:
  ///   - templates: templates and style sheets.
  ///   - asOf: the day that the pages are made for.
  ///   - edition: how large the letters are.
  ///   - tool: the tool's own version, for the foot of each page.
  package init(templates: TemplateSet, asOf: CalendarDate, edition: Edition, tool: String) {
    self.templates = templates
    self.asOf = asOf
    self.edition = edition
    self.tool = tool
  }

  /// The whole comparison as one HTML file that loads nothing.
  /// - Parameter effect: what the new version does to the findings of the check.
  package func page(_ comparison: Comparison, effect: CheckEffect) -> String {
    let context = ComparisonContext(comparison, asOf: asOf, edition: edition, tool: tool)
    let parts = self.parts(context, effect)
    return page(
      context, title: "\(context.newStamp.title): \(context.span)", navigation: parts.dropFirst().map(\.link),
      html: parts.map(\.html).joined(), isSet: true)
  }

  /// A sheet of a comparison.
  struct Part {
    let id: String
    let words: String
    let note: String
    let html: String

    fileprivate var link: LinkView { LinkView(href: "#\(id)", words: words, note: note) }
  }

  /// What a board reads of a comparison: all sheets but the two that show the same again or are for whoever works on it.
  func boardParts(_ comparison: Comparison, effect: CheckEffect) -> [Part] {
    let context = ComparisonContext(comparison, asOf: asOf, edition: edition, tool: tool)
    return parts(context, effect, besides: [SideBySideSheet.id, ReviewerGuide.id])
  }

  /// The sheets, the cover first, which lists the others.
  private func parts(_ context: ComparisonContext, _ effect: CheckEffect, besides left: [String] = []) -> [Part] {
    let groups = FlowGroup.all(context)
    let library = templates.library
    typealias Sheet = (id: String, words: String, note: String, html: () -> String)
    let all: [Sheet] = [
      (
        ChangeSummary.id, "Summary of changes", "One line for each change, for a report to a board.",
        { library.render(ChangeSummary(context), with: ChangeSummary.template) }
      ),
      (
        ComparisonLedgers.id, "Maps and ledgers", "Numbers, terms, references, responsibilities, types, the check.",
        { library.render(ComparisonLedgers(context, effect), with: ComparisonLedgers.template) }
      ),
      (
        RedlineSheet.id, "Full redline", "\(context.newName) from first to last with every change marked.",
        { library.render(RedlineSheet(context, groups), with: RedlineSheet.template) }
      ),
      (
        SideBySideSheet.id, "Side by side", "\(context.oldName) and \(context.newName) in two columns.",
        { library.render(SideBySideSheet(context, groups), with: SideBySideSheet.template) }
      ),
      (
        ReviewerGuide.id, "For the reviewer", "How to settle weights and reasons, and the list of changes.",
        { library.render(ReviewerGuide(context), with: ReviewerGuide.template) }
      ),
    ]
    let parts = all.filter { sheet in !left.contains { $0.hasSameBytes(as: sheet.id) } }
      .map { Part(id: $0.id, words: $0.words, note: $0.note, html: $0.html()) }
    let cover = ComparisonCover(context, effect, parts: parts.map(\.link))
    return [
      Part(
        id: ComparisonCover.id, words: "What changed", note: "",
        html: library.render(cover, with: ComparisonCover.template))
    ] + parts
  }

  /// What one role, organisation or type of provider gains, loses and must now do differently.
  /// - Parameters:
  ///   - name: its title, its code (`PL`) or both; case, hyphens and spaces do not matter.
  ///   - pageFile: the name of the file that holds the whole comparison, for links; nil for none.
  package func rolePage(_ name: String, _ comparison: Comparison, pageFile: String?) -> RolePageResult {
    let context = ComparisonContext(comparison, asOf: asOf, edition: edition, tool: tool)
    let names = PartyNames(comparison)
    guard let party = names.party(name) else { return .unknown(names.all) }
    let view = RolePage(context, party, pageFile: pageFile)
    return .page(
      page(
        context, title: "\(party.name): \(context.span)", navigation: [],
        html: templates.library.render(view, with: RolePage.template), isSet: false))
  }

  private func page(
    _ context: ComparisonContext, title: String, navigation: [LinkView], html: String, isSet: Bool
  ) -> String {
    let source = "Sources \(context.oldStamp.fingerprint) and \(context.newStamp.fingerprint)"
    let style = PageStyle(
      templates.styles + [templates.comparisonStyle],
      running: (
        context.newStamp.title, (context.marks + [context.span]).joined(separator: " "),
        // The day stands in the status bar; three lines do not fit under a page in large print.
        source
      ))
    return templates.library.render(
      PageView(
        title: title, style: style, edition: edition, masthead: "\(context.newStamp.title), \(context.span)",
        navigation: navigation, html: html, isSet: isSet,
        colophon: "Made by procdoc \(tool). \(source), as of \(asOf.inWords). Printed copies are not controlled."),
      with: PageView.template)
  }
}

/// What came of asking for the page of a role.
package enum RolePageResult: Sendable {
  /// The whole page as HTML.
  case page(String)
  /// Nobody is called so; these are the names that both versions know.
  case unknown([String])
}
