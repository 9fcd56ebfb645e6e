import ProcedureModel
import SourceText

/// A version of a generated procedure as procdoc reads it: what the tests of the generator hold its truth against.
struct RevisionReading {
  /// A clause, a row or a heading.
  struct Entry {
    let address: String
    let order: Int
    /// The address of its section or group; its own for a heading.
    let section: String
    /// What it says with its bullets, each behind a bar; references as `see …`.
    let words: String
    let codes: [String]
    /// The addresses that it names.
    let targets: [String]
  }

  /// In reading order.
  let entries: [Entry]
  let diagnostics: [Diagnostic]

  init(_ sources: [ProcedureSource]) {
    let read = ProcedureReader.read(folder: "V", sources: sources)
    diagnostics = read.diagnostics
    guard let procedure = read.procedure else {
      entries = []
      return
    }
    let index = AddressIndex(procedure)
    let scanner = ReferenceScanner(letters: procedure.appendices.map(\.letter))
    var texts: [Address: [String]] = [:]
    for place in procedure.texts { texts[place.owner, default: []].append(place.text.plain) }
    var entries: [Entry] = []
    func add(_ address: Address, _ section: Section, _ codes: [Attribute], _ appendix: String?) {
      let texts = address == section.address ? [section.title.plain] : texts[address] ?? []
      let targets = texts.flatMap { scanner.references(in: $0) }.map { index.resolve($0, in: appendix)?.text ?? "?" }
      entries.append(
        Entry(
          address: address.text, order: entries.count, section: section.address.text,
          words: texts.map(RevisionReading.masked).joined(separator: " | "), codes: codes.map(\.text),
          targets: targets))
    }
    func add(_ sections: [Section], _ appendix: String?) {
      for section in sections {
        add(section.address, section, section.attributes, appendix)
        for item in section.items { add(item.address, section, item.attributes, appendix) }
      }
    }
    add(procedure.sections, nil)
    for appendix in procedure.appendices {
      if case .checklist(let checklist) = appendix.content { add(checklist.groups, appendix.letter) }
    }
    self.entries = entries
  }

  /// By address.
  var byAddress: [String: Entry] {
    Dictionary(entries.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func masked(_ text: String) -> String {
    text.utf8.contains { (0x30...0x39).contains($0) }
      ? text.replacing(/[Ss]ee (?:clause )?A?\d+\.\d+/, with: "see …") : text
  }
}
