/// Finds the references in a text. Decided on bytes; the forms are those of `Documentation/source-format.md`.
package struct ReferenceScanner {
  /// The letters of the procedure's appendices; other capitals before a number are no address (`A4` paper).
  private let letters: Set<String>

  /// - Parameter letters: the letters of the procedure's appendices.
  package init(letters: some Sequence<String>) {
    self.letters = Set(letters)
  }

  /// The references of a text in order. Linear in its length.
  package func references(in text: String) -> [Reference] {
    guard ReferenceScanner.mayRefer(text) else { return [] }
    var scan = Scan(words: ReferenceWord.split(text), letters: letters)
    return scan.run()
  }

  /// Whether a text holds a figure, the letters `pend` of appendix, or a capital and a stop with no space behind it
  /// (`C.key.PL`): most hold none of them, and are passed over in one look.
  private static func mayRefer(_ text: String) -> Bool {
    // A span is read several times faster than the view, and every word of a procedure goes through here.
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte <= UInt8(ascii: "9") {
        if byte >= UInt8(ascii: "0") { return true }
        if byte == UInt8(ascii: "."), index >= 1, isCapital(bytes[index - 1]), index + 1 < bytes.count,
          bytes[index + 1] > UInt8(ascii: " ")
        {
          return true
        }
      } else if byte | 0x20 == UInt8(ascii: "d"), index >= 3, bytes[index - 3] | 0x20 == UInt8(ascii: "p"),
        bytes[index - 2] | 0x20 == UInt8(ascii: "e"), bytes[index - 1] | 0x20 == UInt8(ascii: "n")
      {
        return true
      }
    }
    return false
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// A word of a text with its place and the punctuation around it.
struct ReferenceWord {
  private let source: String
  /// UTF-8 offsets in the plain text of the word without surrounding punctuation.
  let range: Range<Int>
  /// The first byte of the word.
  let first: UInt8
  /// Whether an opening bracket or quote stands before it.
  let opens: Bool
  /// Whether a stop, semicolon or colon stands right behind it.
  let endsSentence: Bool
  /// Whether a comma stands right behind it.
  let hasComma: Bool

  /// The words of a text, separated by spaces; a hyphen or slash joins, a dash stands alone.
  static func split(_ text: String) -> [ReferenceWord] {
    var words: [ReferenceWord] = []
    let bytes = text.utf8.span
    words.reserveCapacity(bytes.count / 6 + 1)
    var start = 0
    while start < bytes.count {
      guard bytes[start] != UInt8(ascii: " ") else {
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
      var lower = start
      var upper = end
      while lower < upper, isOuter(bytes[lower]) { lower += 1 }
      while lower < upper, isOuter(bytes[upper - 1]) { upper -= 1 }
      if lower < upper {
        var (endsSentence, hasComma) = (false, false)
        for index in upper..<end {
          switch bytes[index] {
          case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"): endsSentence = true
          case UInt8(ascii: ","): hasComma = true
          default: break
          }
        }
        words.append(
          ReferenceWord(
            source: text, range: lower..<upper, first: bytes[lower], opens: lower > start,
            endsSentence: endsSentence, hasComma: hasComma))
      }
      start = end
    }
    return words
  }

  /// The word as written.
  var text: Substring {
    let bytes = source.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return source[start..<bytes.index(start, offsetBy: range.count)]
  }

  private static func isOuter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// The word in ASCII lower case.
  var lower: String {
    String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether it may be one of the words that a reference begins with, by its first letter and length.
  var mayBegin: Bool {
    let count = range.count
    switch first | 0x20 {
    case UInt8(ascii: "s"): return count == 3 || count == 7 || count == 8
    case UInt8(ascii: "c"): return count == 6 || count == 7
    case UInt8(ascii: "p"): return count == 4 || count == 5 || count == 9 || count == 10
    case UInt8(ascii: "i"): return count == 2 || count == 4 || count == 5
    case UInt8(ascii: "r"): return count == 3 || count == 4
    case UInt8(ascii: "a"): return count == 4 || count == 8 || count == 10
    case UInt8(ascii: "u"): return count == 5
    default: return false
    }
  }
}

/// One pass over the words of a text.
private struct Scan {
  let words: [ReferenceWord]
  let letters: Set<String>
  private var index = 0
  private var found: [Reference] = []

  init(words: [ReferenceWord], letters: Set<String>) {
    self.words = words
    self.letters = letters
  }

  mutating func run() -> [Reference] {
    while index < words.count {
      let word = words[index]
      guard word.mayBegin else {
        address()
        index += 1
        continue
      }
      switch word.lower {
      case "section", "sections", "clause", "clauses", "paragraph", "paragraphs", "para", "paras":
        numbers(from: index + 1, begin: word.range.lowerBound) { .procedure($0) }
      case "item", "items", "row", "rows":
        items(begin: word.range.lowerBound)
      case "appendix", "appendices":
        appendices()
      case "see", "in", "under", "also":
        bare()
      default:
        address()
      }
      index += 1
    }
    return found
  }

  /// One or several numbers, joined by comma, and, or, to, as one list of references.
  private mutating func numbers(
    from first: Int, begin: Int, _ target: (ItemNumber) -> Reference.Target
  ) {
    var next = first
    var begin = begin
    while next < words.count, let number = number(at: next), !isLaw(after: next) {
      found.append(
        Reference(target: target(number), range: begin..<words[next].range.upperBound, direction: direction(next)))
      index = next
      guard !words[next].endsSentence || words[next].hasComma else { return }
      let comma = words[next].hasComma
      next += 1
      guard next < words.count else { return }
      if ["and", "or", "to", "&"].contains(words[next].lower) {
        next += 1
      } else if !comma {
        return
      }
      guard next < words.count else { return }
      begin = words[next].range.lowerBound
    }
  }

  /// `item 2.8`, and `item 2.8 of Appendix A`.
  private mutating func items(begin: Int) {
    let start = index
    if number(at: start + 1) != nil, word(start + 2) == "of", word(start + 3) == "appendix",
      let letter = letter(at: start + 4), let number = number(at: start + 1)
    {
      found.append(
        Reference(
          target: .inAppendix(letter, number), range: begin..<words[start + 4].range.upperBound,
          direction: direction(start + 4)))
      index = start + 4
      return
    }
    numbers(from: start + 1, begin: begin) { .nearby($0) }
  }

  /// `Appendix A`, `Appendices A and C`, `Appendix A, item 2.8`.
  private mutating func appendices() {
    let start = index
    var next = start + 1
    var begin = words[start].range.lowerBound
    while next < words.count, let letter = letter(at: next) {
      if ["item", "row", "items", "rows"].contains(word(next + 1) ?? ""), !words[next].endsSentence,
        let number = number(at: next + 2)
      {
        found.append(
          Reference(
            target: .inAppendix(letter, number), range: begin..<words[next + 2].range.upperBound,
            direction: direction(next + 2)))
        index = next + 2
        return
      }
      found.append(
        Reference(
          target: .appendix(letter), range: begin..<words[next].range.upperBound, direction: direction(next)))
      index = next
      guard !words[next].endsSentence || words[next].hasComma else { return }
      let comma = words[next].hasComma
      next += 1
      if ["and", "or"].contains(word(next) ?? "") {
        next += 1
      } else if !comma {
        return
      }
      guard next < words.count else { return }
      begin = words[next].range.lowerBound
    }
  }

  /// A bare number counts only after see, see also, in or under, and needs a stop inside.
  private mutating func bare() {
    let isAlso = words[index].lower == "also"
    if isAlso, index == 0 || words[index - 1].lower != "see" { return }
    guard let first = number(at: index + 1), first.depth > 1, !isMeasure(after: index + 1) else { return }
    numbers(from: index + 1, begin: words[index + 1].range.lowerBound) { .nearby($0) }
  }

  /// An address as printed: `A2.8`, `C3.P1`, `C.key.PL`, `D17`, `B.care-homes`.
  private mutating func address() {
    guard (0x41...0x5A).contains(words[index].first) else { return }
    let text = words[index].text
    let capitals = text.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...2).contains(capitals.count), letters.contains(String(Substring(capitals))) else { return }
    let rest = text.utf8.dropFirst(capitals.count)
    guard let first = rest.first else { return }
    let isNumber = ReferenceScanner.isDigit(first) && rest.allSatisfy(isAddressByte)
    let isNamed = first == UInt8(ascii: ".") && rest.count > 1 && rest.allSatisfy(isAddressByte)
    guard isNumber || isNamed else { return }
    found.append(
      Reference(target: .address(Address(String(text))), range: words[index].range, direction: direction(index)))
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "~"): true
    default: false
    }
  }

  // MARK: Words

  private func word(_ index: Int) -> String? {
    words.indices.contains(index) ? words[index].lower : nil
  }

  private func number(at index: Int) -> ItemNumber? {
    guard words.indices.contains(index), ReferenceScanner.isDigit(words[index].first) else { return nil }
    return ItemNumber(words[index].text)
  }

  private func letter(at index: Int) -> String? {
    guard words.indices.contains(index) else { return nil }
    let bytes = words[index].text.utf8
    guard (1...2).contains(bytes.count) else { return nil }
    let upper = bytes.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    guard upper.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    let letter = String(decoding: upper, as: UTF8.self)
    // 'appendix to', 'appendix in': a word, unless it is written as letters are.
    return bytes.elementsEqual(upper) || letters.contains(letter) && bytes.count == 1 ? letter : nil
  }

  /// `Section 117 MHA`, `Section 47 of the Care Act`, `Section 42 enquiry under the Care Act`: law, no reference.
  private func isLaw(after index: Int) -> Bool {
    guard !words[index].endsSentence, !words[index].hasComma else { return false }
    for offset in 1...5 {
      guard words.indices.contains(index + offset) else { return false }
      let word = words[index + offset]
      let isAbbreviation = word.text.utf8.count >= 2 && word.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      if offset == 1, isAbbreviation, !letters.contains(String(word.text)) { return true }
      if word.text == "Act" || word.text == "Acts" || word.text == "Regulations" { return true }
      if word.endsSentence || word.hasComma { return false }
    }
    return false
  }

  /// `in 2.5 hours`, `under 1.5 million`: a measure.
  private func isMeasure(after index: Int) -> Bool {
    guard !words[index].endsSentence, let next = word(index + 1) else { return false }
    let units = [
      "hours", "hour", "minutes", "days", "weeks", "months", "years", "million", "billion", "per", "percent", "km",
      "miles", "metres", "kg", "times", "seconds", "m", "mm", "cm", "litres", "cases", "out",
    ]
    return units.contains(next)
  }

  private func direction(_ last: Int) -> Reference.Direction? {
    // 'see 3.8 above', 'Section 6, below'.
    guard !words[last].endsSentence, let next = word(last + 1) else { return nil }
    return Reference.Direction(rawValue: next)
  }
}
