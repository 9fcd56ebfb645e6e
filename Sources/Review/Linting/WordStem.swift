/// Words brought to a common form, so that `transferred` and `transferable` are one, and words that say nothing.
enum WordStem {
  /// The stem of a word in ASCII lower case. Endings are taken off while four letters stay (three for the plural); it
  /// need not be a word, only the same for words of one family.
  static func of(_ word: String) -> String {
    var bytes = Array(word.utf8)
    for pass in 0..<4 {
      guard let final = bytes.last, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(final) else { break }
      // A plural comes last: the s that 'closure' leaves behind is none.
      let ending = endings[Int(final - UInt8(ascii: "a"))].first { ($0.count > 1 || pass == 0) && fits($0, bytes) }
      guard let ending else { break }
      bytes.removeLast(ending.count)
      // 'plan' and 'planned': a doubled consonant before an ending is written once.
      if bytes.count > 3, let last = bytes.last, bytes[bytes.count - 2] == last, !"aeiouls".utf8.contains(last) {
        bytes.removeLast()
      }
    }
    // 'agency' and 'agencies', 'notify' and 'notified'.
    if bytes.count > 3, let last = bytes.last, "yie".utf8.contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func fits(_ ending: [UInt8], _ bytes: [UInt8]) -> Bool {
    let kept = bytes.count - ending.count
    guard kept >= (ending.count == 1 ? 3 : 4) else { return false }
    for offset in ending.indices where bytes[kept + offset] != ending[offset] { return false }
    // 'process', 'status' and 'crisis' end in no plural.
    return ending.count > 1 || !"siu".utf8.contains(bytes[kept - 1])
  }

  /// For each last letter from a to z the endings that have it, longest first.
  private static let endings: [[[UInt8]]] = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in
    allEndings.filter { $0.last == letter }
  }

  /// Longest first.
  private static let allEndings: [[UInt8]] = [
    "isations", "isation", "izations", "ization", "abilities", "ibilities", "ability", "ibility", "atively", "ations",
    "ation",
    "ative", "ments", "ment", "ities", "ships", "ship", "ances", "ance", "ences", "ence", "ising", "izing", "ables",
    "ible", "able", "ness", "ings", "ives", "ions", "ing", "ion", "ity", "ive", "ers", "ors", "ies", "ied", "est",
    "als", "ful", "ous", "ures", "ure", "ed", "er", "or", "es", "al", "ly", "s",
  ].map { Array($0.utf8) }

  /// Words that join others, and words that may stand in any sentence of any procedure. Plain English.
  static let empty: Set<String> = [
    "a", "about", "above", "accordance", "according", "after", "again", "against", "all", "along", "already", "also",
    "although", "always", "am", "among", "an", "and", "another", "any", "anyone", "anything", "appendices", "appendix",
    "are", "around", "as", "at", "away", "back", "be", "because", "been", "before", "being", "below", "between", "both",
    "but", "by", "can", "cannot", "clause", "clauses", "could", "did", "do", "does", "done", "down", "due", "during",
    "each", "either", "else", "etc", "even", "ever", "every", "everyone", "everything", "few", "first", "follow",
    "following", "follows", "for", "from", "further", "get", "give", "given", "gives", "go", "had", "has", "have",
    "having", "he", "her", "here", "him", "his", "how", "however", "if", "in", "into", "is", "it", "item", "items",
    "its",
    "itself", "just", "last", "later", "least", "less", "like", "made", "make", "makes", "many", "may", "me", "might",
    "more", "most", "much", "must", "necessary", "need", "needed", "needs", "neither", "next", "no", "nor", "not",
    "now",
    "of", "off", "on", "once", "one", "only", "onto", "or", "other", "others", "otherwise", "our", "out", "over", "own",
    "paragraph", "paragraphs", "per", "please", "possible", "rather", "refer", "reference", "referred", "refers",
    "regarding", "relating", "relevant", "required", "respectively", "row", "rows", "same", "second", "section",
    "sections", "see", "set", "sets", "shall", "she", "should", "since", "so", "some", "such", "take", "taken", "takes",
    "than", "that", "the", "their", "them", "themselves", "then", "there", "therefore", "these", "they", "thing",
    "things", "this", "those", "though", "three", "through", "thus", "to", "together", "too", "two", "under", "unless",
    "until", "up", "upon", "us", "use", "used", "uses", "using", "very", "via", "was", "we", "well", "were", "what",
    "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without",
    "would", "yet", "you", "your",
  ]

  /// Words for what a reference offers rather than what it is about: `for details of`, `a list of`. Plain English.
  static let offers: Set<String> = [
    "advice", "definition", "definitions", "description", "detail", "detailed", "details", "example", "examples",
    "explanation", "framework", "full", "guidance", "guide", "help", "information", "instruction", "instructions",
    "list", "lists",
    "listed", "meaning", "note", "notes", "outline", "overview", "particulars", "procedure", "process", "step", "steps",
    "summary",
    "table", "useful", "way", "ways",
  ]
}
