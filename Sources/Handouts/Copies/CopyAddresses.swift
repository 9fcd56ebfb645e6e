internal import ProcedureModel
package import Review
internal import SourceText
internal import WordDocument

/// Which item of a version a paragraph of a reviewer's copy is: by its bookmark where it still has one that fits, else by
/// its number or its words. What is not sure is not said.
package struct CopyAddresses: Sendable {
  /// An item, and the address by which a table names it.
  private struct Place {
    let name: String
    /// Its words in both versions; a copy may have either.
    let words: [[String]]
    let labels: [String]
    /// Whether its words may be printed in another form: dates of the control table.
    let isField: Bool
  }

  private var places: [Place] = []
  /// Places by the bookmarks of the clean version and of the redline.
  private var bookmarks: [[UInt8]: Int] = [:]
  private var numbers: [[UInt8]: [Int]] = [:]
  private var named: [[UInt8]: [Int]] = [:]
  /// Places by the rarest word of each, so that few are looked at for words.
  private var byWord: [String: [Int]] = [:]

  /// Below this share of an item's words a paragraph is not it, whatever its bookmark or number says.
  private static let leastCommon = 0.5
  /// From this share of words, both ways, a paragraph is an item without bookmark or number.
  private static let leastAlike = 0.8
  /// Below this many words a text is as short as a heading.
  private static let shortText = 8
  /// Fewer words can stand anywhere.
  private static let leastWords = 4

  /// - Parameter comparison: of the version that copies were made of with the one before it, or with itself.
  package init(_ comparison: Comparison) {
    let (old, new) = (comparison.old, comparison.new)
    for change in comparison.changes {
      let items = change.new.map { new.items[$0] } + change.old.map { old.items[$0] }
      guard let first = items.first else { continue }
      let name = change.new.isEmpty ? "\(first.address.text) (\(old.name))" : first.address.text
      let whole = places.count
      places.append(
        Place(
          name: name,
          words: [change.new.map { new.items[$0] }, change.old.map { old.items[$0] }].filter { !$0.isEmpty }
            .map { $0.flatMap { CopyAddresses.words($0.plain) } }, labels: items.compactMap(\.label),
          isField: first.kind == .control))
      put(BookmarkNames.name(of: change.anchor), whole)
      for item in items {
        // Of several parts each is a place of its own.
        var place = whole
        if change.new.count > 1 || change.old.count > 1 {
          place = places.count
          let isOld = !change.new.contains { new.items[$0].address == item.address }
          places.append(
            Place(
              name: isOld ? "\(item.address.text) (\(old.name))" : item.address.text,
              words: [CopyAddresses.words(item.plain)], labels: [item.label].compactMap(\.self),
              isField: item.kind == .control))
        }
        if change.new.contains(where: { new.items[$0].address == item.address }) {
          put(BookmarkNames.name(of: item.address.text), place)
        }
      }
    }
    index()
  }

  private mutating func put(_ bookmark: String, _ place: Int) {
    let key = Array(bookmark.utf8)
    if bookmarks[key] == nil { bookmarks[key] = place }
  }

  private mutating func index() {
    var counts: [String: Int] = [:]
    for place in places { for word in Set(place.words.joined()) { counts[word, default: 0] += 1 } }
    for (number, place) in places.enumerated() {
      named[Array(place.name.utf8), default: []].append(number)
      for label in Set(place.labels) { numbers[Array(label.utf8), default: []].append(number) }
      // The three rarest: one of them may be what a reviewer changed.
      let rare = place.words.flatMap { words in
        Set(words).sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }.prefix(3)
      }
      for word in Set(rare) { byWord[word, default: []].append(number) }
    }
  }

  // MARK: Asking

  /// Whether a file has bookmarks of ours that lead somewhere.
  package func knows(_ bookmark: String) -> Bool { bookmarks[Array(bookmark.utf8)] != nil }

  /// The address of a paragraph; nil where it is not sure.
  /// - Parameters:
  ///   - marks: its bookmarks.
  ///   - text: its words, as they were before the reviewer.
  func address(marks: [String], text: String) -> String? {
    let words = CopyAddresses.words(text)
    for mark in marks {
      if let place = bookmarks[Array(CopyAddresses.original(mark).utf8)], fits(places[place], words) {
        return places[place].name
      }
    }
    let number = text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix { !$0.properties.isWhitespace }
    let numbered = (numbers[Array(String(number).utf8)] ?? []).filter { fits(places[$0], words) }
    if Set(numbered.map { places[$0].name }).count == 1, let place = numbered.first { return places[place].name }
    return address(words: words)
  }

  /// Whether a paragraph with one of our bookmarks has other words than its item has in either version.
  /// - Parameter name: what `address` gave for it.
  func differs(marks: [String], text: String, from name: String) -> Bool {
    guard marks.contains(where: { knows($0) }) else { return false }
    let words = CopyAddresses.words(text)
    return !(named[Array(name.utf8)] ?? []).contains { number in
      places[number].isField
        || places[number].words.contains { own in
          // A word processor may carry a heading's bookmark away.
          own.count < CopyAddresses.shortText
            || own.count <= words.count
              && (0...(words.count - own.count)).contains { words[$0..<($0 + own.count)].elementsEqual(own) }
        }
    }
  }

  /// The only item whose words these are.
  private func address(words: [String]) -> String? {
    guard words.count >= CopyAddresses.leastWords else { return nil }
    let near = Set(Set(words).flatMap { byWord[$0] ?? [] })
    let alike = near.filter { number in
      places[number].words.contains { own in
        own.count >= CopyAddresses.leastWords && CopyAddresses.share(of: own, in: words) >= CopyAddresses.leastAlike
          && CopyAddresses.share(of: words, in: own) >= CopyAddresses.leastAlike
      }
    }
    let names = Set(alike.map { places[$0].name })
    return names.count == 1 ? names.first : nil
  }

  /// Whether a paragraph can be an item: half of the item's words are in it, of a heading nearly all: word processors carry
  /// a heading's bookmark to its neighbour, which often has some of its words. Rows of tables have words besides.
  private func fits(_ place: Place, _ words: [String]) -> Bool {
    place.words.contains { own in
      let least = own.count < CopyAddresses.shortText ? CopyAddresses.leastAlike : CopyAddresses.leastCommon
      return own.isEmpty || CopyAddresses.share(of: own, in: words) >= least
    }
  }

  /// The share of some words that stand among others, each as often as it does.
  private static func share(of words: [String], in others: [String]) -> Double {
    guard !words.isEmpty else { return 0 }
    var left: [String: Int] = [:]
    for word in others { left[word, default: 0] += 1 }
    var common = 0
    for word in words {
      if let count = left[word], count > 0 {
        left[word] = count - 1
        common += 1
      }
    }
    return Double(common) / Double(words.count)
  }

  /// Words without case and marks.
  static func words(_ text: String) -> [String] {
    text.lowercased().unicodeScalars
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.map { String($0) }
  }

  /// A bookmark's name without what LibreOffice puts before that of a copy.
  private static func original(_ mark: String) -> String {
    let head = "Copy_of_"
    return mark.utf8.starts(with: head.utf8) ? String(mark.dropFirst(head.count)) : mark
  }
}
