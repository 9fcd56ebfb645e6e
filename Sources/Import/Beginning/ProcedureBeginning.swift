internal import CommonMark
package import ProcedureModel
internal import SourceText

/// A new procedure to write in: a source of each kind, with words that say what belongs where.
///
/// The words stand in `Templates/new`. What is asked for is put into the model that they are read as, so that no title
/// or name can break a source.
package struct ProcedureBeginning: Sendable {
  package var title: String
  package var version = "V01"
  /// The post that keeps it up to date; nil leaves the words that say so.
  package var owner: String?
  /// Who approves it.
  package var approvedBy: String?
  /// The organisations that share the work: boxes for each row of the checklist.
  package var organisations: [String] = []
  /// The types that the procedure tells apart, by their codes; `All` stands for all of them.
  package var types: [(code: String, meaning: String)] = []

  package init(title: String) {
    self.title = title
  }

  /// The group of the checklist that says what differs between types.
  private static let typeGroup = ItemNumber(parts: [4])

  /// The sources, by their paths in the version's folder.
  ///
  /// A file of `Templates/new` that the model does not hold is taken as it stands.
  package func sources() -> [ProcedureSource] {
    let templates = BuiltInBeginning.files.map { ProcedureSource(path: $0.path, bytes: Array($0.text.utf8)) }
    guard let template = ProcedureReader.read(folder: "", sources: templates).procedure else { return templates }
    let written = ProcedureWriter.sources(of: filled(template))
    let others = templates.filter { other in !written.contains { $0.path.hasSameBytes(as: other.path) } }
    return (written + others).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func filled(_ template: Procedure) -> Procedure {
    Procedure(
      path: "", control: control(template.control), approval: .none, settings: template.settings,
      heading: RichText(title),
      intro: template.intro, sections: template.sections, appendices: template.appendices.map(appendix),
      cards: template.cards.map(cards),
      scripts: template.scripts, disclosure: template.disclosure, fingerprint: "", bodyPath: template.bodyPath)
  }

  private func control(_ template: DocumentControl) -> DocumentControl {
    let fields = template.fields.map { field in
      let value: String? =
        switch field.name {
        case .owner: owner
        case .approvedBy: approvedBy
        case .purpose, .operative, .appliesTo, .policyImplications, .consultation, .approved, .nextReview, nil: nil
        }
      return ControlField(
        address: field.address, name: field.name, label: field.label,
        values: value.map { [Unplaced.text($0)] } ?? field.values, date: field.date)
    }
    return DocumentControl(
      title: Unplaced.text(title), version: Unplaced.text(version), status: template.status, supersedes: nil,
      fields: fields, isSample: template.isSample)
  }

  private func appendix(_ template: Appendix) -> Appendix {
    guard case .checklist(let checklist) = template.content else { return template }
    let codes = types.map { Code(code: $0.code, meaning: $0.meaning, range: Unplaced.range) }
    var groups = checklist.groups
    if !types.isEmpty { groups.append(groupOfTypes) }
    let filled = Checklist(
      applicability: checklist.applicability + codes, everyone: checklist.everyone, responsible: organisations,
      details: checklist.details, after: checklist.after, groups: groups)
    return Appendix(
      letter: template.letter, title: template.title, heading: template.heading, intro: template.intro,
      content: .checklist(filled), path: template.path, range: template.range)
  }

  private var groupOfTypes: Section {
    let rows = types.enumerated().map { index, type in
      Unplaced.item(
        .row, number: ItemNumber(parts: ProcedureBeginning.typeGroup.parts + [index + 1]),
        [.text("Write here what must be done for this type alone: \(type.meaning).")], codes: [type.code], blocks: [])
    }
    return Section(
      address: Unplaced.address, level: 2, number: ProcedureBeginning.typeGroup,
      title: RichText("What differs by type"),
      attributes: [], intro: [], items: rows, range: Unplaced.range)
  }

  /// The rows of types go on the first card that holds something to do next.
  private func cards(_ template: CardSet) -> CardSet {
    guard !types.isEmpty else { return template }
    let added = types.indices.map { Unplaced.text("A\(ProcedureBeginning.typeGroup).\($0 + 1)") }
    var cards = template.cards
    if let first = cards.first {
      let bands = first.bands.map { band in
        band.band == .next ? CardSet.BandItems(band: .next, items: band.items + added) : band
      }
      cards[0] = CardSet.Card(role: first.role, bands: bands)
    }
    return CardSet(roles: template.roles, cards: cards, path: template.path)
  }
}
