internal import ProcedureModel
internal import SourceText

/// Lists the items of a version in the order of reading: control, texts, settings, cards.
struct ItemOutline {
  private let procedure: Procedure
  private let texts: [TextPlace]
  private var reader: TextReader
  private var items: [ComparedItem] = []
  /// The references of items that have any.
  private var found: [(item: Int, references: [ReadText.FoundReference])] = []
  private var places: [Address: Int] = [:]
  /// Index of the title, heading or item that a text stands under.
  private var title = 0
  private var heading = 0
  /// The titles of an action plan's columns by letter; `""` for the first.
  private var columns: [String: String] = [:]

  /// - Parameters:
  ///   - texts: the procedure's texts.
  ///   - reader: what read the other version, if it was read; it knows its words and texts.
  static func read(_ procedure: Procedure, texts: [TextPlace], _ reader: inout TextReader) -> ComparedVersion {
    var outline = ItemOutline(procedure, texts, reader)
    // One owner of the words at a time, so that they are never copied.
    reader = TextReader()
    outline.reader.begin(letters: procedure.appendices.map(\.letter), count: texts.count)
    outline.addControl()
    outline.addTexts()
    outline.addDeclarations()
    outline.addSettings()
    outline.addCards()
    outline.resolve()
    reader = outline.reader
    return ComparedVersion(procedure: procedure, items: outline.items, places: outline.places)
  }

  private init(_ procedure: Procedure, _ texts: [TextPlace], _ reader: TextReader) {
    self.procedure = procedure
    self.texts = texts
    self.reader = reader
    items.reserveCapacity(texts.count + 64)
    places.reserveCapacity(texts.count + 64)
  }

  /// Finds where the references lead, once every address is known.
  private mutating func resolve() {
    guard !found.isEmpty else { return }
    let index = AddressIndex(procedure, texts: texts)
    for (item, references) in found {
      items[item].references = references.map { found in
        ComparedReference(
          words: reader.table.phrase(items[item].tokens[found.tokens]),
          target: index.resolve(found.reference, in: items[item].appendix).flatMap { places[$0] },
          tokens: found.tokens)
      }
    }
  }

  // MARK: Control

  private mutating func addControl() {
    let control = procedure.control
    addField(.control, "control.title", "Title", [control.title.text])
    addField(.control, "control.version", "Version", [control.version.text])
    if let status = control.status { addField(.control, "control.status", "Status", [status.rawValue]) }
    if let earlier = control.supersedes { addField(.control, "control.supersedes", "Supersedes", [earlier.text]) }
    for field in control.fields {
      addField(.control, field.address.text, field.label, field.values.map(\.text))
    }
    if control.isSample { addField(.control, "control.sample", "Sample", ["yes"]) }
  }

  private mutating func addField(
    _ kind: ComparedItem.Kind, _ address: String, _ name: String, _ values: [String], appendix: String? = nil
  ) {
    let words = values.joined(separator: "; ")
    let read = reader.read(RichText(words), plain: words)
    note(Address(address), read)
    items.append(
      ComparedItem(kind, Address(address), words, read, owner: items.count, appendix: appendix, name: name))
  }

  /// A field whose words are addresses: they lead somewhere, and follow when that is renumbered.
  private mutating func addAddresses(
    _ kind: ComparedItem.Kind, _ address: String, _ name: String, _ addresses: [String], appendix: String? = nil
  ) {
    let read = reader.read(addresses: addresses)
    let words = addresses.joined(separator: ", ")
    note(Address(address), read)
    items.append(
      ComparedItem(kind, Address(address), words, read, owner: items.count, appendix: appendix, name: name))
  }

  /// Notes what is looked up later of the item that comes next.
  private mutating func note(_ address: Address, _ read: ReadText) {
    if !read.references.isEmpty { found.append((items.count, read.references)) }
    // The first at an address keeps it.
    if let earlier = places.updateValue(items.count, forKey: address) { places[address] = earlier }
  }

  // MARK: Texts

