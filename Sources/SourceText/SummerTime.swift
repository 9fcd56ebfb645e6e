/// When clocks in the United Kingdom show an hour more than UTC: from 01:00 UTC on the last Sunday of March to 01:00 UTC
/// on the last Sunday of October (Summer Time Act 1972, section 1, as the Summer Time Order 2002, SI 2002/262, has it;
/// the orders before it gave the same days from 1996 on).
///
/// By rule, so that neither the machine's time zone nor its tables matter. It is used for every year: before 1996 the
/// clocks changed on other days, and a time may be an hour out.
enum SummerTime {
  /// Whether it is Summer Time.
  static func holds(at moment: Moment) -> Bool {
    let year = moment.utc.day.year
    return moment.seconds >= start(of: 3, year) && moment.seconds < start(of: 10, year)
  }

  /// 01:00 UTC on the last Sunday of a month of 31 days, in seconds since 1970.
  private static func start(of month: Int, _ year: Int) -> Int {
    guard let last = CalendarDate(year: year, month: month, day: 31) else { return Int.max }
    let sunday = last.dayNumber - (last.weekday.rawValue + 1) % 7
    return sunday * 86_400 + 3600
  }
}
