/// A glossary of terms.
package struct Glossary: Sendable, Encodable {
  package let terms: [Term]

  package init(terms: [Term]) {
    self.terms = terms
  }
}
