/// A place where a text uses a term of the glossary.
package struct TermMatch: Sendable {
  package let term: Term
  /// UTF-8 offsets in the plain text of the words that name it.
  package let range: Range<Int>

  package init(term: Term, range: Range<Int>) {
    self.term = term
    self.range = range
  }
}