  private mutating func addTexts() {
    let plans = Dictionary(
      procedure.appendices.compactMap { appendix -> (String, ActionPlan)? in
        if case .actionPlan(let plan) = appendix.content { (appendix.letter, plan) } else { nil }
      }
    ) { first, _ in first }
    let headings = headingFacts()
    for place in texts {
      let index = items.count
      let plain = place.text.plain
      let read = reader.read(place.text, plain: plain)
      var item = ComparedItem(
        kind(of: place.part), place.address, plain, read, owner: index, appendix: place.appendix, name: nil)
      if !place.attributes.isEmpty { item.attributes = place.attributes.map(\.text) }
      switch place.part {
      case .title:
        (title, heading) = (index, index)
        item.level = 1
        columns = columnTitles(place.appendix.flatMap { plans[$0] })
      case .heading:
        let facts = headings[place.address]
        item.level = facts?.level ?? 2
        item.label = facts?.label
        item.parent = parentHeading(level: item.level)
        heading = index
      case .item(let kind):
        item.parent = heading
        item.label = label(of: place, kind)
        if kind == .action { item.column = columns[columnLetter(place)] }
      case .term: item.parent = title
      case .keyCode:
        item.parent = title
        item.attributes = [lastPart(of: place.address)]
      case .paragraph, .bullet, .note, .definition:
        item.parent = parentOfPart(place)
        item.owner = places[place.owner] ?? title
        item.level = bulletLevel(place)
      }
      note(place.address, read)
      items.append(item)
    }
  }

  private func kind(of part: TextPlace.Part) -> ComparedItem.Kind {
    switch part {
    case .title: .title
    case .heading: .heading
    case .item(.clause): .clause
    case .item(.row): .row
    case .item(.action): .action
    case .item(.task): .task
    case .paragraph: .paragraph
    case .bullet: .bullet
    case .note: .note
    case .term: .term
    case .definition: .definition
    case .keyCode: .keyCode
    }
  }

  private func headingFacts() -> [Address: (level: Int, label: String?)] {
    var facts: [Address: (level: Int, label: String?)] = [:]
    for section in procedure.sections { facts[section.address] = (section.level, section.number?.description) }
    for appendix in procedure.appendices {
      switch appendix.content {
      case .checklist(let checklist):
        for group in checklist.groups {
          facts[group.address] = (group.level, group.number.map { appendix.letter + $0.description })
        }
      case .actionPlan(let plan):
        for (ordinal, group) in plan.groups.enumerated() {
          facts[group.address] = (2, "\(appendix.letter)\(ordinal + 1)")
        }
      case .glossary, .operationalPlan: break
      }
    }
    return facts
  }

  private func parentHeading(level: Int) -> Int {
    var candidate = heading
    while candidate != title, items[candidate].level >= level { candidate = items[candidate].parent ?? title }
    return candidate
  }

  /// A clause's number as written; two bearers of one number have addresses of their own and one label.
  private func label(of place: TextPlace, _ kind: Item.Kind) -> String {
    let bytes = place.address.text.utf8
    guard kind == .clause || kind == .row, let mark = bytes.firstIndex(of: UInt8(ascii: "~")) else {
      return place.address.text
    }
    return String(place.address.text[..<mark])
  }

  private func columnTitles(_ plan: ActionPlan?) -> [String: String] {
    guard let plan else { return [:] }
    return Dictionary(plan.columns.map { ($0.letter ?? "", $0.title) }) { first, _ in first }
  }

  private func columnLetter(_ place: TextPlace) -> String {
    String(decoding: lastPart(of: place.address).utf8.prefix { !(0x30...0x39).contains($0) }, as: UTF8.self)
  }

  private func lastPart(of address: Address) -> String {
    address.text.utf8.split(separator: UInt8(ascii: ".")).last.map { String(Substring($0)) } ?? ""
  }

  /// The bullet, note or item that a part stands under: the longest beginning of its address that is one.
  private func parentOfPart(_ place: TextPlace) -> Int {
    var bytes = Substring(place.address.text).utf8
    while let stop = bytes.lastIndex(of: UInt8(ascii: ".")) {
      bytes = bytes[..<stop]
      if let found = places[Address(String(Substring(bytes)))] { return found }
    }
    return places[place.owner] ?? title
  }

  private func bulletLevel(_ place: TextPlace) -> Int {
    var level = 0
    for part in place.address.text.utf8.split(separator: UInt8(ascii: ".")).dropFirst() {
      let isBullet = part.first == UInt8(ascii: "b") && part.count > 1
      if isBullet || level > 0 && part.allSatisfy({ (0x30...0x39).contains($0) }) { level += 1 }
    }
    return level
  }

  // MARK: What else the sources declare

