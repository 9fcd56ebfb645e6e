package import SourceText

/// A date of document control: `2018-06-11`, `June 2020`, `TBC` or `TBC December 2022`.
package struct ControlDate: Sendable, Hashable, Encodable {
  /// The date; a month ends on its last day. Nil for a bare `TBC`.
  package let day: CalendarDate?
  /// Whether only the month is known.
  package let isMonth: Bool
  /// Whether it is still to be confirmed.
  package let isToBeConfirmed: Bool

  package init(day: CalendarDate?, isMonth: Bool, isToBeConfirmed: Bool) {
    self.day = day
    self.isMonth = isMonth
    self.isToBeConfirmed = isToBeConfirmed
  }
}

extension ControlDate {
  /// Reads `2018-06-11`, `June 2020`, `TBC`, `TBC 2022-12-01` or `TBC December 2022`; nil for anything else.
  package init?(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    guard let first = words.first else { return nil }
    let isOpen = first.utf8.elementsEqual("TBC".utf8)
    let rest = Array(isOpen ? words[1...] : words[...])
    switch rest.count {
    case 0:
      self.init(day: nil, isMonth: false, isToBeConfirmed: true)
    case 1:
      guard let day = CalendarDate(iso: rest[0]) else { return nil }
      self.init(day: day, isMonth: false, isToBeConfirmed: isOpen)
    case 2:
      guard let month = CalendarDate.months.firstIndex(where: { $0.utf8.elementsEqual(rest[0].utf8) }),
        rest[1].utf8.count == 4, let year = Int(rest[1]),
        let day = CalendarDate(
          year: year, month: month + 1, day: CalendarDate.lastDay(ofMonth: month + 1, year: year))
      else { return nil }
      self.init(day: day, isMonth: true, isToBeConfirmed: isOpen)
    default:
      return nil
    }
  }
}
