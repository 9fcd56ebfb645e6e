import Foundation
import SourceText

/// What time it is: SOURCE_DATE_EPOCH if it is set, so that the same input gives the same bytes, else the machine's clock.
enum Clock {
  /// - Throws: `ExitStatus.notDone`, after saying so, where that is no time.
  static func now() throws -> Moment {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
    guard let seconds = epoch.map({ Int($0) }) ?? Int(Date().timeIntervalSince1970), Moment.bounds ~= seconds else {
      Console.complain(
        epoch.map { "procdoc: SOURCE_DATE_EPOCH is '\(Console.shown($0))', which is no number of seconds since 1970." }
          ?? "procdoc: the clock of this machine is out of all bounds. Set it right and run it again.")
      throw ExitStatus.notDone
    }
    return Moment(seconds: seconds)
  }
}
