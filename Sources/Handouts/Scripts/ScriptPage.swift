internal import Incidents
internal import SourceText

/// The frame of every page of a script: style, and at the foot which source it was made from.
struct ScriptPage: Sendable {
  private let templates: TemplateSet
  private let version: Stamp
  private let edition: Edition
  private let navigation: [LinkView]

  /// - Parameter navigation: for a set that is a part of a larger one; an audience's own set leads nowhere else.
  init(templates: TemplateSet, version: Stamp, edition: Edition, navigation: [LinkView] = []) {
    self.templates = templates
    self.version = version
    self.edition = edition
    self.navigation = navigation
  }

  /// A script as a page of its own.
  func html(_ script: OpenedScript, _ stamp: ScriptStamp) -> String {
    page(
      OpenedText.plain(script.title), stamp.marks,
      templates.library.render(ScriptSheet(script: script, stamp: stamp, titleLevel: 1), with: ScriptSheet.template))
  }

  /// The same as plain text.
  func text(_ script: OpenedScript, _ stamp: ScriptStamp) -> String {
    let marks = stamp.marks.isEmpty ? [] : [stamp.marks.joined(separator: " ")]
    let head =
      marks + stamp.notices.map { "\($0.mark). \($0.words)" } + ["For: \(script.audiences.joined(separator: ", "))"]
    let foot = [stamp.approval ?? "Approved by (name and post): ____________ at ____________", stamp.source]
    return ScriptText.text(script, head: head, foot: foot)
  }

  /// The list of an audience's scripts.
  /// - Parameter audience: as printed.
  func index(_ audience: String, _ copies: [(script: OpenedScript, stamp: ScriptStamp)]) -> String {
    page(
      "Scripts for: \(audience)", [],
      templates.library.render(ScriptIndex(audience: audience, copies: copies), with: ScriptIndex.template))
  }

  /// The list of the blank scripts of a version.
  func blankIndex(_ rows: [BlankScriptRow]) -> String {
    page(
      "Scripts, blank", version.marks,
      templates.library.render(
        BlankScriptIndex(
          version: "\(version.title) \(version.versionAndStatus)", marks: version.marks, scripts: rows),
        with: BlankScriptIndex.template))
  }

  private func page(_ title: String, _ marks: [String], _ html: String) -> String {
    let style = PageStyle(
      templates.styles + [templates.scriptStyle],
      running: (marks.joined(separator: " "), "", "Source \(version.fingerprint)"))
    return templates.library.render(
      PageView(
        title: title, style: style, edition: edition, masthead: marks.joined(separator: " "), navigation: navigation,
        html: html, isSet: false, colophon: "Source \(version.fingerprint)."), with: PageView.template)
  }
}
