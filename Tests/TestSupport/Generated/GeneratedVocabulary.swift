/// The words of generated texts, the most frequent first, drawn as often as real text draws them: the word of rank r in
/// proportion to 1/(r + 2.7), after Zipf and Mandelbrot.
///
/// Function words of English come first, then plain words, then words of made-up syllables. None of them is a figure or
/// a word that procdoc gives a meaning to (`see`, `section`, `item`, `above`). Some have letters with accents, composed.
enum GeneratedVocabulary {
  /// A term and what a revision may call it instead; ranks. The new name stands in no text of its own accord.
  struct Term: Sendable {
    let old: Int32
    let new: Int32
  }

  /// In UTF-8, by rank; the new names of the terms come last.
  static let words: [[UInt8]] = ranked.map { Array($0.utf8) } + renamings.map { Array($0.new.utf8) }

  static let terms: [Term] = renamings.enumerated().compactMap { index, renaming in
    ranked.firstIndex(of: renaming.old).map { Term(old: Int32($0), new: Int32(ranked.count + index)) }
  }

  /// A word by its chance in real text.
  static func draw(using random: inout SeededGenerator) -> Int32 {
    Int32(slots[Int(truncatingIfNeeded: random.next() >> (64 - slotBits))])
  }

  /// A word that is no term, neither old nor new, and not this one.
  static func draw(but other: Int32?, using random: inout SeededGenerator) -> Int32 {
    while true {
      let word = draw(using: &random)
      if word != other, !isTerm(word) { return word }
    }
  }

  /// A word with a meaning of its own, as headings have.
  static func drawPlain(using random: inout SeededGenerator) -> Int32 {
    Int32(functionWords.count + Int.random(in: 0..<plainWords.count, using: &random))
  }

  static func isTerm(_ word: Int32) -> Bool {
    terms.contains { $0.old == word || $0.new == word }
  }

  /// How many words a rank stands for: a new name may have two.
  static func count(_ word: Int32) -> Int {
    1 + words[Int(word)].count { $0 == UInt8(ascii: " ") }
  }

  // MARK: The list

  private static let size = 12_000
  private static let slotBits: UInt64 = 18

  /// A rank for each of many equal chances.
  private static let slots: [UInt16] = {
    let weights = (0..<size).map { 1 / (Double($0) + 2.7) }
    let total = weights.reduce(0, +)
    let count = 1 << Int(slotBits)
    var slots: [UInt16] = []
    slots.reserveCapacity(count)
    var sum = 0.0
    for rank in 0..<size {
      sum += weights[rank]
      let end = min(count, Int((sum / total * Double(count)).rounded()))
      while slots.count < end { slots.append(UInt16(rank)) }
    }
    while slots.count < count { slots.append(0) }
    return slots
  }()

  private static let ranked: [String] = {
    var list = functionWords + plainWords
    var known = Set(list)
    let onsets = Array("bdfghklmnprstv")
    let vowels = Array("aeiou")
    let endings = ["", "n", "", "r", "l", "", "s"]
    let syllables = onsets.flatMap { onset in vowels.map { String([onset, $0]) } }
    let all = syllables.count * syllables.count * syllables.count
    var step = 0
    while list.count < size {
      // The factor has no divisor in common with the count, so that no three syllables come twice.
      let mixed = step * 104_729 % all
      let word =
        syllables[mixed % 70] + syllables[mixed / 70 % 70] + syllables[mixed / 4900] + endings[step % endings.count]
      step += 1
      if known.insert(word).inserted { list.append(word) }
    }
    return list
  }()

  private static let renamings = [
    (old: "client", new: "service user"), (old: "contractor", new: "supplier"), (old: "warden", new: "key holder"),
    (old: "visitor", new: "guest"),
  ]

  private static let functionWords = """
    the of and to in a is that for be with are or by this as on will not any from at which it an all may must have
    should who if their has been when other there more where such they can its no than these before into after only
    until whether while through about some each during both were also between without within against very
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let plainWords = """
    client contractor warden visitor café team people officer coöperate staff council plan time care information
    family home place leader safety provider risk action contact record meeting support local review decision day
    needs group transport notice order public message water building agree emergency telephone close report start
    member work make help use give take keep tell ask check follow call write leave move open arrange prepare
    protégé manage inform appoint confirm advise record assess deliver maintain consider establish allocate obtain
    clarify ensure monitor inspect remove return provide receive prevent protect restore repair replace request
    require respond share store supply test train transfer treat update visit wait warn watch weigh welcome
    ambulance hospital pharmacy kitchen bedroom corridor stairs lift garden vehicle driver nurse doctor manager
    director regulator insurer landlord tenant neighbour volunteer relative carer child adult patient resident
    medicine equipment furniture bedding clothing food drink laundry heating lighting power fuel gas alarm
    extinguisher shelter blanket torch radio battery key lock door window gate fence road bridge tunnel harbour
    ferry station airport naïve school museum library church hall office warehouse factory workshop laboratory
    contract invoice payment budget cost fund grant loan fee wage pension tax receipt account ledger audit
    agenda minute letter notice poster leaflet website email bulletin press interview statement summary
    early late daily weekly monthly annual urgent routine planned sudden severe minor major likely possible
    available suitable safe clean dry warm cold quiet busy large small short long high low near far new old
    resumé façade morning afternoon evening night weekend holiday winter summer storm flood fire smoke
    explosion leak spill outbreak infection injury illness death loss theft damage delay failure strike shortage
    agreement permission consent advice guidance training exercise rehearsal lesson finding outcome target measure
    standard policy law duty right power role post shift rota leave absence cover deputy lead partner agency
    district county region nation border coast river valley hill forest farm village town city street square
    carefully quickly jointly separately directly usually normally always never often again together otherwise
    """.split(whereSeparator: \.isWhitespace).map(String.init).uniqued()
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate func uniqued() -> [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}
