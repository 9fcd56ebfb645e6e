internal import SourceText

/// Who leads or is responsible, as a cell of a table says it: `C & ASC`, `PL with ORG and EPPR`.
enum LeadNames {
  /// The codes of a key that a cell names.
  /// - Returns: the codes, and the cell's words where it says anything that is no code; then those are all to be kept.
  static func codes(in cell: String, among known: [String]) -> (codes: [String], rest: String?) {
    var codes: [String] = []
    var hasOthers = false
    for word in words(of: cell) {
      if let code = known.first(where: { $0.hasSameBytes(as: word) }) {
        if !codes.contains(where: { $0.hasSameBytes(as: code) }) { codes.append(code) }
      } else if !joiners.contains(where: { word.isSameWord(as: $0) }) {
        hasOthers = true
      }
    }
    return (codes, hasOthers ? cell.trimmed : nil)
  }

  /// The names of a cell, parted where it says `and` or has a comma: `Service manager and lead manager`.
  /// - Returns: the names, each with a capital, and whether it is sure that they are these. A stroke may stand for "or",
  ///   for "and" or for a deputy, so that is left as it stands.
  static func names(in cell: String) -> (names: [String], isSure: Bool) {
    var names: [[String]] = [[]]
    for word in cell.trimmed.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).map({
      String(String.UnicodeScalarView($0))
    }) {
      if word.isSameWord(as: "and") || word.hasSameBytes(as: "&") {
        names.append([])
      } else if word.utf8.last == UInt8(ascii: ",") || word.utf8.last == UInt8(ascii: ";") {
        names[names.count - 1].append(String(word.dropLast()))
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    let joined = names.map { $0.joined(separator: " ") }.filter { !$0.utf8.isEmpty }.map(withCapital)
    return (joined, !cell.utf8.contains(UInt8(ascii: "/")))
  }

  private static func withCapital(_ name: String) -> String {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return name }
    return String(decoding: [first - 0x20] + name.utf8.dropFirst(), as: UTF8.self)
  }

  private static func words(of cell: String) -> [String] {
    cell.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace || ",;/&+".unicodeScalars.contains($0) })
      .map { String(String.UnicodeScalarView($0)) }
  }

  private static let joiners = ["and", "with", "or"]
}
