internal import SourceText
internal import StrictYAML

extension YAMLLayout {
  /// The entry of a list that goes by a key, and its place among them.
  func find(_ key: String, in list: FactList) -> (value: YAMLValue, index: Int)? {
    for (index, value) in entries(of: list.rawValue).enumerated() {
      // `==`, as a table of facts compares its names.
      if let identity = entry(list.identity, of: value)?.value.text, FactList.key(of: identity.text) == key {
        return (value, index)
      }
    }
    return nil
  }

  /// The closed day of a date, and its place among them.
  func find(_ day: CalendarDate) -> (value: YAMLValue, index: Int)? {
    for (index, value) in entries(of: "closed-days").enumerated() {
      let text = value.text ?? entry("date", of: value)?.value.text
      if let text, CalendarDate(iso: text.text) == day { return (value, index) }
    }
    return nil
  }
}
