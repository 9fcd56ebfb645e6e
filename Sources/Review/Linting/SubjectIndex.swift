internal import ProcedureModel

/// Which of some words each item, section and appendix of a procedure speaks of, and how telling each word is.
///
/// Only the words for which references send the reader elsewhere are looked for; all others are merely counted.
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
    /// Its place in the order of `ReviewContext.texts`.
    let text: Int
    /// Words in its heading and everywhere in it, by number; only those that are sought.
    fileprivate(set) var title: Set<Int>
    fileprivate(set) var words: Set<Int>
    /// How many telling words it has, repeated ones counted.
    fileprivate(set) var size: Int
  }

  private(set) var units: [Unit] = []
  private var places: [Address: Int] = [:]
  /// The stems that are sought, numbered.
  private let numbers: [String: Int]
  /// For each word the items that hold it, in the order of reading.
  private var holders: [[Int]] = []
  /// For each word the sections and appendices whose headings hold it.
  private var entitled: [[Int]] = []
  private var itemCount = 0

  /// Indexes a procedure; linear in its size.
  /// - Parameters:
  ///   - sought: the words that will be asked for.
  ///   - joined: stems of words with a hyphen, which are also looked for as two words (`on call`).
  init(_ review: ReviewContext, sought: [SubjectWord], joined: Set<String>) {
    var numbers: [String: Int] = [:]
    for word in sought {
      for stem in [word.stem] + word.parts where numbers[stem] == nil { numbers[stem] = numbers.count }
    }
    self.numbers = numbers
    var levels: [Address: Int] = [:]
    for source in review.numberedSources {
      for heading in source.headings { levels[heading.section.address] = heading.section.level }
    }
    var reader = SubjectReader(numbers, joined: joined)
    // The units that are open around the words being read: appendix, sections, item.
    var appendix: Int?
    var sections: [(unit: Int, level: Int)] = []
    // By index: to take each place out whole would count all that it refers to.
    let texts = review.texts
    for text in texts.indices {
      var isTitle = false
      switch texts[text].part {
      case .title:
        isTitle = true
        sections = []
        appendix = texts[text].appendix == nil ? nil : add(texts[text], text, .appendix, section: nil)
      case .heading:
        isTitle = true
        let level = levels[texts[text].address] ?? 2
        while let last = sections.last, last.level >= level { sections.removeLast() }
        let unit = add(texts[text], text, .section(texts[text].appendix), section: texts[text].address)
        sections.append((unit, level))
      case .item(let kind): add(texts[text], text, .item(kind), section: sections.last.map { units[$0.unit].address })
      case .paragraph, .bullet, .note, .term, .definition, .keyCode: break
      }
      let owner = places[texts[text].owner] ?? add(texts[text], text, .other, section: nil, at: texts[text].owner)
      let (words, count) = reader.read(review.plain[text])
      speak(of: words, count, at: owner, isTitle && units[owner].address == texts[text].address)
      for (unit, _) in sections where unit != owner {
        speak(of: words, count, at: unit, isTitle && units[unit].address == texts[text].address)
      }
      if let appendix, appendix != owner {
        speak(of: words, count, at: appendix, isTitle && units[appendix].address == texts[text].address)
      }
    }
    addKinds(of: review.procedure, &reader)
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
        guard let number = numbers[stem], entitled[number].count <= 40 else { continue }
        found.formUnion(entitled[number])
      }
    }
    return found.sorted().map { units[$0] }.filter { $0.kind == kind }
  }

  // MARK: Building

  @discardableResult
  private mutating func add(
    _ place: TextPlace, _ text: Int, _ kind: Unit.Kind, section: Address?, at address: Address? = nil
  ) -> Int {
    let address = address ?? place.address
    if places[address] == nil { places[address] = units.count }
    units.append(
      Unit(
        address: address, kind: kind, section: section, appendix: place.appendix, text: text, title: [], words: [],
        size: 0))
    return units.count - 1
  }

  private mutating func speak(of words: [Int], _ count: Int, at unit: Int, _ isTitle: Bool) {
    units[unit].size += count
    for word in words { units[unit].words.insert(word) }
    if isTitle { units[unit].title.formUnion(words) }
  }

  private func has(_ words: Set<Int>, _ stem: String) -> Bool {
    numbers[stem].map(words.contains) ?? false
  }

  /// An appendix is also what its kind is called: a glossary holds definitions whatever its heading.
  private mutating func addKinds(of procedure: Procedure, _ reader: inout SubjectReader) {
    for appendix in procedure.appendices {
      guard let unit = places[Address(appendix.letter)] else { continue }
      let words: String
      switch appendix.content {
      case .checklist: words = "checklist"
      case .glossary: words = "glossary term terms abbreviation abbreviations"
      case .actionPlan: words = "immediate action plan"
      case .operationalPlan: words = "operational plan task tasks"
      }
      speak(of: reader.read(words).words, 0, at: unit, true)
    }
  }

  private mutating func countHolders() {
    holders = Array(repeating: [], count: numbers.count)
    entitled = Array(repeating: [], count: numbers.count)
    for (index, unit) in units.enumerated() {
      switch unit.kind {
      case .item, .other:
        itemCount += 1
        for word in unit.words { holders[word].append(index) }
      case .section, .appendix:
        for word in unit.title { entitled[word].append(index) }
      }
    }
  }
}
