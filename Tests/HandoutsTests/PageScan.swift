/// A page read strictly, independent of what wrote it: every `<` begins a tag, every attribute is quoted, every element
/// is closed in order, every `&` begins a known entity. Not for HTML from elsewhere.
struct PageScan {
  indirect enum Node: Equatable {
    case text(String)
    case element(Element)
  }

  struct Element: Equatable {
    let name: String
    var attributes: [Attribute] = []
    var children: [Node] = []
    /// Offsets in the page's bytes of what stands between its tags.
    var inside: Range<Int> = 0..<0

    func value(of attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  struct Attribute: Equatable {
    let name: String
    let value: String
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private static let void: Set<String> = ["meta", "col", "br", "link", "img", "hr", "input"]
  private let bytes: [UInt8]
  private var index = 0

  /// The top nodes of a page or of a piece of HTML.
  static func nodes(of html: String) throws -> [Node] {
    var scan = PageScan(bytes: Array(html.utf8))
    let nodes = try scan.read(until: nil)
    guard scan.index == scan.bytes.count else { throw Fault(description: "an end tag too many at \(scan.index)") }
    return nodes
  }

  /// Every element of a page, in the order of their start tags.
  static func elements(of html: String) throws -> [Element] {
    all(in: try nodes(of: html))
  }

  static func all(in nodes: [Node]) -> [Element] {
    nodes.flatMap { node -> [Element] in
      if case .element(let element) = node { [element] + all(in: element.children) } else { [] }
    }
  }

  /// The words of nodes, one after the other.
  static func text(of nodes: [Node]) -> String {
    nodes.map { node in
      switch node {
      case .text(let words): words
      case .element(let element): text(of: element.children)
      }
    }
    .joined()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func read(until name: String?) throws -> [Node] {
    var nodes: [Node] = []
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        nodes.append(.text(try readText(until: UInt8(ascii: "<"))))
        continue
      }
      if bytes[index...].starts(with: "</".utf8) { return nodes }
      if bytes[index...].starts(with: "<!DOCTYPE html>".utf8), index == 0 {
        index += 15
        continue
      }
      nodes.append(.element(try readElement()))
    }
    guard name == nil else { throw fault("'\(name ?? "")' is never closed") }
    return nodes
  }

  private mutating func readElement() throws -> Element {
    index += 1
    var element = Element(name: try readName())
    while true {
      let hasSpace = skipSpace()
      guard index < bytes.count else { throw fault("an unfinished tag") }
      if bytes[index] == UInt8(ascii: ">") { break }
      guard hasSpace else { throw fault("no space before an attribute") }
      let name = try readName()
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\"") else {
        throw fault("the attribute '\(name)' has no quoted value")
      }
      index += 2
      element.attributes.append(Attribute(name: name, value: try readText(until: UInt8(ascii: "\""))))
      guard index < bytes.count else { throw fault("the value of '\(name)' never ends") }
      index += 1
    }
    index += 1
    guard !PageScan.void.contains(element.name) else { return element }
    let start = index
    if element.name == "style" || element.name == "script" {
      while index < bytes.count, !bytes[index...].starts(with: "</".utf8) { index += 1 }
      element.children = [.text(String(decoding: bytes[start..<index], as: UTF8.self))]
    } else {
      element.children = try read(until: element.name)
    }
    element.inside = start..<index
    let end = Array("</\(element.name)>".utf8)
    guard bytes[index...].starts(with: end) else { throw fault("'\(element.name)' is closed by another tag") }
    index += end.count
    return element
  }

  private mutating func readName() throws -> String {
    let start = index
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    guard index > start else { throw fault("no name") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }

  private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
    return index > start
  }

  private mutating func readText(until end: UInt8) throws -> String {
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&") {
        text += try readEntity()
        continue
      }
      guard byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") || end == UInt8(ascii: "<") else {
        throw fault("a bracket in a value")
      }
      text.append(byte)
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readEntity() throws -> [UInt8] {
    for (entity, value) in [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&nbsp;", "\u{A0}"),
    ] where bytes[index...].starts(with: entity.utf8) {
      index += entity.utf8.count
      return Array(value.utf8)
    }
    throw fault("an '&' that begins no entity")
  }

  private func fault(_ what: String) -> Fault {
    let around = bytes[max(0, index - 60)..<min(bytes.count, index + 40)]
    return Fault(description: "\(what) at byte \(index): …\(String(decoding: around, as: UTF8.self))…")
  }
}
