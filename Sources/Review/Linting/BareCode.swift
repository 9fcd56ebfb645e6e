internal import ProcedureModel

/// A declared code that closes an item in plain words, its backticks forgotten: `Meet the owners. CH`
enum BareCode {
  /// What to do about it; nil if the item does not end so.
  static func hint(for item: Item, among codes: [String]) -> String? {
    guard let last = Words.of(item.text.plain).last else { return nil }
    guard let code = codes.first(where: { $0.utf8.elementsEqual(last.utf8) }) else { return nil }
    return "It ends with the word \(code): if that is meant as the code, put it in backticks: `\(code)`."
  }
}
