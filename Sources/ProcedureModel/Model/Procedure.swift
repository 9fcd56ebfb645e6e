/// One version of a procedure: its control, its sections, its appendices.
package struct Procedure: Sendable, Encodable {
  /// The version's folder, as the person named it.
  package let path: String
  package let control: DocumentControl
  package let approval: Approval
  package let settings: Settings
  /// The heading of the procedure itself.
  package let heading: RichText
  /// What stands before the first section.
  package let intro: [BodyBlock]
  package let sections: [Section]
  /// In the order of their letters.
  package let appendices: [Appendix]
  package let cards: CardSet?
  /// In the order of their paths.
  package let scripts: [Script]
  /// Who may be told what; nil where the version has no such rules.
  package let disclosure: Disclosure?
  /// SHA-256 over the version's sources, 64 hex digits (see `Fingerprint`).
  package let fingerprint: String
  /// The path, inside the folder, of the source that holds control and sections.
  package let bodyPath: String

  package init(
    path: String, control: DocumentControl, approval: Approval, settings: Settings, heading: RichText,
    intro: [BodyBlock],
    sections: [Section], appendices: [Appendix], cards: CardSet?,
    scripts: [Script], disclosure: Disclosure?, fingerprint: String, bodyPath: String
  ) {
    self.path = path
    self.control = control
    self.approval = approval
    self.settings = settings
    self.heading = heading
    self.intro = intro
    self.sections = sections
    self.appendices = appendices
    self.cards = cards
    self.scripts = scripts
    self.disclosure = disclosure
    self.fingerprint = fingerprint
    self.bodyPath = bodyPath
  }

  /// The folder is left out: it is the machine's, not the procedure's. So are scripts and disclosure, which are no part of
  /// the procedure's own text.
  private enum CodingKeys: CodingKey {
    case control, settings, heading, intro, sections, appendices, cards, fingerprint, bodyPath
  }

  /// A source's path as it is shown to the person.
  /// - Parameter source: its path inside the folder.
  package func displayPath(_ source: String) -> String {
    "\(path)/\(source)"
  }

  /// The first 12 hex digits of the fingerprint: what is printed on a sheet.
  package var shortFingerprint: String { String(fingerprint.prefix(12)) }
}
