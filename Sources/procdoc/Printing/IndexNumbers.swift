import SourceText

/// Page numbers in the index of a whole set. A browser cannot write into a page where another place of it will be printed; so
/// the set is laid out once with room for numbers, and again with the numbers that the first PDF has.
enum IndexNumbers {
  private static let start = Array("<ul class=\"documents index\">".utf8)
  private static let end = Array("</ul>".utf8)
  /// So wide that no number is wider.
  static let room = "000"

  /// Whether a page has an index that wants numbers.
  static func areWanted(in html: String) -> Bool { html.utf8.firstRange(of: start) != nil }

  /// The page with a number behind each link of its index.
  /// - Parameter number: for the id that a link leads to; nil for no number.
  static func filled(_ html: String, _ number: (_ id: String) -> String?) -> String {
    guard let first = html.utf8.firstRange(of: start),
      let last = html.utf8[first.upperBound...].firstRange(of: end)
    else { return html }
    let pieces = html[first.upperBound..<last.lowerBound].split(separator: "</a>", omittingEmptySubsequences: false)
    // Inside the link: what stands behind it in the line has a column of its own.
    let list = pieces.map { piece in
      guard let link = piece.utf8.lastRange(of: "href=\"#"), let number = number(id(piece[link.upperBound...])) else {
        return String(piece)
      }
      return "\(piece), page\u{A0}\(number)"
    }.joined(separator: "</a>")
    return html[..<first.upperBound] + list + html[last.lowerBound...]
  }

  private static func id(_ text: Substring) -> String {
    String(text.unicodeScalars.prefix { $0 != "\"" })
  }

  /// The page, from 1, on which each named place of a PDF of the browser is.
  static func pages(in pdf: [UInt8]) -> [String: Int] {
    var object = 0
    var isCatalog = false
    var root: Int?
    var trees: [Int: [Int]] = [:]
    var places: [(name: String, page: Int)] = []
    // What is packed in streams has no lines of this form.
    for bytes in pdf.split(separator: UInt8(ascii: "\n")) where bytes.count < 1 << 12 {
      guard let first = bytes.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "<") || 0x30...0x39 ~= first
      else { continue }
      let words = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      switch words[0] {
      case "<</Type":
        isCatalog = words.last == "/Catalog"
        if words.last == "/Pages" { trees[object] = [] }
      case "/Pages" where isCatalog: root = words.count > 1 ? Int(words[1]) : nil
      case "/Kids" where trees[object] != nil:
        // `[2 0 R 8 0 R]`: every third word is an object's number.
        trees[object] = words.dropFirst().enumerated().filter { $0.offset.isMultiple(of: 3) }
          .compactMap { Int($0.element.drop { $0 == "[" }) }
      case _ where words.count > 4 && words[4] == "/XYZ":
        // `/name [540 0 R /XYZ …`, and `<</name` for the first of them.
        let name = words[0].drop { $0 == "<" }.dropFirst()
        if let page = Int(words[1].drop { $0 == "[" }) { places.append((String(name), page)) }
      case _ where words.last == "obj": object = Int(words[0]) ?? object
      default: break
      }
    }
    var numbers: [Int: Int] = [:]
    func count(_ node: Int, depth: Int) {
      guard let kids = trees[node] else {
        numbers[node] = numbers.count + 1
        return
      }
      // A tree that leads into itself is none.
      guard depth < 64 else { return }
      for kid in kids { count(kid, depth: depth + 1) }
    }
    if let root { count(root, depth: 0) }
    return Dictionary(
      places.compactMap { place in numbers[place.page].map { (place.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Substring.UTF8View {
  /// Where some words stand last.
  fileprivate func lastRange(of words: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self[...]
    while let next = rest.firstRange(of: Array(words.utf8)) {
      found = next
      rest = rest[next.upperBound...]
    }
    return found
  }
}
