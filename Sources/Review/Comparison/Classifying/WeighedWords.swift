/// Which words of both versions say that a change of them weighs, by their forms: looked up once, asked of every change.
struct WeighedWords {
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
    obligations = members(ObligationWords.all)
    numbers = members(NumberWords.numbers)
    months = members(NumberWords.months)
    times = members(NumberWords.times)
  }

  func isObligation(_ token: TextToken) -> Bool { token.form >= 0 && obligations[Int(token.form)] }
  /// Whether it is a number in letters.
  func isNumber(_ token: TextToken) -> Bool { token.form >= 0 && numbers[Int(token.form)] }
  func isMonth(_ token: TextToken) -> Bool { token.form >= 0 && months[Int(token.form)] }
  /// Whether it is a span or point of time.
  func isTime(_ token: TextToken) -> Bool { token.form >= 0 && times[Int(token.form)] }
}
