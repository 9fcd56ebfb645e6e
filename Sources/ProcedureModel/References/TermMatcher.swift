/// Finds the terms of a glossary in running text.
///
/// A term is its name in any case, with the plural of its head noun, with or without the year of its heading, and with
/// a hyphen for a space; or its abbreviation, alone or with a plural s, where it is written with two capitals at least
/// (`it` is no `IT`). Only whole words count; of several terms the longest wins, and matches do not overlap.
package struct TermMatcher: Sendable {
  private let terms: [Term]
  /// The year that a term's heading has, four figures.
  private let years: [[UInt8]?]
  private var forms = FormTree()

  /// - Parameter terms: the glossary's; of two with the same words the first is found.
  package init(glossary terms: [Term]) {
    self.terms = terms
    var years: [[UInt8]?] = []
    for (index, term) in terms.enumerated() {
      let heading = FoldedText(term.heading.plain).bytes
      let year = TermMatcher.closingYear(heading)
      years.append(year.map { Array($0) })
      var name = FoldedText(term.name).bytes
      if year != nil, let end = TermMatcher.closingYear(name)?.startIndex {
        name = Array(name[..<end])
        while let last = name.last, !FoldedText.isWord(last) { name.removeLast() }
      }
      // A name in capitals alone is an abbreviation, whether or not its heading says so.
      let isCapitals = !term.name.unicodeScalars.contains { $0.properties.isLowercase }
      for form in isCapitals ? [name, name + "s".utf8] : TermMatcher.numbers(of: name) {
        forms.add(form, term: index, isAbbreviation: isCapitals)
      }
      if let abbreviation = term.abbreviation {
        let letters = FoldedText(abbreviation).bytes
        forms.add(letters, term: index, isAbbreviation: true)
        forms.add(letters + "s".utf8, term: index, isAbbreviation: true)
      }
    }
    self.years = years
  }

  /// The terms that a text uses, in order. Linear in the text's length for a given glossary.
  package func matches(in text: String) -> [TermMatch] {
    guard !terms.isEmpty else { return [] }
    let folded = FoldedText(text)
    var found: [TermMatch] = []
    var start = 0
    while start < folded.bytes.count {
      guard folded.isWordStart(start), let match = longest(at: start, in: folded) else {
        start += 1
        continue
      }
      found.append(TermMatch(term: terms[match.term], range: folded.offset(of: start)..<folded.offset(of: match.end)))
      start = match.end
    }
    return found
  }

  private func longest(at start: Int, in text: FoldedText) -> (term: Int, end: Int)? {
    var best: (term: Int, end: Int)?
    var node = FormTree.root
    var end = start
    while end < text.bytes.count, let next = forms.child(of: node, text.bytes[end]) {
      node = next
      end += 1
      guard text.isWordEnd(end) else { continue }
      if let term = forms.name(at: node), !text.isJoined(from: start, to: end),
        let full = withYear(of: term, end: end, in: text)
      {
        best = (term, full)
      } else if let term = forms.abbreviation(at: node), text.capitals(from: start, to: end) >= 2 {
        best = (term, end)
      }
    }
    return best
  }

  /// The end of a match with the year of its heading; nil where the text has the year of another Act.
  private func withYear(of term: Int, end: Int, in text: FoldedText) -> Int? {
    guard let year = years[term] else { return end }
    var next = end
    guard next < text.bytes.count, text.bytes[next] == UInt8(ascii: " ") else { return end }
    next += 1
    let isBracketed = next < text.bytes.count && text.bytes[next] == UInt8(ascii: "(")
    if isBracketed { next += 1 }
    let figures = text.bytes[next...].prefix(4)
    guard TermMatcher.isYear(figures), text.isWordEnd(next + 4) else { return end }
    guard figures.elementsEqual(year) else { return nil }
    next += 4
    guard isBracketed else { return next }
    return next < text.bytes.count && text.bytes[next] == UInt8(ascii: ")") ? next + 1 : end
  }

  /// The year that ends a heading, in parentheses or not.
  private static func closingYear(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let body = bytes.last == UInt8(ascii: ")") ? bytes.dropLast() : bytes[...]
    let figures = body.suffix(4)
    let before = body.dropLast(4).last
    return isYear(figures) && before.map({ !FoldedText.isWord($0) }) ?? false ? figures : nil
  }

  private static func isYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 4 && bytes.allSatisfy { (0x30...0x39).contains($0) }
      && (bytes.first == UInt8(ascii: "1") || bytes.first == UInt8(ascii: "2"))
  }

  /// A name as it stands, and with its head noun in the plural: the last word, or the one before its first preposition
  /// (`Powers of Attorney`). The last of several words may also lose its plural s.
  private static func numbers(of name: [UInt8]) -> [[UInt8]] {
    let words = name.split(separator: UInt8(ascii: " "))
    guard let last = words.last else { return [] }
    var forms = [name]
    func replace(_ index: Int, with word: [UInt8]) {
      var changed = words.map { Array($0) }
      changed[index] = word
      forms.append(Array(changed.joined(separator: [UInt8(ascii: " ")])))
    }
    let head = words.firstIndex { prepositions.contains(String(decoding: $0, as: UTF8.self)) }.map { max(0, $0 - 1) }
    for index in Set([head ?? words.count - 1, words.count - 1]).sorted() {
      for plural in plurals(of: words[index]) { replace(index, with: plural) }
    }
    if words.count > 1, last.last == UInt8(ascii: "s"), !last.dropLast().hasSuffix("s"), last.count > 3 {
      replace(words.count - 1, with: Array(last.dropLast()))
    }
    return forms
  }

  private static func plurals(of word: ArraySlice<UInt8>) -> [[UInt8]] {
    if word.last == UInt8(ascii: "y") { return [Array(word.dropLast() + "ies".utf8), Array(word + "s".utf8)] }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return [Array(word + (hisses ? "es" : "s").utf8)]
  }

  /// After the head noun of an English term.
  private static let prepositions: Set<String> = ["of", "for", "in", "on", "to", "at", "by", "with", "from", "under"]
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ suffix: String) -> Bool {
    self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
