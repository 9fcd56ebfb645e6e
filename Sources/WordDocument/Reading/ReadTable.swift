/// A table as it stands in a Word file.
package struct ReadTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var cells: [Cell] = []
    /// What happened to the row as a whole.
    package var changes: [ReadChange] = []

    /// Whether the row is there once all changes are accepted.
    package var isAccepted: Bool { !changes.contains { $0.kind == .deleted } }
  }

  package struct Cell: Hashable, Sendable {
    package var blocks: [ReadBlock] = []
    /// How many columns it is wide.
    package var columns = 1
    /// Whether it goes on from the cell above.
    package var isMergedUp = false
    /// Whether a cell below goes on from it.
    package var isMergedDown = false

    /// Its words once all changes are accepted, a line for each paragraph. The paragraphs of tables in it count too.
    package var accepted: String { ReadBlock.accepted(blocks) }
  }

  package var rows: [Row] = []

  package init() {}
}
