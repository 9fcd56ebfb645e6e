package import Incidents
internal import SourceText

/// Makes the papers of an exercise's events. Pure: the same values give the same bytes.
package struct EventPages: Sendable {
  private let templates: TemplateSet
  private let stamp: PackStamp

  /// - Parameters:
  ///   - templates: loaded and checked.
  ///   - stamp: the exercise at the moment of printing.
  package init(templates: TemplateSet, stamp: PackStamp) {
    self.templates = templates
    self.stamp = stamp
  }

  /// The slips for the controller.
  package func slips(_ plan: EventPlan) -> (file: String, html: String) {
    page(EventSlips.label, EventSlips(plan, stamp), EventSlips.template)
  }

  /// What an observer looks for.
  package func observer(_ plan: EventPlan) -> (file: String, html: String) {
    page(ObserverSheet.label, ObserverSheet(plan, stamp), ObserverSheet.template)
  }

  /// The times taken.
  package func results(_ plan: EventPlan) -> (file: String, html: String) {
    page(EventResults.label, EventResults(plan, stamp), EventResults.template)
  }

  private func page(_ label: SheetLabel, _ view: some View, _ template: String) -> (file: String, html: String) {
    let html = IncidentPage(templates: templates, stamp: stamp)
      .html(label.title, [], templates.library.render(view, with: template))
    return (label.file, html)
  }
}
