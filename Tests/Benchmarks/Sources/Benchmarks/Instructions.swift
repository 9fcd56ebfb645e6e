import Foundation

/// Instructions, counted by valgrind: the same in every run on a machine, however busy it is.
struct Instructions {
  let binary: String

  /// A copy of a binary without what valgrind's reader of debugging information cannot read.
  init(of program: String, in folder: String) {
    binary = folder + "/procdoc-to-count"
    _ = Measurement.best(of: 1, ["strip", "--strip-debug", "-o", binary, program])
  }

  /// How many instructions a run takes; nil if it was stopped by a signal, or valgrind is not here. That it refuses its
  /// input is fine.
  func count(_ arguments: [String]) -> Int? {
    // Without the seed of each process's own, hashing is the same every time.
    let command =
      [
        "sh", "-c", "\"$@\"; [ $? -le 2 ]", "sh", "env", "SWIFT_DETERMINISTIC_HASHING=1",
        "SOURCE_DATE_EPOCH=1795140600", "valgrind", "--tool=cachegrind",
        "--cache-sim=no", "--cachegrind-out-file=/dev/null", binary,
      ] + arguments
    guard let messages = Measurement.best(of: 1, command)?.messages,
      let line = messages.split(separator: "\n").last(where: { $0.contains("I   refs:") })
    else { return nil }
    return Int(line.split(separator: ":").last?.filter(\.isNumber) ?? "")
  }
}
