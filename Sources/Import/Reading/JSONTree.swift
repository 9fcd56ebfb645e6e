/// JSON of any form, as pandoc prints it.
package enum JSONTree: Decodable, Sendable {
  case text(String)
  case number(Int)
  case list([JSONTree])
  case map([String: JSONTree])
  /// True, false, null, and numbers with a fraction, of which nothing is made.
  case other

  package init(from decoder: any Decoder) throws {
    if let map = try? decoder.container(keyedBy: Key.self) {
      var entries: [String: JSONTree] = [:]
      for key in map.allKeys { entries[key.stringValue] = try map.decode(JSONTree.self, forKey: key) }
      self = .map(entries)
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var entries: [JSONTree] = []
      while !list.isAtEnd { entries.append(try list.decode(JSONTree.self)) }
      self = .list(entries)
      return
    }
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .other
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  var list: [JSONTree] { if case .list(let entries) = self { entries } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }

  subscript(key: String) -> JSONTree? { if case .map(let entries) = self { entries[key] } else { nil } }

  subscript(index: Int) -> JSONTree? {
    let entries = list
    return entries.indices.contains(index) ? entries[index] : nil
  }
}
