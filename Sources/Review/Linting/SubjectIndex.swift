internal import ProcedureModel

/// What each item, section and appendix of a procedure speaks of, and how telling each word is.
struct SubjectIndex {
  /// Something that a reference can lead to, with all it contains.
  struct Unit {
    enum Kind: Hashable {
      case item(Item.Kind)
      /// A section or group, with the letter of its appendix.
      case section(String?)
      case appendix
      /// Anything else that holds words: a term, a paragraph of no item.
      case other
    }

    let address: Address
    let kind: Kind
    /// The heading that it stands under, or that it is.
    let section: Address?
    let appendix: String?
    /// Its first words.
    let excerpt: String
    /// Words in its heading and everywhere in it, by number.
    fileprivate(set) var title: Set<Int>
    fileprivate(set) var words: Set<Int>
    /// How many telling words it has, repeated ones counted.
    fileprivate(set) var size: Int
  }

  private(set) var units: [Unit] = []
  private var places: [Address: Int] = [:]
  private var numbers: [String: Int] = [:]
  private var toldByWord: [String: [Int]] = [:]
  /// For each word the items that hold it, in the order of reading.
  private var holders: [[Int]] = []
  /// For each word the sections and appendices whose headings hold it.
  private var entitled: [Int: [Int]] = [:]
  private var itemCount = 0

  /// - Parameter joined: stems of words with a hyphen, which are also looked for as two words (`on call`).
  init(_ review: ReviewContext, joined: Set<String>) {
    var levels: [Address: Int] = [:]
    for source in NumberedSource.all(of: review.procedure) {
      for heading in source.headings { levels[heading.section.address] = heading.section.level }
    }
    // The units that are open around the words being read: appendix, sections, item.
    var appendix: Int?
    var sections: [(unit: Int, level: Int)] = []
    for place in review.texts {
      let plain = place.text.plain
      switch place.part {
      case .title:
        sections = []
        appendix = place.appendix == nil ? nil : add(place, .appendix, section: nil, plain)
      case .heading:
        let level = levels[place.address] ?? 2
        while let last = sections.last, last.level >= level { sections.removeLast() }
        let unit = add(place, .section(place.appendix), section: place.address, plain)
        sections.append((unit, level))
      case .item(let kind): add(place, .item(kind), section: sections.last.map { units[$0.unit].address }, plain)
      case .paragraph, .bullet, .note, .term, .definition, .keyCode: break
      }
      let owner = places[place.owner] ?? add(place, .other, section: nil, plain, at: place.owner)
      let (words, count) = wordNumbers(plain, joined)
      var isTitle = false
      if case .heading = place.part { isTitle = true }
      if case .title = place.part { isTitle = true }
      for unit in Set([owner] + sections.map(\.unit) + [appendix].compactMap { $0 }) {
        units[unit].words.formUnion(words)
        units[unit].size += count
        if isTitle, units[unit].address == place.address { units[unit].title.formUnion(words) }
      }
    }
    addKinds(of: review.procedure)
    countHolders()
  }

  /// What stands at an address.
  func unit(at address: Address) -> Unit? {
    places[address].map { units[$0] }
  }

  // MARK: Words

  /// How telling a word is: the fewer items hold it, the more.
  func weight(_ word: SubjectWord) -> Double {
    let held = numbers[word.stem].map { holders[$0].count } ?? 0
    let rarity = 1 + Double(max(itemCount, 1)) / Double(max(held, 1))
    // The logarithm, straight between powers of two: near enough, and the same on every machine.
    return Double(rarity.exponent) + rarity.significand - 1
  }

  /// Whether anything but one item speaks of a word: what nothing else holds cannot tell one place from another.
  func isElsewhere(_ word: SubjectWord, than own: Address) -> Bool {
    let home = places[own]
    return ([[word.stem], word.parts].filter { !$0.isEmpty }).contains { stems in
      stems.allSatisfy { stem in numbers[stem].map { holders[$0].contains { $0 != home } } ?? false }
    }
  }

  /// Whether a unit speaks of a word, or of all its parts.
  func holds(_ unit: Unit, _ word: SubjectWord) -> Bool {
    has(unit.words, word.stem) || !word.parts.isEmpty && word.parts.allSatisfy { has(unit.words, $0) }
  }

