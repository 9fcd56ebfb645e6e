internal import SourceText

/// A few words of a document, to say in a remark which place is meant.
enum Quote {
  private static let longest = 60

  static func of(_ words: String) -> String {
    let trimmed = words.trimmed
    guard trimmed.unicodeScalars.count > longest else { return trimmed }
    var scalars = trimmed.unicodeScalars.prefix(longest)
    while let last = scalars.last, last != " " { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars)).trimmed + " …"
  }
}
