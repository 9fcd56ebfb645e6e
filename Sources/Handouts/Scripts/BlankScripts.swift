internal import Incidents
internal import ProcedureModel
internal import SourceText

/// The blank edition of every script of a version, so that there is paper before there is an incident: each with ruled
/// blanks, and with every part that stands only on a condition.
struct BlankScripts: Sendable {
  /// Its folder in a version's output.
  static let folder = "scripts"
  static let label = SheetLabel(
    file: "\(folder)/\(ScriptIndex.file)", title: "Scripts, blank", short: "Scripts",
    purpose: "What people are told or handed, to read aloud or to fill in by hand.")

  private let disclosure: Disclosure
  private let scripts: [(script: Script, opened: OpenedScript)]
  private let templates: TemplateSet
  private let version: Stamp
  private let edition: Edition

  /// Nil where the version has no scripts.
  init?(_ procedure: Procedure, templates: TemplateSet, asOf: CalendarDate, tool: String, edition: Edition) {
    guard let disclosure = procedure.disclosure, !procedure.scripts.isEmpty else { return nil }
    let opening = ScriptOpening(blank: disclosure)
    self.disclosure = disclosure
    self.templates = templates
    self.edition = edition
    scripts = procedure.scripts.map { ($0, opening.open($0)) }
    version = Stamp(procedure, asOf: asOf, tool: tool, edition: edition)
  }

  /// Each script and the index, by their paths in a version's folder; the index first.
  var pages: [OutputPage] {
    let stamp = ScriptStamp(blank: version)
    return [OutputPage(path: BlankScripts.label.file, html: page(home: nil).blankIndex(rows))]
      + scripts.map {
        OutputPage(path: path($0.opened, "html"), html: page(home: ScriptIndex.file).html($0.opened, stamp))
      }
  }

  /// Each script as plain text, by its path in a version's folder.
  var texts: [OutputText] {
    let stamp = ScriptStamp(blank: version)
    return scripts.map { OutputText(path: path($0.opened, "txt"), text: page(home: nil).text($0.opened, stamp)) }
  }

  /// Each script as a part of another page, in the order of their paths: an `article` whose id is the script's name.
  /// - Parameter titleLevel: how deep the script's title is.
  func blocks(titleLevel: Int) -> [(name: String, title: String, html: String)] {
    let stamp = ScriptStamp(blank: version)
    return scripts.map { _, opened in
      (
        opened.name, BlankScripts.title(opened),
        templates.library.render(
          ScriptSheet(script: opened, stamp: stamp, titleLevel: titleLevel), with: ScriptSheet.template)
      )
    }
  }

  /// A link to each script, with whom it is for.
  /// - Parameter folder: the path from the page that holds the links to the version's folder, `../`.
  func links(from folder: String) -> [LinkView] {
    scripts.map { _, opened in
      LinkView(
        href: folder + path(opened, "html"), words: BlankScripts.title(opened),
        note: "For: \(opened.audiences.joined(separator: ", "))")
    }
  }

  private var rows: [BlankScriptRow] {
    scripts.map { script, opened in
      BlankScriptRow(
        page: LinkView(href: "\(opened.name).html", words: BlankScripts.title(opened)),
        text: LinkView(href: "\(opened.name).txt", words: "as plain text"), layout: script.layout,
        audience: opened.audiences.joined(separator: "; "),
        after: script.after.isEmpty
          ? nil : script.after.map { disclosure.audience($0.text)?.title ?? $0.text }.joined(separator: "; "))
    }
  }

  private func page(home: String?) -> ScriptPage {
    let links =
      [LinkView(href: "../../../\(IndexPage.file)", words: "All documents")]
      + (home.map { [LinkView(href: $0, words: "All scripts")] } ?? [])
    return ScriptPage(templates: templates, version: version, edition: edition, navigation: links)
  }

  private func path(_ script: OpenedScript, _ ending: String) -> String {
    "\(BlankScripts.folder)/\(script.name).\(ending)"
  }

  /// A title in lists, where a rule to write on would only be noise.
  private static func title(_ script: OpenedScript) -> String {
    OpenedText.plain(script.title, blank: "…")
  }
}
