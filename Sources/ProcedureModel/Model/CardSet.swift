package import SourceText

/// Which role's action card holds which items: `cards.yaml`, which is ours and not the procedure's.
package struct CardSet: Sendable, Encodable {
  package let roles: [Role]
  package let cards: [Card]
  /// The source's path inside the version's folder.
  package let path: String

  /// The bands of a card, in the order in which they are worked through.
  package enum Band: String, Sendable, CaseIterable, Encodable {
    case standby, now, next
    case standDown = "stand-down"
  }

  /// A role that holds a card.
  package struct Role: Sendable, Encodable {
    /// Its code in the key of an action plan, if it has one.
    package let code: PlacedText?
    package let title: PlacedText
    package let organisation: String?
    /// The code or title of the role it reports to.
    package let reportsTo: PlacedText?
    /// Whether it is an officer of an operational plan.
    package let isOfficer: Bool
    package let deputy: PlacedText?

    package init(
      code: PlacedText?, title: PlacedText, organisation: String?, reportsTo: PlacedText?, isOfficer: Bool,
      deputy: PlacedText?
    ) {
      self.code = code
      self.title = title
      self.organisation = organisation
      self.reportsTo = reportsTo
      self.isOfficer = isOfficer
      self.deputy = deputy
    }
  }

  /// A card: the code or title of its role, and the addresses in each band.
  package struct Card: Sendable, Encodable {
    package let role: PlacedText
    /// The bands that hold something, in the order of `Band`.
    package let bands: [BandItems]

    package init(role: PlacedText, bands: [BandItems]) {
      self.role = role
      self.bands = bands
    }
  }

  /// The addresses in one band of a card.
  package struct BandItems: Sendable, Encodable {
    package let band: Band
    package let items: [PlacedText]

    package init(band: Band, items: [PlacedText]) {
      self.band = band
      self.items = items
    }
  }

  package init(roles: [Role], cards: [Card], path: String) {
    self.roles = roles
    self.cards = cards
    self.path = path
  }
}

extension CardSet {
  /// The name of a role as names of roles are compared: without case, hyphens and spaces (`Documentation/source-format.md`).
  package static func folded(_ name: String) -> String {
    let bytes = name.lowercased().utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
