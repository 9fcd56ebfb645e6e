import ProcedureModel
import Review
import SourceText

/// The summary for the terminal: at most 25 lines of at most 100 columns, what weighs most first.
struct ComparisonText {
  /// The most lines.
  static let lineLimit = 25
  /// The most columns of a line.
  static let columnLimit = 100

  private let comparison: Comparison
  private let effect: CheckEffect
  private let versions: VersionsToCompare

  init(_ comparison: Comparison, effect: CheckEffect, versions: VersionsToCompare) {
    self.comparison = comparison
    self.effect = effect
    self.versions = versions
  }

  var text: String {
    let head = self.head
    let foot = self.foot
    var lines = head
    let shown = comparison.shownChanges
    if !shown.isEmpty {
      let weighty = shown.count { $0.weight == .substantive }
      lines += ["", "Changes of substance: \(weighty); editorial: \(shown.count - weighty)"]
      let room = ComparisonText.lineLimit - lines.count - foot.count - (foot.isEmpty ? 0 : 1)
      // The last line of the room says how many more there are.
      let told = shown.count <= room ? shown.count : max(0, room - 1)
      lines += rows(Array(shown.prefix(told)))
      if told < shown.count { lines.append(more(shown.count - told)) }
    }
    if !foot.isEmpty { lines += [""] + foot }
    return lines.joined(separator: "\n")
  }

  // MARK: Head

  private var head: [String] {
    let (old, new) = (comparison.old, comparison.new)
    var lines = [
      TextWidth.cut(
        "\(Console.shown(old.name)) to \(Console.shown(new.name)): \(Console.shown(new.procedure.control.title.text))",
        ComparisonText.columnLimit)
    ]
    if versions.isSameFolder { lines.append("Both names are the same folder.") }
    if comparison.looksUnrelated {
      lines.append("These do not look like two versions of one document: hardly any item has its like in the other.")
    }
    let counts = ComparisonCounts(comparison).text
    lines += TextWidth.wrapped(
      counts.prefix(1).uppercased() + counts.dropFirst() + ".", ComparisonText.columnLimit, mostLines: 4)
    if comparison.isEmpty, !old.procedure.fingerprint.hasSameBytes(as: new.procedure.fingerprint) {
      lines.append("The files differ only in what is never printed: line ends, wrapping, spaces, comments.")
    }
    if !comparison.hasSameItems {
      lines.append(
        TextWidth.cut(
          "Items: \(old.items.count) in \(Console.shown(old.name)), \(new.items.count) in \(Console.shown(new.name)).",
          ComparisonText.columnLimit))
    }
    return lines
  }

  // MARK: Changes

  private func rows(_ changes: [Change]) -> [String] {
    let names = changes.map { change in
      Console.shown(
        [comparison.newReference(change), comparison.oldReference(change).map { "was \($0)" }]
          .compactMap(\.self).first ?? "")
    }
    let width = min(20, names.map(TextWidth.columns).max() ?? 0)
    return zip(names, changes).map { name, change in
      let name = TextWidth.cut(name, width)
      let pad = String(repeating: " ", count: width - TextWidth.columns(name))
      return TextWidth.cut("  \(name)\(pad)  \(Console.shown(change.sentence))", ComparisonText.columnLimit)
    }
  }

  private func more(_ count: Int) -> String {
    let (old, new) = (versions.old.path, versions.new.path)
    let whole = "  and \(count) more: procdoc compare \(old) \(new) --format html"
    // Paths that a shell would take apart, or that are too long, are left to the person.
    let isPlain = (old + new).utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/._-".utf8.contains(byte)
    }
    let fits = isPlain && TextWidth.columns(whole) <= ComparisonText.columnLimit
    return fits ? whole : "  and \(count) more: run it again with --format html"
  }

  // MARK: Foot

  private var foot: [String] {
    guard !comparison.isEmpty else { return [] }
    var lines = scripts + terms
    for (fate, words) in [
      (ReferenceChange.Fate.broken, "lead nowhere"), (.notUpdated, "kept a number that is now another item's"),
      (.retargeted, "lead to another item"),
    ] {
      let found = comparison.references.filter { $0.reference.fate == fate }
      if !found.isEmpty {
        lines.append("References that \(words) (\(found.count)): " + places(found.map(\.reference.newPlace)))
      }
    }
    if !comparison.unheld.isEmpty {
      lines.append(
        "Duties that nobody holds any more (\(comparison.unheld.count)): " + places(comparison.unheld.map(\.address)))
    }
    lines.append(
      "Findings of the check: \(effect.fixed.count) mended, \(effect.new.count) new, \(effect.still.count) still there."
    )
    return lines.map { TextWidth.cut($0, ComparisonText.columnLimit) }
  }

  /// Beside the counts of items, which do not hold them.
  private var scripts: [String] {
    comparison.scripts.isEmpty ? [] : ["Scripts: \(Console.shown(comparison.scripts.summary))."]
  }

  private var terms: [String] {
    let most = 3
    let swaps = comparison.terms.sorted { $0.count > $1.count }
    var lines = swaps.prefix(most).map { swap in
      let survives = swap.survives.count
      let rest = survives == 0 ? "" : ", still “\(swap.old)” in \(survives) place\(survives == 1 ? "" : "s")"
      return Console.shown(
        "Term: “\(swap.old)” became “\(swap.new)”, \(swap.count) time\(swap.count == 1 ? "" : "s")\(rest)")
    }
    let more = swaps.count - most
    if more > 0 { lines.append("and \(more) more term\(more == 1 ? "" : "s")") }
    return lines
  }

  private func places(_ addresses: [Address]) -> String {
    var seen: Set<Address> = []
    return addresses.filter { seen.insert($0).inserted }.map { Console.shown($0.text) }.joined(separator: ", ")
  }
}
