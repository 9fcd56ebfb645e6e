import Foundation

/// Time and memory of an incident with a long log: opening it, and recording one entry in it.
struct IncidentBenchmark {
  let binary: String
  /// Where incidents are made; the caller deletes it.
  let folder: String
  private let runs = 5

  /// Prints the tables.
  func run() throws {
    print(
      "\n\nAn incident of V03 with a long log: milliseconds from start to end of one process, the best of \(runs) runs.\n"
    )
    print(
      "| Lines of the log | MB | verify (read it) | status (read it, state, what is due) | memory, MB | print (its pack) | memory, MB | record one entry, on the disk |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    var times: [Int: Double] = [:]
    for lines in [0, 1_000, 10_000, 100_000, 1_000_000] {
      let incident = try make(lines)
      let size = Double(
        (try? FileManager.default.attributesOfItem(atPath: incident + "/log.jsonl")[.size] as? Int) ?? 0)
      guard let verify = best([binary, "incident", "verify", incident]),
        let status = best([binary, "incident", "status", incident]),
        let print = best([binary, "incident", "print", incident, "--as-of", "2027-01-04 10:00"]),
        let record = best([binary, "incident", "record", incident, "A2.1", "done", "--by", "AB"])
      else {
        Swift.print("| \(lines) | could not be measured |")
        continue
      }
      times[lines] = status.wall
      let cells = [
        "\(lines)", String(format: "%.1f", size / 1e6), number(verify.wall), number(status.wall), number(status.memory),
        number(print.wall), number(print.memory), number(record.wall),
      ]
      Swift.print("| \(cells.joined(separator: " | ")) |")
      try FileManager.default.removeItem(atPath: incident)
    }
    if let none = times[0], let small = times[100_000], let large = times[1_000_000] {
      let exponent = String(format: "%.2f", log10((large - none) / (small - none)))
      print("\nGrowth of `status` from 100,000 to 1,000,000 lines: exponent \(exponent) (1 is linear).")
    }
  }

  private func best(_ arguments: [String]) -> Measurement? {
    guard let measured = try? Measurement.best(of: runs, within: 60, arguments) else { return nil }
    // What takes long is not made more exact by five runs more.
    guard measured.wall < 6000 else { return measured }
    return (0..<runs).compactMap { _ in try? Measurement.best(of: 1, within: 60, arguments) }
      .min { $0.wall < $1.wall }.map { $0.wall < measured.wall ? $0 : measured }
  }

  /// An incident whose log has so many lines more than at its start.
  func make(_ lines: Int) throws -> String {
    let parent = "\(folder)/incidents-\(lines)"
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    guard
      Measurement.best(
        of: 1,
        [
          binary, "incident", "start", "Content/provider-failure/V03", "--dir", parent, "--exercise", "--applies", "CH",
          "--by", "AB",
          "--name", "Anna", "--post", "Manager", "--organisation", "SCC",
        ]) != nil,
      let name = try FileManager.default.contentsOfDirectory(atPath: parent).first(where: { !$0.hasPrefix(".") })
    else { throw CocoaError(.fileNoSuchFile) }
    let incident = parent + "/" + name
    guard lines > 0 else { return incident }
    try GeneratedLog.grow(incident + "/log.jsonl", by: lines)
    try FileManager.default.removeItem(atPath: incident + "/log.head")
    // It makes the head anew.
    _ = Measurement.best(of: 1, [binary, "incident", "note", incident, "grown", "--by", "AB"])
    return incident
  }
}
