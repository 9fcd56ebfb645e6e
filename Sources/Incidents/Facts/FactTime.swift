internal import SourceText

/// A time in an incident's own files: as people write it there, and as the facts hold it.
///
/// A file is read again and again, so that words which depend on when it is read (`now`, `today`, a clock without a day)
/// are refused in it.
enum FactTime {
  /// The `Moment.iso` of what a person wrote.
  static func fact(_ text: String) throws(FactKind.Wrong) -> String {
    do {
      let moment = try WrittenTime.moment(text, now: Moment(seconds: 0))
      if try WrittenTime.moment(text, now: Moment(seconds: 40 * 86_400)) == moment { return moment.iso }
    } catch {
      switch error {
      case .notATime: break
      case .noSuchDay, .noTimeOfDay, .happensTwice, .neverHappens, .wrongZone, .outOfBounds:
        throw FactKind.Wrong(message: "must be a time, and \(error.message)", hint: error.hint)
      }
    }
    throw FactKind.Wrong(
      message: "must be a time with its day",
      hint: "Write it as in 2026-11-20 02:10, and BST or GMT after it in the night when the clocks go back.")
  }

  /// A fact as a person would write it: `2026-11-20 02:10`, with BST or GMT only where it is needed. A time that is not
  /// of a full minute stays as it is.
  static func written(_ fact: String) -> String {
    guard let moment = Moment(iso: fact) else { return fact }
    let (time, isSummerTime) = moment.london
    let short = time.dayAndClock
    for form in [short, short + (isSummerTime ? " BST" : " GMT")] {
      if let read = try? self.fact(form), read.hasSameBytes(as: fact) { return form }
    }
    return fact
  }
}
