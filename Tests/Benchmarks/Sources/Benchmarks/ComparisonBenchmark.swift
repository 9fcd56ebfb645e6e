import Foundation

/// Time and memory of `procdoc compare` beside the tools that people compare texts with, on the same sources.
struct ComparisonBenchmark {
  let binary: String
  /// Where generated sources are written; the caller deletes it.
  let folder: String
  /// Seconds of processor time after which a peer is stopped, and procdoc with it.
  private let limit = 60
  private let xmldiff = ".tools/benchmark/bin/xmldiff"

  private struct Peer: Sendable {
    let name: String
    /// The commands that together do the job of one `procdoc compare`.
    let commands: @Sendable (ComparisonBenchmark, _ old: String, _ new: String) -> [[String]]
  }

  private static let peers = [
    Peer(name: "git --word-diff") { _, old, new in
      [["git", "--no-pager", "diff", "--no-index", "--word-diff", old, new]]
    },
    Peer(name: "wdiff") { bench, old, new in bench.pairs(old, new, "md").map { ["wdiff", $0, $1] } },
    Peer(name: "dwdiff") { bench, old, new in bench.pairs(old, new, "md").map { ["dwdiff", $0, $1] } },
    Peer(name: "xmldiff") { bench, old, new in bench.xml(old, new).map { [bench.xmldiff, $0, $1] } },
  ]

  /// Prints the tables.
  func run() throws {
    print(
      "\n\nComparing two versions: processor time in milliseconds, the best of several runs, and memory in megabytes.")
    print(
      "`read` and `compare` are steps of procdoc. wdiff, dwdiff and xmldiff run once for each file, and their times")
    print("are added; xmldiff is given `cmark -t xml`, which is not counted. What took \(limit) s was stopped.\n")
    for tool in ["git", "wdiff", "dwdiff", xmldiff] { print("- \(version(of: tool))") }
    let columns =
      ["Procedure", "read", "compare", "procdoc, whole", "MB"]
      + Self.peers.flatMap { [$0.name, "MB"] }
    print("\n| \(columns.joined(separator: " | ")) |")
    print("|---|\(String(repeating: "---:|", count: columns.count - 1))")

    let content = "Content/provider-failure"
    _ = row("V02 and V03", "\(content)/V02", "\(content)/V03", peers: Self.peers)
    var times: [Int: Double] = [:]
    for clauses in [1_000, 10_000, 100_000] {
      let (old, new) = try write(GeneratedPair(clauses: clauses), "\(clauses)")
      times[clauses] = row("\(clauses) clauses", old, new, peers: Self.peers)
    }
    if let small = times[10_000], let large = times[100_000] {
      let exponent = String(format: "%.2f", log10(large / small))
      print("\nGrowth of `compare` from 10,000 to 100,000 clauses: exponent \(exponent) (1 is linear).")
    }

    print("\nWhat a comparison may be slow on:\n")
    print("| Procedure | read | compare | procdoc, whole | MB |\n|---|---:|---:|---:|---:|")
    for (index, worst) in GeneratedPair.worst.enumerated() {
      let (old, new) = try write(worst.pair, "worst-\(index)")
      _ = row(worst.name, old, new, peers: [])
    }
  }

  /// Measures one pair of folders and prints its row; gives the time of the step `compare`.
  private func row(_ name: String, _ old: String, _ new: String, peers: [Peer]) -> Double? {
    var cells = [name]
    var time: Double?
    switch measure([[binary, "compare", old, new, "--timings"]], runs: 5) {
    case .success(let made):
      time = made.first?.step("compare")
      let steps = [made.first?.step("read"), time]
      cells += steps.map { $0.map { number($0) } ?? Self.unmeasured } + sums(made)
    case .failure(let failure): cells += [said(failure), "-", "-", "-"]
    }
    for peer in peers {
      switch measure(peer.commands(self, old, new), runs: 3) {
      case .success(let made): cells += sums(made)
      case .failure(let failure): cells += [said(failure), "-"]
      }
    }
    print("| \(cells.joined(separator: " | ")) |")
    // A row may take minutes: show it when it is there.
    fflush(nil)
    return time
  }

  private static let unmeasured = "could not be measured"

  private func said(_ failure: Measurement.Failure) -> String {
    switch failure {
    case .stopped: "stopped at \(limit) s"
    case .failed: Self.unmeasured
    }
  }

  /// Runs commands, which have `limit` together.
  private func measure(_ commands: [[String]], runs: Int) -> Result<[Measurement], Measurement.Failure> {
    var made: [Measurement] = []
    var left = Double(limit)
    for command in commands {
      guard left >= 1 else { return .failure(.stopped) }
      do throws(Measurement.Failure) {
        let measurement = try Measurement.best(of: runs, within: Int(left), command)
        left -= measurement.processor / 1000
        made.append(measurement)
      } catch {
        return .failure(error)
      }
    }
    return made.isEmpty ? .failure(.failed) : .success(made)
  }

  /// The time of all together and the most memory of any.
  private func sums(_ made: [Measurement]) -> [String] {
    [number(made.reduce(0) { $0 + $1.processor }), number(made.map(\.memory).max())]
  }

  // MARK: Files

  private func write(_ pair: GeneratedPair, _ name: String) throws -> (old: String, new: String) {
    let folders = ("\(folder)/\(name)/old", "\(folder)/\(name)/new")
    for (path, text) in [(folders.0, pair.old), (folders.1, pair.new)] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try text.write(toFile: path + "/procedure.md", atomically: false, encoding: .utf8)
    }
    return folders
  }

  /// The files of one name in both folders.
  private func pairs(_ old: String, _ new: String, _ kind: String) -> [(String, String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: old)) ?? []
    return names.filter { $0.hasSuffix("." + kind) }.sorted().map { ("\(old)/\($0)", "\(new)/\($0)") }
      .filter { FileManager.default.fileExists(atPath: $1) }
  }

  /// What cmark makes of the files in both folders, written into the folder of generated sources.
  private func xml(_ old: String, _ new: String) -> [(String, String)] {
    var made: [(String, String)] = []
    for (index, pair) in pairs(old, new, "md").enumerated() {
      let outputs = ("\(folder)/\(index)-old.xml", "\(folder)/\(index)-new.xml")
      for (source, output) in [(pair.0, outputs.0), (pair.1, outputs.1)] {
        _ = Measurement.best(of: 1, ["sh", "-c", "cmark -t xml \"$0\" >\"$1\"", source, output])
      }
      made.append(outputs)
    }
    return made
  }

  /// The first line of what a tool says of itself.
  private func version(of tool: String) -> String {
    let script = "\"$0\" --version 2>&1 | head -n 1 >&2"
    let text = Measurement.best(of: 1, ["sh", "-c", script, tool])?.messages ?? ""
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    return line.isEmpty || line.contains("not found") ? "\(tool) is not here" : line
  }
}
