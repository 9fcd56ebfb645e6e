import SourceText

/// Addresses as people type them in a row: `A2.4 A2.5`, `A2.4, A2.5`.
enum ItemWords {
  /// Each address once, in the order typed.
  static func split(_ words: [String]) -> [String] {
    var items: [String] = []
    for word in words {
      for part in word.utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) {
        let item = String(decoding: part, as: UTF8.self)
        if !items.contains(where: { $0.lowercased().hasSameBytes(as: item.lowercased()) }) { items.append(item) }
      }
    }
    return items
  }
}
