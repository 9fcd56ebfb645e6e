internal import ProcedureModel

/// Where terms stand in one version: an index of the words that they end with.
struct TermPlaces {
  /// The words of a term without case, its last word in the singular.
  struct Key: Hashable {
    let words: [String]
  }

  private let items: [ComparedItem]
  private let table: TokenTable
  private let ends: TermEnds
  /// For each form that a term ends with the place of its list in `holders`; -1 for all others.
  private var lists: [Int32]
  /// Indexes of the items that hold the form, in the order of reading.
  private var holders: [[Int32]] = []

  /// One pass over all words.
  /// - Parameter ends: the ends of all terms that will be asked for.
  init(_ items: [ComparedItem], _ table: TokenTable, _ ends: TermEnds) {
    self.items = items
    self.table = table
    self.ends = ends
    lists = Array(repeating: -1, count: table.words.count)
    for form in ends.all where lists[Int(form)] < 0 {
      lists[Int(form)] = Int32(truncatingIfNeeded: holders.count)
      holders.append([])
    }
    for index in items.indices {
      let number = Int32(truncatingIfNeeded: index)
      for token in items[index].tokens where token.kind == .word && lists[Int(token.form)] >= 0 {
        let list = Int(lists[Int(token.form)])
        if holders[list].last != number { holders[list].append(number) }
      }
    }
  }

  /// Whether no item holds a term.
  func isAbsent(_ term: Key) -> Bool { places(of: term).isEmpty }

  /// The items that hold a term outside the words of another that contains it, in the order of reading.
  func places(of term: Key, beside other: Key? = nil) -> [Address] {
    let ends = self.ends.forms(of: term)
    let outer = other.flatMap { $0.words.count > term.words.count ? $0 : nil }
    let outerEnds = outer.map { self.ends.forms(of: $0) } ?? []
    let candidates = ends.flatMap { lists[Int($0)] < 0 ? [] : holders[Int(lists[Int($0)])] }
    return Set(candidates).sorted().compactMap { index in
      let item = items[Int(index)]
      let words = item.tokens.filter { $0.kind == .word }
      let stands = words.indices.contains { end in
        ends.contains(words[end].form) && stand(words, before: end, term)
          && !(outer.map { outerEnds.contains(words[end].form) && stand(words, before: end, $0) } ?? false)
      }
      return stands ? item.address : nil
    }
  }

  /// Whether the words before one are those before the last of a term.
  private func stand(_ words: [TextToken], before end: Int, _ key: Key) -> Bool {
    guard end + 1 >= key.words.count else { return false }
    let start = end + 1 - key.words.count
    return zip(words[start..<end], key.words).allSatisfy { table.bytes($0.form).elementsEqual($1.utf8) }
  }
}

/// The forms of the words that terms end with: a last word in the singular stands for its plural too.
struct TermEnds {
  private var forms: [String: [Int32]] = [:]
  /// Those of all terms; one may be there twice.
  private(set) var all: [Int32] = []

  init(of terms: [TermPlaces.Key], _ table: TokenTable) {
    for term in terms {
      guard let last = term.words.last, forms[last] == nil else { continue }
      // What `Phrase.singular` may have taken away.
      let words = [last, last + "s", last + "es", String(last.dropLast()) + "ies"]
      let found = words.compactMap { word -> Int32? in
        guard let number = table.number(of: word), table.words[Int(number)].form == number,
          Phrase.singular(word).utf8.elementsEqual(last.utf8)
        else { return nil }
        return number
      }
      forms[last] = found
      all += found
    }
  }

  func forms(of term: TermPlaces.Key) -> [Int32] { term.words.last.flatMap { forms[$0] } ?? [] }
}
