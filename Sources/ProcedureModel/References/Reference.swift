/// Words that send the reader to another place: `Section 7`, `see 3.8 above`, `Appendix A, item 2.8`, `A2.8`.
package struct Reference: Sendable, Hashable {
  /// What is named.
  package enum Target: Sendable, Hashable {
    /// `Section 7`, `clause 4.3`, `paragraph 4.3`: always in the procedure itself.
    case procedure(ItemNumber)
    /// `item 2.7`, `row 2.7`, or a bare `2.7` after see, in or under: in the same source first, then in the procedure.
    case nearby(ItemNumber)
    /// `Appendix C`.
    case appendix(String)
    /// `Appendix A, item 2.8`.
    case inAppendix(String, ItemNumber)
    /// `A2.8`, `C3.P1`, `D17`: an address as printed.
    case address(Address)
  }

  /// Where the text says the target stands; checked against where it does.
  package enum Direction: String, Sendable, Hashable {
    case above, below
  }

  package let target: Target
  /// UTF-8 offsets in the plain text of the words that name the target (`Section 7`, not `see`).
  package let range: Range<Int>
  package let direction: Direction?

  package init(target: Target, range: Range<Int>, direction: Direction?) {
    self.target = target
    self.range = range
    self.direction = direction
  }
}
