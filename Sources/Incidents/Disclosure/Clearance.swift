/// The leave to open one field for one audience. It is made by `DisclosureRules` and nowhere else, which a test holds.
package struct Clearance: Sendable {
  package let field: String
  package let audience: String
  /// The service whose value it opens; nil for what is of all together.
  package let service: String?
  /// What allows it: `open to all`, `open to press since provider-agreement is met`.
  package let because: String

  init(field: String, audience: String, service: String?, because: String) {
    self.field = field
    self.audience = audience
    self.service = service
    self.because = because
  }
}
