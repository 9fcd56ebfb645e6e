/// English words that say little by themselves.
enum FunctionWords {
  /// Whether a word in small letters is one of them.
  static func contains(_ word: String) -> Bool { all.contains(word) }

  /// How many bytes the longest has.
  static let longest = all.map(\.utf8.count).max() ?? 0

  private static let all: Set<String> = [
    "a", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "being", "between", "both", "but", "by",
    "each", "etc", "for", "from", "had", "has", "have", "if", "in", "including", "into", "is", "it", "its", "of", "on",
    "or", "other", "out", "own", "s", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there",
    "these", "they", "this", "those", "to", "up", "upon", "was", "were", "when", "where", "which", "while", "who",
    "whose", "with", "within", "e.g", "i.e", "eg", "ie", "only", "well",
  ]
}