  private mutating func addDeclarations() {
    for appendix in procedure.appendices {
      let letter = appendix.letter
      func name(_ words: String) -> String { "Appendix \(letter): \(words)" }
      switch appendix.content {
      case .checklist(let checklist):
        for code in checklist.applicability {
          addField(
            .setting, "\(letter).applies.\(code.code)", name("code \(code.code)"), [code.meaning], appendix: letter)
        }
        if let everyone = checklist.everyone {
          addField(.setting, "\(letter).everyone", name("code for everyone"), [everyone], appendix: letter)
        }
        for (key, label, values) in [
          ("responsible", "who may be responsible", checklist.responsible),
          ("details", "blank fields before the rows", checklist.details),
          ("after", "blank fields after the rows", checklist.after),
        ] where !values.isEmpty {
          addField(.setting, "\(letter).\(key)", name(label), values, appendix: letter)
        }
      case .glossary: break
      case .actionPlan(let plan):
        if let type = plan.inForceFor {
          addField(.setting, "\(letter).for", name("in force for"), [type.text], appendix: letter)
        }
        let columns = plan.columns.map { column in
          column.title + (column.letter.map { " (\($0))" } ?? "") + (column.leadsAreOptional ? ", leads optional" : "")
        }
        if !columns.isEmpty { addField(.setting, "\(letter).columns", name("columns"), columns, appendix: letter) }
      case .operationalPlan(let plan):
        if let type = plan.inForceFor {
          addField(.setting, "\(letter).for", name("in force for"), [type.text], appendix: letter)
        }
        if let officers = plan.officers {
          addField(.setting, "\(letter).officers", name("officers"), officers.map(\.text), appendix: letter)
        }
      }
      // The title in the front matter is mostly the heading's; said apart only where it is not.
      if !appendix.title.hasSameBytes(as: appendix.heading.plain) {
        addField(.setting, "\(letter).title", name("title in the front matter"), [appendix.title], appendix: letter)
      }
    }
  }

  private mutating func addSettings() {
    let settings = procedure.settings
    if !settings.knownAbbreviations.isEmpty {
      addField(
        .setting, "settings.known-abbreviations", "Known abbreviations", settings.knownAbbreviations.map(\.text))
    }
    for list in settings.lists {
      addAddresses(
        .setting, "settings.lists.\(list.name.text)", "List of people: \(list.name.text)", list.items.map(\.text))
    }
    var counts: [String: Int] = [:]
    func key(_ base: String) -> String {
      counts[base, default: 0] += 1
      let count = counts[base] ?? 1
      return count == 1 ? base : "\(base)~\(count)"
    }
    for deadline in settings.deadlines {
      let base = key("settings.deadlines.\(Slug.make(deadline.what))")
      let times: [String?] = [
        deadline.within.map { "within \($0.text)" }, deadline.after.map { "after \($0.text)" },
        deadline.every.map { "every \($0.text)" }, deadline.at.map { "at \($0.text)" },
        deadline.close.map { "close \($0.text)" },
      ]
      addField(.setting, base, "Deadline: \(deadline.what)", [times.compactMap { $0 }.joined(separator: ", ")])
      addAddresses(.setting, base + ".item", "Deadline: \(deadline.what): item", [deadline.item.text])
    }
    for acceptance in settings.accepted {
      let base = key("settings.accepted.\(acceptance.rule.text)")
      addField(.setting, base, "Accepted: \(acceptance.rule.text)", [acceptance.because])
      if let at = acceptance.at {
        addAddresses(.setting, base + ".at", "Accepted: \(acceptance.rule.text): at", [at.text])
      }
    }
  }

  private mutating func addCards() {
    guard let cards = procedure.cards else { return }
    for role in cards.roles {
      let key = role.code?.text ?? role.title.text
      let facts: [String?] = [
        role.title.text, role.organisation.map { "organisation \($0)" }, role.isOfficer ? "officer" : nil,
        role.reportsTo.map { "reports to \($0.text)" }, role.deputy.map { "deputy \($0.text)" },
      ]
      addField(.card, "cards.roles.\(key)", "Role: \(key)", facts.compactMap { $0 })
    }
    for card in cards.cards {
      for band in card.bands {
        addAddresses(
          .card, "cards.\(card.role.text).\(band.band.rawValue)", "Card: \(card.role.text), \(band.band.rawValue)",
          band.items.map(\.text))
      }
    }
  }
}
