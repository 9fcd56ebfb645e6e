package import SourceText

/// Document control: what a version says of itself in its front matter.
package struct DocumentControl: Sendable, Encodable {
  package enum Status: String, Sendable, CaseIterable, Encodable {
    case draft, approved, superseded
  }

  package let title: PlacedText
  package let version: PlacedText
  package let status: Status?
  package let supersedes: PlacedText?
  /// The rows of the control table in the order in which it is printed: first the named ones, in the order of
  /// `ControlField.Name`, then those of `control:`.
  package let fields: [ControlField]
  /// Whether every page prints SAMPLE.
  package let isSample: Bool

  package init(
    title: PlacedText, version: PlacedText, status: Status?, supersedes: PlacedText?, fields: [ControlField],
    isSample: Bool
  ) {
    self.title = title
    self.version = version
    self.status = status
    self.supersedes = supersedes
    self.fields = fields
    self.isSample = isSample
  }

  /// The field of a name, if it was written.
  package func field(_ name: ControlField.Name) -> ControlField? {
    fields.first { $0.name == name }
  }
}
