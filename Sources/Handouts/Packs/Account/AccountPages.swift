internal import Incidents
internal import SourceText

/// Makes the pages that tell of an incident and are printed by themselves. Pure: the same values give the same bytes.
package struct AccountPages: Sendable {
  private let templates: TemplateSet
  private let stamp: PackStamp

  /// - Parameters:
  ///   - templates: loaded and checked.
  ///   - stamp: the incident at the moment of printing.
  package init(templates: TemplateSet, stamp: PackStamp) {
    self.templates = templates
    self.stamp = stamp
  }

  package func chronology(_ chronology: Chronology) -> String {
    page(ChronologySheet.label.title, ChronologySheet(chronology, stamp), ChronologySheet.template)
  }

  private func page(_ title: String, _ view: some View, _ template: String) -> String {
    IncidentPage(templates: templates, stamp: stamp).html(title, [], templates.library.render(view, with: template))
  }
}
