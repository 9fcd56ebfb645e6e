internal import CommonMark
internal import SourceText
internal import StrictYAML

/// Reads `cards.yaml`.
struct CardSetReader {
  private let path: String
  private var own: [Diagnostic] = []

  private init(path: String) {
    self.path = path
  }

  /// - Returns: the cards, nil where the file is no map, and everything found wrong.
  static func read(_ file: SourceFile, path: String) -> (cards: CardSet?, diagnostics: [Diagnostic]) {
    let read = YAMLReader.read(file)
    guard let root = read.root else { return (nil, read.diagnostics + [TextNotRead.diagnostic(in: file, from: 1)]) }
    var reader = CardSetReader(path: file.path)
    let cards = reader.cards(root, path: path)
    return (cards, read.diagnostics + reader.own)
  }

  private mutating func cards(_ root: YAMLValue, path relative: String) -> CardSet {
    var fields = YAMLFields(root, path: path, known: ["roles", "cards"], what: "the cards")
    let roles = fields.maps("roles").map { role($0) }
    let cards = fields.entries("cards").map { card($0) }
    own += fields.diagnostics
    return CardSet(roles: roles, cards: cards, path: relative)
  }

  private mutating func role(_ value: YAMLValue) -> CardSet.Role {
    let known = ["code", "title", "organisation", "reports-to", "officer", "deputy"]
    var fields = YAMLFields(value, path: path, known: known, what: "a role")
    fields.require("title")
    let role = CardSet.Role(
      code: fields.text("code"), title: fields.text("title") ?? PlacedText(text: "", range: value.range),
      organisation: fields.text("organisation")?.text, reportsTo: fields.text("reports-to"),
      isOfficer: fields.flag("officer") ?? false, deputy: fields.text("deputy"))
    own += fields.diagnostics
    return role
  }

  private mutating func card(_ entry: YAMLEntry) -> CardSet.Card {
    let bands = CardSet.Band.allCases
    var fields = YAMLFields(entry.value, path: path, known: bands.map(\.rawValue), what: "the card of \(entry.key)")
    let filled = bands.map { CardSet.BandItems(band: $0, items: fields.texts($0.rawValue)) }.filter {
      !$0.items.isEmpty
    }
    own += fields.diagnostics
    return CardSet.Card(role: PlacedText(text: entry.key, range: entry.keyRange), bands: filled)
  }
}
