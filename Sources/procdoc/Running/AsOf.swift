import ArgumentParser
import Foundation
import SourceText

/// The day that a command works for: `--as-of`, else SOURCE_DATE_EPOCH, else today in London.
struct AsOf: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The day to judge dates on and to print.", valueName: "yyyy-mm-dd"))
  var asOf: String?

  /// - Throws: a message for the person where the day cannot be read.
  func day() throws -> CalendarDate {
    if let asOf {
      guard let day = CalendarDate(iso: asOf) else {
        throw ValidationError("--as-of '\(asOf)' is no day; write it as 2026-11-21.")
      }
      return day
    }
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] {
      guard let seconds = Int(epoch), Moment.bounds ~= seconds else {
        throw ValidationError("SOURCE_DATE_EPOCH is '\(epoch)', which is no number of seconds since 1970.")
      }
      return Moment(seconds: seconds).london.time.day
    }
    let seconds = Int(Date().timeIntervalSince1970)
    guard Moment.bounds ~= seconds else {
      throw ValidationError("The clock of this machine is out of all bounds; give the day with --as-of.")
    }
    return Moment(seconds: seconds).london.time.day
  }
}
