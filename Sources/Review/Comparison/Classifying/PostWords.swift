/// English words for posts and bodies: a name in capitals with one of them is somebody's.
enum PostWords {
  /// Whether a word in small letters is one for a post or a body.
  static func contains(_ word: String) -> Bool { isPost(word) || isIn(bodies, word) }

  /// Whether it is one for a person's post, in capitals or not: `manager`, but not `service`, which users have too.
  static func isPost(_ word: String) -> Bool { isIn(posts, word) }

  /// Whether it is one for a paper or a right: a name with it is nobody's, whatever else is in it.
  static func isDocument(_ word: String) -> Bool { isIn(documents, word) }

  private static func isIn(_ words: Set<String>, _ word: String) -> Bool {
    // `co-ordinator` is a coordinator.
    let hyphen = UInt8(ascii: "-")
    let word = word.utf8.contains(hyphen) ? String(decoding: word.utf8.filter { $0 != hyphen }, as: UTF8.self) : word
    return words.contains(word) || words.contains(Phrase.singular(word))
  }

  private static let posts: Set<String> = [
    "director", "head", "lead", "leader", "manager", "officer", "commissioner", "practitioner", "representative",
    "coordinator", "chief", "nurse", "owner", "chair", "chairman", "minister", "secretary", "inspector", "warden",
    "captain", "master", "deputy", "adviser", "administrator", "controller", "supervisor", "registrar", "councillor",
  ]
  private static let documents: Set<String> = [
    "policy", "procedure", "act", "power", "plan", "memorandum", "code", "guidance", "report", "budget", "form",
    "framework", "strategy", "agreement", "register", "protocol",
  ]
  private static let bodies: Set<String> = [
    "directorate", "team", "board", "council", "service", "committee", "group", "unit", "agency", "provider", "trust",
    "police", "authority", "department", "commission", "cabinet", "member", "holder", "office", "connect", "panel",
    "association", "society", "college", "hospital", "ministry", "company", "partnership",
  ]
}
