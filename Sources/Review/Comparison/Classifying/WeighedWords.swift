/// Which words of both versions say that a change of them weighs, by their forms: looked up once, asked of every change.
struct WeighedWords {
  enum Kind {
    case obligation, month
    /// A number in figures or letters.
    case number
    /// A span or point of time.
    case time
  }

  private let table: TokenTable
  private let obligations: [Bool]
  private let numbers: [Bool]
  private let months: [Bool]
  private let times: [Bool]

  init(_ table: TokenTable) {
    func members(_ words: some Sequence<String>) -> [Bool] {
      var members = [Bool](repeating: false, count: table.words.count)
      for word in words { if let number = table.number(of: word) { members[Int(number)] = true } }
      return members
    }
    self.table = table
    obligations = members(ObligationWords.all)
    numbers = members(NumberWords.numbers)
    months = members(NumberWords.months)
    times = members(NumberWords.times)
  }

  /// Whether a token is a word of a kind.
  func isOne(_ token: TextToken, of kind: Kind) -> Bool {
    guard token.form >= 0 else { return false }
    switch kind {
    case .obligation: return obligations[Int(token.form)]
    case .month: return months[Int(token.form)]
    case .number: return numbers[Int(token.form)] || NumberWords.isNumber(table.bytes(token.core))
    case .time: return times[Int(token.form)]
    }
  }
}
