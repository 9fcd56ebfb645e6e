internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What the sheets of one pack share.
struct PackContext: Sendable {
  let stamp: PackStamp
  var situation: Situation { stamp.situation }
  /// Its links lead to the sheets that are in the pack, and to nothing else.
  let handouts: HandoutContext
  /// Where added actions stand.
  let added: AddedPlaces

  /// - Parameters:
  ///   - selection: what is in the pack; addresses of what is not in it are no links.
  ///   - only: the file of the one sheet that is printed by itself; nil for all of the selection.
  init(_ stamp: PackStamp, _ selection: PackSelection = PackSelection(), only: String? = nil) {
    self.stamp = stamp
    let procedure = stamp.situation.procedure
    var files: [String: String] = [:]
    for appendix in procedure.appendices {
      switch appendix.content {
      case .glossary: break
      case .checklist: if selection.holdsWhole(.actionPlan) { files[appendix.letter] = ActionPlanSheet.file(appendix) }
      case .actionPlan, .operationalPlan:
        if selection.holdsWhole(.plans), PackContext.isInForce(appendix, stamp.situation) {
          files[appendix.letter] = PlanSheet.file(appendix)
        }
      }
    }
    if let only { files = files.filter { $0.value.hasSameBytes(as: only) } }
    handouts = HandoutContext(procedure, index: AddressIndex(procedure), files: files)
    added = AddedPlaces(stamp.situation)
  }

  /// Whether the plan in an appendix is in force.
  static func isInForce(_ appendix: Appendix, _ situation: Situation) -> Bool {
    situation.plansInForce.contains { $0.hasSameBytes(as: appendix.letter) }
  }

  /// A renderer for the words of the procedure (nil) or an appendix.
  /// - Parameter isHome: whether this is the sheet that addresses lead to.
  func renderer(_ place: PackPlace, appendix: String?, isHome: Bool) -> BodyRenderer {
    handouts.renderer(file: place.file, appendix: appendix, isHome: isHome)
  }

  /// Whether the sheet at the end of which an item stands is its home: not an action's of a plan that is not in force,
  /// which has none.
  func isHome(_ item: TrackedItem) -> Bool { item.added != nil || item.item?.kind == .row }

  /// What is recorded of an item.
  func state(_ item: TrackedItem) -> RecordedState { RecordedState(item, situation) }

  /// An item as a row.
  /// - Parameters:
  ///   - place: where it is printed.
  ///   - isHome: whether this is the sheet that its address leads to.
  ///   - parties: who may be responsible; nil for a table without that column: then whom it is given to stands under the
  ///     words.
  ///   - saysServices: whether the row says for which services alone it is, where the sheet's head does not.
  func row(
    _ item: TrackedItem, _ place: PackPlace, isHome: Bool, parties: [PackPartyView]? = nil, saysServices: Bool = true
  ) -> PackRowView {
    let state = state(item)
    let lines = [saysServices ? state.only : nil, parties == nil ? state.given : nil].compactMap { $0 }
    return PackRowView(
      item: stamp.isReady ? item.address.text : nil, id: isHome && isFirst(item) ? Anchors.id(item.address) : nil,
      address: item.address.text,
      home: isHome ? nil : handouts.anchors.link(to: item.address, from: place.file), html: words(item, place, isHome),
      codes: item.item?.attributes.map(\.text) ?? [], isUnstated: item.item?.attributes.isEmpty ?? false,
      parties: parties ?? [], given: parties == nil ? nil : state.given, facts: lines + state.facts, state: state)
  }

  /// The words of an item as HTML.
  func words(_ item: TrackedItem, _ place: PackPlace, _ isHome: Bool) -> String {
    guard let own = item.item else { return "<p>\(HTMLText.escaped(item.words))</p>" }
    var body = renderer(place, appendix: item.appendix, isHome: isHome)
    return body.item(own)
  }

  /// Whether no other item has the address: two records that were put together may both have an `X1`.
  private func isFirst(_ item: TrackedItem) -> Bool {
    guard let added = item.added else { return true }
    return situation.item(item.address)?.added?.entry.number == added.entry.number
  }
}
