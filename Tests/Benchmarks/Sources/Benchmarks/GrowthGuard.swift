import Foundation

/// Whether the work grows in step with the input: instructions at a size, twice and four times that, for each pattern.
struct GrowthGuard {
  /// The exponent that no pattern may reach; 1 is linear, 2 quadratic.
  static let bound = 1.3
  let instructions: Instructions
  let folder: String
  let incidents: IncidentBenchmark

  /// Prints the table; gives the names of the patterns that grow too fast or could not be counted.
  /// - Parameter only: words that a pattern's name must hold; nil for all patterns.
  func run(only: String? = nil) -> [String] {
    print(
      "\n\nGrowth: millions of instructions (valgrind) at three sizes. The exponent is of what is added, so that what every "
        + "run\ntakes does not count; \(GrowthGuard.bound) or more fails.\n")
    print("| Step | Pattern | Size | n | 2n | 4n | Exponent |\n|---|---|---:|---:|---:|---:|---:|")
    var failed: [String] = []
    for pattern in GrowthPattern.all where only.map({ pattern.name.contains($0) }) ?? true {
      let counts = [1, 2, 4].map { count(pattern, pattern.size * $0) }
      let known = counts.compactMap(\.self)
      guard known.count == 3 else {
        failed.append(pattern.name)
        print("| \(pattern.way.rawValue) | \(pattern.name) | \(pattern.size) | could not be counted | | | |")
        continue
      }
      let exponent = GrowthGuard.exponent(known)
      if exponent >= GrowthGuard.bound { failed.append(pattern.name) }
      let cells = known.map { String(format: "%.1f", Double($0) / 1e6) }
      print(
        "| \(pattern.way == .read ? "read" : pattern.way.rawValue) | \(pattern.name) | \(pattern.size) "
          + "| \(cells.joined(separator: " | ")) | \(String(format: "%.2f", exponent)) |")
      fflush(nil)
    }
    return failed
  }

  /// Of three counts at n, 2n and 4n: by how much the second step is longer than the first. Less than a tenth of a million
  /// added is none: the input was refused, or is no work.
  static func exponent(_ counts: [Int]) -> Double {
    let (first, second) = (Double(counts[1] - counts[0]), Double(counts[2] - counts[1]))
    guard second > 100_000 else { return 0 }
    return log2(second / max(first, 50_000))
  }

  private func count(_ pattern: GrowthPattern, _ size: Int) -> Int? {
    let place = "\(folder)/growth"
    try? FileManager.default.removeItem(atPath: place)
    for file in pattern.files(size) {
      let url = URL(fileURLWithPath: "\(place)/\(file.path)")
      try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? file.text.write(to: url, atomically: false, encoding: .utf8)
    }
    let day = ["--as-of", "2026-11-20"]
    switch pattern.way {
    case .read: return instructions.count(["model", "\(place)/V1"])
    case .check: return instructions.count(["check", "\(place)/V1"] + day)
    case .build: return instructions.count(["build", "\(place)/V1", "--output", "\(place)/out"] + day)
    case .compare: return instructions.count(["compare", "\(place)/V1", "\(place)/V2"] + day)
    case .log:
      guard let incident = try? incidents.make(size) else { return nil }
      defer { try? FileManager.default.removeItem(atPath: incident) }
      let command = pattern.name.split(separator: " ").last.map(String.init) ?? ""
      return instructions.count(
        ["incident", command, incident] + (command == "print" ? ["--as-of", "2026-12-24 10:00"] : []))
    }
  }
}
