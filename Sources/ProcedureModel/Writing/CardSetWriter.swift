internal import SourceText
internal import StrictYAML

/// Writes `cards.yaml`, as `CardSetReader` reads it.
enum CardSetWriter {
  static func text(_ cards: CardSet) -> String {
    var front = FrontMatterWriter()
    front.maps(
      "roles",
      cards.roles.map { role in
        [
          ("code", role.code?.text), ("title", role.title.text), ("organisation", role.organisation),
          ("reports-to", role.reportsTo?.text), ("officer", role.isOfficer ? "true" : nil),
          ("deputy", role.deputy?.text),
        ]
      })
    if !cards.cards.isEmpty { front.raw("cards:") }
    for card in cards.cards {
      front.raw("  \(YAMLText.plainOrQuoted(card.role.text)):\(card.bands.isEmpty ? " {}" : "")")
      for band in card.bands {
        front.raw("    \(band.band.rawValue): \(FrontMatterWriter.flow(band.items.map(\.text)))")
      }
    }
    return front.lines.map { $0 + "\n" }.joined()
  }
}
