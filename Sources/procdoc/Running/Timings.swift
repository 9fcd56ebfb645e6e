/// How long each step of a command took, for `--timings` and the benchmarks.
struct Timings {
  private let clock = ContinuousClock()
  private var steps: [(name: String, time: Duration)] = []

  /// Runs a step and keeps its time.
  mutating func measure<Result>(_ name: String, _ step: () throws -> Result) rethrows -> Result {
    let start = clock.now
    let result = try step()
    steps.append((name, clock.now - start))
    return result
  }

  /// One line for each step: its name and milliseconds with three decimals.
  var text: String {
    steps.map { step in
      let (seconds, attoseconds) = step.time.components
      let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
      let decimals = String(microseconds % 1000)
      return "\(step.name): \(microseconds / 1000).\(String(repeating: "0", count: 3 - decimals.count))\(decimals) ms"
    }.joined(separator: "\n")
  }
}
