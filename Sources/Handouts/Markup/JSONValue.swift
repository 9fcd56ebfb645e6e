/// A value as JSON, for the data that a page's script works on.
indirect enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  /// Names and values in the order in which they are written.
  case object([(name: String, value: JSONValue)])

  /// Texts, in order.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// Whole numbers, in order.
  static func numbers(_ numbers: [Int]) -> JSONValue { .list(numbers.map { .number($0) }) }

  /// The value as it may stand in a script element: ASCII, without `<`, so that nothing in it ends the element.
  var script: String {
    var script = ""
    append(to: &script)
    return script
  }

  private func append(to script: inout String) {
    switch self {
    case .text(let text): JSONValue.append(text, to: &script)
    case .number(let number): script += String(number)
    case .flag(let isSet): script += isSet ? "true" : "false"
    case .list(let values):
      script += "["
      for (index, value) in values.enumerated() {
        if index > 0 { script += "," }
        value.append(to: &script)
      }
      script += "]"
    case .object(let entries):
      script += "{"
      for (index, entry) in entries.enumerated() {
        if index > 0 { script += "," }
        JSONValue.append(entry.name, to: &script)
        script += ":"
        entry.value.append(to: &script)
      }
      script += "}"
    }
  }

  /// A text in quotes.
  private static func append(_ text: String, to script: inout String) {
    script += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": script += "\\\""
      case "\\": script += "\\\\"
      case " "..."~" where scalar != "<": script.unicodeScalars.append(scalar)
      default:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          script += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      }
    }
    script += "\""
  }
}
