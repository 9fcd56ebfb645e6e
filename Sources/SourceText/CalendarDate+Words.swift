extension CalendarDate {
  /// The months as they are written in English, January first.
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `20 November 2026`.
  package var inWords: String {
    "\(day) \(CalendarDate.months[month - 1]) \(year)"
  }

  /// The day of the week that it is.
  package var weekday: Weekday {
    // 5 January 1970, day number 4, was a Monday.
    let sinceMonday = ((dayNumber - 4) % 7 + 7) % 7
    return Weekday.allCases[sinceMonday]
  }
}