  /// Whether a unit's heading has a word, or all its parts.
  func entitles(_ unit: Unit, _ word: SubjectWord) -> Bool {
    has(unit.title, word.stem) || !word.parts.isEmpty && word.parts.allSatisfy { has(unit.title, $0) }
  }

  /// The items that share the most with some words, most first; words that stand everywhere are passed over, so that
  /// the search stays cheap.
  func items(nearestTo words: [SubjectWord]) -> [Unit] {
    let most = max(40, itemCount / 50)
    var scores: [Int: Double] = [:]
    for word in words {
      for stem in [word.stem] + word.parts {
        guard let number = numbers[stem], holders[number].count <= most else { continue }
        for unit in holders[number] { scores[unit, default: 0] += weight(word) }
      }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map { units[$0.key] }
  }

  /// The sections or appendices of one kind whose headings hold some of the words, in the order of reading.
  func headings(_ kind: Unit.Kind, with words: [SubjectWord]) -> [Unit] {
    var found: Set<Int> = []
    for word in words {
      for stem in [word.stem] + word.parts {
        guard let number = numbers[stem], let bearers = entitled[number], bearers.count <= 40 else { continue }
        found.formUnion(bearers)
      }
    }
    return found.sorted().map { units[$0] }.filter { $0.kind == kind }
  }

  // MARK: Building

  @discardableResult
  private mutating func add(
    _ place: TextPlace, _ kind: Unit.Kind, section: Address?, _ plain: String, at address: Address? = nil
  ) -> Int {
    let address = address ?? place.address
    if places[address] == nil { places[address] = units.count }
    units.append(
      Unit(
        address: address, kind: kind, section: section, appendix: place.appendix, excerpt: Excerpt.of(plain), title: [],
        words: [], size: 0))
    return units.count - 1
  }

  private func has(_ words: Set<Int>, _ stem: String) -> Bool {
    numbers[stem].map(words.contains) ?? false
  }

  private mutating func number(_ stem: String) -> Int {
    if let number = numbers[stem] { return number }
    numbers[stem] = numbers.count
    return numbers.count - 1
  }

  /// The numbers of a word's stem and parts; empty for a word that tells nothing. Each word is stemmed once.
  private mutating func told(by word: SubjectWord.Spelt) -> [Int] {
    guard !word.isSymbol else { return [] }
    if let known = toldByWord[word.lower] { return known }
    let told = word.subject.map { subject in ([subject.stem] + subject.parts).map { number($0) } } ?? []
    toldByWord[word.lower] = told
    return told
  }

  private mutating func wordNumbers(_ text: String, _ joined: Set<String>) -> (words: Set<Int>, count: Int) {
    var found: Set<Int> = []
    var count = 0
    var before = ""
    for word in SubjectWord.all(in: text) {
      let told = told(by: word)
      if !told.isEmpty { count += 1 }
      for number in told { found.insert(number) }
      if !joined.isEmpty, !before.isEmpty {
        let pair = WordStem.of(before + word.lower)
        if joined.contains(pair) { found.insert(number(pair)) }
      }
      before = word.lower
    }
    return (found, count)
  }

  /// An appendix is also what its kind is called: a glossary holds definitions whatever its heading.
  private mutating func addKinds(of procedure: Procedure) {
    for appendix in procedure.appendices {
      guard let unit = places[Address(appendix.letter)] else { continue }
      let words: String
      switch appendix.content {
      case .checklist: words = "checklist"
      case .glossary: words = "glossary term terms abbreviation abbreviations"
      case .actionPlan: words = "immediate action plan"
      case .operationalPlan: words = "operational plan task tasks"
      }
      let (found, _) = wordNumbers(words, [])
      units[unit].words.formUnion(found)
      units[unit].title.formUnion(found)
    }
  }

  private mutating func countHolders() {
    holders = Array(repeating: [], count: numbers.count)
    for (index, unit) in units.enumerated() {
      switch unit.kind {
      case .item, .other:
        itemCount += 1
        for word in unit.words { holders[word].append(index) }
      case .section, .appendix:
        for word in unit.title { entitled[word, default: []].append(index) }
      }
    }
  }
}
