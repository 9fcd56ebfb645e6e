/// A procedure of a given number of clauses: the same for the same number on every machine.
///
/// Sections of a hundred clauses of 16 to 55 words, four bullets to every eighth clause, references in every tenth.
enum GeneratedProcedure {
  static func text(clauses: Int) -> String {
    var random = SplitMix(state: 0x5EED)
    var text = "---\nkind: procedure\ntitle: Generated\nversion: V1\nstatus: draft\n---\n\n# Generated\n\n"
    var written = 0
    var section = 0
    while written < clauses {
      section += 1
      text += "## \(section) Section \(section)\n\n"
      for item in 1...min(100, clauses - written) {
        written += 1
        text += "\(section).\(item) \(sentence(8 + random.below(18), &random))\n"
        text += sentence(8 + random.below(23), &random)
        if item % 10 == 0 {
          text += "\nSee \(1 + random.below(section)).\(1 + random.below(9)) and Section \(section)."
        }
        text += "\n\n"
        guard item % 8 == 0 else { continue }
        for _ in 0..<4 { text += "- \(sentence(9, &random))\n" }
        text += "\n"
      }
    }
    return text
  }

  private static func sentence(_ words: Int, _ random: inout SplitMix) -> String {
    let chosen = (0..<words).map { _ in vocabulary[random.below(vocabulary.count)] }
    let text = chosen.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private static let vocabulary = """
    the team must keep a record of every decision and tell people what will happen next when service stops early
    officers should agree who leads each task before staff arrive on site families may ask for help at any time
    moves are planned so that nobody waits alone medicines travel with their owner transport is booked by noon
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
