internal import ProcedureModel

/// Where terms stand in one version: an index of its words in the singular.
struct TermPlaces {
  /// The words of a term without case, its last word in the singular.
  struct Key: Hashable {
    let words: [String]
  }

  private let items: [ComparedItem]
  private let table: TokenTable
  /// For each singular the items that hold it, in the order of reading.
  private var holders: [String: [Int32]] = [:]
  /// The singular of each word by its form.
  private var singulars: [String?]

  /// One pass over all words.
  init(_ items: [ComparedItem], _ table: TokenTable) {
    self.items = items
    self.table = table
    singulars = Array(repeating: nil, count: table.words.count)
    var last = [Int32](repeating: -1, count: table.words.count)
    var lists = [[Int32]](repeating: [], count: table.words.count)
    for index in items.indices {
      let number = Int32(truncatingIfNeeded: index)
      for token in items[index].tokens where token.kind == .word && last[Int(token.form)] != number {
        last[Int(token.form)] = number
        lists[Int(token.form)].append(number)
      }
    }
    for form in lists.indices where !lists[form].isEmpty {
      let singular = Phrase.singular(table.text(Int32(truncatingIfNeeded: form)))
      singulars[form] = singular
      holders[singular, default: []] += lists[form]
    }
  }

  /// Whether no item holds a term.
  func isAbsent(_ term: Key) -> Bool { places(of: term).isEmpty }

  /// The items that hold a term outside the words of another that contains it, in the order of reading.
  func places(of term: Key, beside other: Key? = nil) -> [Address] {
    guard let last = term.words.last, let candidates = holders[last] else { return [] }
    let outer = other.flatMap { $0.words.count > term.words.count ? $0 : nil }
    return Set(candidates).sorted().compactMap { index in
      let item = items[Int(index)]
      let words = item.tokens.filter { $0.kind == .word }
      let stands = words.indices.contains { end in
        ends(words, at: end, with: term) && !(outer.map { ends(words, at: end, with: $0) } ?? false)
      }
      return stands ? item.address : nil
    }
  }

  private func ends(_ words: [TextToken], at end: Int, with key: Key) -> Bool {
    guard end + 1 >= key.words.count, let last = key.words.last,
      singulars[Int(words[end].form)]?.utf8.elementsEqual(last.utf8) ?? false
    else { return false }
    let start = end + 1 - key.words.count
    return zip(words[start..<end], key.words).allSatisfy { table.bytes($0.form).elementsEqual($1.utf8) }
  }
}
