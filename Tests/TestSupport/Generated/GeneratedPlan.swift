/// What a generated procedure is like, and how much of it a generated revision changes.
///
/// Shares are of all items unless they say otherwise. An item is changed in one way, but that a moved or reordered item
/// may be edited too and any row may change its code.
package struct GeneratedPlan: Sendable {
  /// Clauses and rows together, in the old version; at least 1.
  package var items: Int
  /// How many of them are rows of Appendix A; at 0 there is no appendix.
  package var rows = 0.3
  /// Words of a clause, and of a row.
  package var words = 8...60
  package var rowWords = 8...30
  /// Items under one heading; more where there would be over 600 sections, as their numbers end at 999.
  package var itemsInSection = 6...18
  /// The share that has a list of two to four bullets.
  package var bullets = 0.08
  /// The share that names another item.
  package var references = 0.1

  /// Shares of rows: with the words of another but for one or two; with all its words; with three to nine words.
  package var similarRows = 0.2
  package var repeatedRows = 0.03
  package var shortRows = 0.15

  /// The share whose words are edited.
  package var edited = 0.03
  package var inserted = 0.01
  /// Items that others refer to are not deleted.
  package var deleted = 0.01
  /// To another section or group.
  package var moved = 0.01
  /// To another place of their own section, three or more places away.
  package var reordered = 0.003
  /// At a full stop, the tail becoming the next item.
  package var split = 0.005
  /// Joined to the next item.
  package var merged = 0.005
  /// The share of rows whose code changes.
  package var attributes = 0.02
  /// Whole sections, with as many clauses as others have.
  package var sectionsInserted = 1
  /// Whether a term is replaced everywhere.
  package var replacesTerm = true

  package init(items: Int, edited: Double = 0.03) {
    self.items = items
    self.edited = edited
  }

  /// A plan under which nothing changes.
  package static func still(items: Int) -> GeneratedPlan {
    var plan = GeneratedPlan(items: items, edited: 0)
    (plan.inserted, plan.deleted, plan.moved, plan.reordered) = (0, 0, 0, 0)
    (plan.split, plan.merged, plan.attributes) = (0, 0, 0)
    (plan.sectionsInserted, plan.replacesTerm) = (0, false)
    return plan
  }
}
