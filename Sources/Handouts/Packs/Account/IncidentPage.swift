internal import SourceText

/// The frame of every page about an incident: head, links, style, and what it was made from.
struct IncidentPage: Sendable {
  private let templates: TemplateSet
  private let stamp: PackStamp
  private let style: PageStyle

  init(templates: TemplateSet, stamp: PackStamp) {
    self.templates = templates
    self.stamp = stamp
    // The margins say again what the status bar says: every mark, since a browser may print either and not the other.
    style = PageStyle(
      templates.styles + [templates.packStyle],
      running: (
        "\(stamp.marks.joined(separator: " ")) \(stamp.incident)", stamp.version.versionAndStatus,
        "Sheet \(stamp.sheetID), printed \(stamp.printed), source \(stamp.version.fingerprint)"
      ),
      copies: stamp.issue.map { "Issue \($0.number): holders of copies are logged." } ?? PageStyle.uncontrolled)
  }

  /// A whole page.
  /// - Parameters:
  ///   - title: for the browser's window.
  ///   - navigation: links at its head.
  ///   - html: what it holds.
  ///   - isSet: whether several sheets follow one another on it.
  func html(_ title: String, _ navigation: [LinkView], _ html: String, isSet: Bool = false) -> String {
    templates.library.render(
      PageView(
        title: "\(title) - \(stamp.incident)", style: style, edition: stamp.edition,
        masthead: "\(stamp.marks.joined(separator: " ")) \(stamp.incident), \(stamp.document)",
        navigation: navigation, html: html, isSet: isSet,
        colophon: "Made by procdoc \(stamp.tool) from the sources with fingerprint \(stamp.version.fingerprint), "
          + "printed \(stamp.printed), sheet \(stamp.sheetID). Contains information about an incident: keep it safe."),
      with: PageView.template)
  }
}
