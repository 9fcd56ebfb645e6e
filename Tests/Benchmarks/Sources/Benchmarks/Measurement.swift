import Foundation
import Glibc

/// What one run of a command took.
struct Measurement {
  /// Processor time, user and system together, in milliseconds.
  let processor: Double
  /// From start to end, in milliseconds.
  let wall: Double
  /// The most memory that it held, in megabytes.
  let memory: Double
  /// What it wrote to standard error: the steps of `--timings`.
  let messages: String

  /// Runs a command several times and keeps the quickest, since everything else on a machine only adds time.
  static func best(of runs: Int, _ arguments: [String]) -> Measurement? {
    (0..<runs).compactMap { _ in try? run(arguments) }.min { $0.processor < $1.processor }
  }

  /// Why there is no measurement.
  enum Failure: Error {
    /// The command ran longer than it was given.
    case stopped
    /// It is not here, or it ended as no job that is done does.
    case failed
  }

  /// Runs a command several times and keeps the quickest; one that takes more than a tenth of its time is run once.
  ///
  /// Its memory is taken by `time`, which is small: a command's own count begins with the memory of whoever starts it.
  /// - Parameter limit: seconds of processor time after which it is stopped.
  static func best(of runs: Int, within limit: Int, _ arguments: [String]) throws(Failure) -> Measurement {
    let report = FileManager.default.temporaryDirectory.appendingPathComponent("procdoc-memory-\(getpid()).txt").path
    defer { try? FileManager.default.removeItem(atPath: report) }
    let stoppable = ["sh", "-c", "ulimit -t \(limit) && exec \"$@\"", "sh"] + arguments
    let first = try run(["time", "--quiet", "--format=%M", "--output=\(report)"] + stoppable)
    var best = first
    if first.wall < Double(limit) * 100 {
      for _ in 1..<max(2, runs) {
        let next = try run(stoppable)
        if next.processor < best.processor { best = next }
      }
    }
    let text = (try? String(contentsOfFile: report, encoding: .utf8)) ?? ""
    guard let kilobytes = text.split(separator: "\n").last.flatMap({ Double($0) }) else { throw .failed }
    return Measurement(
      processor: best.processor, wall: best.wall, memory: kilobytes / 1024, messages: best.messages)
  }

  private static func run(_ arguments: [String]) throws(Failure) -> Measurement {
    let errors = FileManager.default.temporaryDirectory.appendingPathComponent("procdoc-bench-\(getpid()).txt").path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      try? FileManager.default.removeItem(atPath: errors)
    }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawnp(&process, arguments[0], &actions, nil, words, environ) == 0 else { throw .failed }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { throw .failed }
    // A shell and `time` tell a signal as 128 and its number.
    let signal = status & 0x7F
    switch signal == 0 ? (status >> 8) & 0xFF : 128 + signal {
    // Both are a job done.
    case 0, 1: break
    case 128 + SIGKILL, 128 + SIGXCPU: throw .stopped
    default: throw .failed
    }
    let time = (clock.now - start).components
    func milliseconds(_ value: timeval) -> Double { Double(value.tv_sec) * 1000 + Double(value.tv_usec) / 1000 }
    return Measurement(
      processor: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      wall: Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15, memory: Double(usage.ru_maxrss) / 1024,
      messages: (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "")
  }

  /// The milliseconds of a step of `--timings`.
  func step(_ name: String) -> Double? {
    for line in messages.split(separator: "\n") where line.hasPrefix(name + ": ") {
      return Double(line.dropFirst(name.count + 2).dropLast(3))
    }
    return nil
  }
}
