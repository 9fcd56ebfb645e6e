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

  package func handover(_ handover: Handover) -> String {
    page(HandoverSheet.label(handover).title, HandoverSheet(handover, stamp), HandoverSheet.template)
  }

  /// - Parameter files: what lies in the incident's folder.
  package func closing(_ closing: Closing, _ files: [KeptFile]) -> String {
    page(ClosingSheet.label.title, ClosingSheet(closing, files, stamp), ClosingSheet.template)
  }

  /// The lessons report of the pack, by itself.
  package func lessons() -> String {
    let frame = IncidentPage(templates: templates, stamp: stamp)
    return LessonsSheet.sheets(PackContext(stamp, PackSelection(parts: [.debrief]))).map { sheet in
      frame.html(
        sheet.label.title, [], sheet.render(templates.library, PackPlace(file: sheet.label.file, stamp: stamp)))
    }.joined()
  }

  private func page(_ title: String, _ view: some View, _ template: String) -> String {
    IncidentPage(templates: templates, stamp: stamp).html(title, [], templates.library.render(view, with: template))
  }
}
