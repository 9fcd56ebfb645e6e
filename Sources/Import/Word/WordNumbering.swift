internal import SourceText

/// What a Word file says of its automatic numbers: `word/numbering.xml` and the paragraph styles of `word/styles.xml`
/// (ECMA-376, part 1, 17.9 and 17.7).
struct WordNumbering {
  /// A level of a list.
  struct Level {
    var start = 1
    var format = "decimal"
    /// `%1.%2`, with a figure for each level that is shown.
    var text = ""
    /// The style that stands for this level.
    var style: String?
    /// Whether levels above are shown in figures, whatever their format.
    var isLegal = false
    /// The level after which it begins anew (1 for the first), if not after each above it.
    var restart: Int?

    /// How many levels its number shows.
    var depth: Int { text.utf8.count { $0 == UInt8(ascii: "%") } }
  }

  /// A paragraph style.
  struct Style {
    var basedOn: String?
    var list: Int?
    var level: Int?
    var isHeading = false
  }

  private var levels: [Int: [Int: Level]] = [:]
  private var lists: [Int: Int] = [:]
  private var starts: [Int: [Int: Int]] = [:]
  private var styles: [String: Style] = [:]
  /// A numbering style's name, and the definition that it stands for.
  private var links: [String: Int] = [:]
  private var linked: [Int: String] = [:]

  init(numbering: [UInt8], styles: [UInt8]) {
    readLists(numbering)
    readStyles(styles)
  }

  // MARK: What it says

  /// The definition that a list goes by; several lists may go by one and count on.
  func definition(of list: Int) -> Int? {
    guard let definition = lists[list] else { return nil }
    if levels[definition] == nil, let link = linked[definition] { return links[link] ?? definition }
    return definition
  }

  func level(_ level: Int, of definition: Int) -> Level? { levels[definition]?[level] }

  /// Where a level of a list begins, if not where the definition says.
  func start(of level: Int, in list: Int) -> Int? { starts[list]?[level] }

  /// The list and level of a paragraph: its own, else those of its style or of what the style is based on.
  /// - Returns: nil for no number, also where the paragraph itself says so (list 0).
  func place(list: Int?, level: Int?, style: String?) -> (list: Int, level: Int)? {
    var found = list
    var foundLevel = level
    var name = style
    var seen = 0
    while found == nil, let current = name, let style = styles[current], seen < 20 {
      found = style.list
      // A level that names this style is meant, where the style names none.
      if found != nil, foundLevel == nil {
        foundLevel = style.level ?? found.flatMap { self.level(for: current, in: $0) }
      }
      name = style.basedOn
      seen += 1
    }
    guard let found, found != 0 else { return nil }
    return (found, foundLevel ?? 0)
  }

  /// Whether a style is a heading's, or based on one.
  func isHeading(_ style: String?) -> Bool {
    var name = style
    for _ in 0..<20 {
      guard let current = name, let style = styles[current] else { return false }
      if style.isHeading { return true }
      name = style.basedOn
    }
    return false
  }

  private func level(for style: String, in list: Int) -> Int? {
    definition(of: list).flatMap { levels[$0] }?.filter { $0.value.style.map { $0.hasSameBytes(as: style) } ?? false }
      .map(\.key).min()
  }

  // MARK: Reading

  private mutating func readLists(_ bytes: [UInt8]) {
    var definition: Int?
    var level: Int?
    var list: Int?
    var override: Int?
    for tag in XMLTags(bytes) {
      let value = tag.begins ? tag.attribute("w:val") : nil
      switch (tag.name, tag.begins) {
      case ("w:abstractNum", true): definition = tag.attribute("w:abstractNumId").flatMap { Int($0) }
      case ("w:abstractNum", false): definition = nil
      case ("w:lvl", true):
        level = tag.attribute("w:ilvl").flatMap { Int($0) }
        if let definition, let level { levels[definition, default: [:]][level] = Level() }
      case ("w:lvl", false): level = nil
      case ("w:num", true): list = tag.attribute("w:numId").flatMap { Int($0) }
      case ("w:num", false): list = nil
      case ("w:lvlOverride", true): override = tag.attribute("w:ilvl").flatMap { Int($0) }
      case ("w:abstractNumId", true):
        if let list, let value = value.flatMap({ Int($0) }) { lists[list] = value }
      case ("w:startOverride", true):
        if let list, let override, let value = value.flatMap({ Int($0) }) {
          starts[list, default: [:]][override] = value
        }
      case ("w:styleLink", true): if let definition, let value { links[value] = definition }
      case ("w:numStyleLink", true): if let definition, let value { linked[definition] = value }
      case (let name, true):
        if let definition, let level { set(name, value, definition, level) }
      default: break
      }
    }
  }

  private mutating func set(_ name: String, _ value: String?, _ definition: Int, _ level: Int) {
    guard var changed = levels[definition]?[level] else { return }
    switch name {
    case "w:start": changed.start = value.flatMap { Int($0) } ?? 1
    case "w:numFmt": changed.format = value ?? "decimal"
    case "w:lvlText": changed.text = value ?? ""
    case "w:pStyle": changed.style = value
    case "w:isLgl": changed.isLegal = true
    case "w:lvlRestart": changed.restart = value.flatMap { Int($0) }
    default: return
    }
    levels[definition]?[level] = changed
  }

  private mutating func readStyles(_ bytes: [UInt8]) {
    var name: String?
    for tag in XMLTags(bytes) {
      guard tag.begins else {
        if tag.name.hasSameBytes(as: "w:style") { name = nil }
        continue
      }
      let value = tag.attribute("w:val")
      switch tag.name {
      case "w:style":
        name = tag.attribute("w:type") == "paragraph" ? tag.attribute("w:styleId") : nil
        if let name { styles[name] = Style() }
      case "w:name":
        if let name, let value, value.asciiSmall.utf8.starts(with: "heading ".utf8) { styles[name]?.isHeading = true }
      case "w:basedOn": if let name { styles[name]?.basedOn = value }
      case "w:numId": if let name { styles[name]?.list = value.flatMap { Int($0) } }
      case "w:ilvl": if let name { styles[name]?.level = value.flatMap { Int($0) } }
      case "w:outlineLvl": if let name, value != "9" { styles[name]?.isHeading = true }
      default: break
      }
    }
  }
}
