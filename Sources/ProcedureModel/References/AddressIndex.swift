/// What stands at each address of a procedure, and in which order.
package struct AddressIndex: Sendable {
  /// Something that has an address.
  package struct Entry: Sendable {
    package let address: Address
    package let kind: Kind
    /// The letter of its appendix; nil in the procedure itself.
    package let appendix: String?
    /// Its place in the order of reading, counted from 0.
    package let order: Int
  }

  package enum Kind: Sendable, Hashable {
    case appendix, section, item, part, term, keyCode, control
  }

  /// Every entry in the order of reading.
  package let entries: [Entry]
  private let places: [Address: Int]
  private let sectionsByNumber: [String: Address]

  /// Indexes a procedure; linear in its size.
  package init(_ procedure: Procedure) {
    self.init(procedure, texts: procedure.texts)
  }

  /// - Parameter texts: the procedure's texts, where the caller has them already.
  package init(_ procedure: Procedure, texts: [TextPlace]) {
    var entries: [Entry] = []
    var sections: [String: Address] = [:]
    func add(_ address: Address, _ kind: Kind, _ appendix: String?) {
      entries.append(Entry(address: address, kind: kind, appendix: appendix, order: entries.count))
    }
    func addSections(_ list: [Section], _ appendix: String?) {
      for section in list {
        guard let number = section.number else { continue }
        let key = "\(appendix ?? "")/\(number)"
        if sections[key] == nil { sections[key] = section.address }
      }
    }
    for field in procedure.control.fields { add(field.address, .control, nil) }
    // By index: to take each place out whole would count all that it refers to.
    for index in texts.indices {
      let appendix = texts[index].appendix
      switch texts[index].part {
      case .title:
        if let appendix { add(Address(appendix), .appendix, appendix) }
      case .heading: add(texts[index].address, .section, appendix)
      case .item: add(texts[index].address, .item, appendix)
      case .paragraph, .bullet, .note, .definition: add(texts[index].address, .part, appendix)
      case .term: add(texts[index].address, .term, appendix)
      case .keyCode: add(texts[index].address, .keyCode, appendix)
      }
    }
    addSections(procedure.sections, nil)
    for appendix in procedure.appendices {
      if case .checklist(let checklist) = appendix.content { addSections(checklist.groups, appendix.letter) }
    }
    self.entries = entries
    places = Dictionary(entries.lazy.map { ($0.address, $0.order) }) { first, _ in first }
    sectionsByNumber = sections
  }

  /// What stands at an address; nil if nothing does.
  package func entry(at address: Address) -> Entry? {
    places[address].map { entries[$0] }
  }

  /// The address that a reference means; nil if nothing of that name is there.
  /// - Parameters:
  ///   - reference: what the text says.
  ///   - appendix: the letter of the appendix that the text stands in; nil in the procedure itself.
  package func resolve(_ reference: Reference, in appendix: String?) -> Address? {
    switch reference.target {
    case .procedure(let number): return find(number, in: nil)
    case .nearby(let number): return appendix.flatMap { find(number, in: $0) } ?? find(number, in: nil)
    case .appendix(let letter): return entry(at: Address(letter))?.address
    case .inAppendix(let letter, let number): return find(number, in: letter)
    case .address(let address): return entry(at: address)?.address
    }
  }

  /// The item or section of a number in the procedure (nil) or an appendix.
  package func find(_ number: ItemNumber, in appendix: String?) -> Address? {
    if number.depth > 1, let item = entry(at: Address((appendix ?? "") + number.description)) { return item.address }
    if let section = sectionsByNumber["\(appendix ?? "")/\(number)"] { return section }
    // A section without a number is addressed by the number that its items share.
    return entry(at: Address((appendix.map { "\($0).S" } ?? "S") + number.description))?.address
  }
}
