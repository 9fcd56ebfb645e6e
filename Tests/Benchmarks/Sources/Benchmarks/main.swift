// Time and memory of procdoc beside `cmark` on the same Markdown, as ratios within one run, then of its comparison
// beside other tools, of incidents with long logs, and how instructions grow: `make bench`. With `compare`, `incident` or
// `growth` as second argument only that part; `growth` takes words besides that a pattern's name must hold.
import Foundation

let runs = 5
let binary = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : ".build/release/procdoc"
let folder = FileManager.default.temporaryDirectory.appendingPathComponent("procdoc-bench-\(getpid())").path
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)

guard Measurement.best(of: 1, ["cmark", "--version"]) != nil else {
  FileHandle.standardError.write(Data("cmark is not here: apt-get install cmark\n".utf8))
  exit(2)
}

func number(_ value: Double?) -> String {
  value.map { $0 >= 100 ? String(Int($0.rounded())) : String(format: "%.1f", $0) } ?? "-"
}

/// Ends the program, and removes what was generated, since no `defer` is run then.
func end(_ failed: [String] = []) -> Never {
  try? FileManager.default.removeItem(atPath: folder)
  for name in failed { FileHandle.standardError.write(Data("Grows too fast, or could not be counted: \(name)\n".utf8)) }
  exit(failed.isEmpty ? 0 : 1)
}

let growth = GrowthGuard(
  instructions: Instructions(of: binary, in: folder), folder: folder,
  incidents: IncidentBenchmark(binary: binary, folder: folder))
let part = CommandLine.arguments.dropFirst(2).first
switch part {
case "compare":
  try ComparisonBenchmark(binary: binary, folder: folder).run()
  end()
case "incident":
  try IncidentBenchmark(binary: binary, folder: folder).run()
  end()
case "growth": end(growth.run(only: CommandLine.arguments.dropFirst(3).first))
default: break
}

func build(_ source: String) -> Measurement? {
  Measurement.best(
    of: runs, [binary, "build", source, "--output", folder + "/out", "--as-of", "2026-01-01", "--timings"])
}

print("Milliseconds in the steps of one process, the best of \(runs) runs; x: times `cmark` on the same Markdown.")
print("pandoc makes HTML of the same; what took it more than 60 s was stopped.\n")
let columns = [
  "Procedure", "Markdown, MB", "cmark", "read", "x", "read and one page", "x", "check", "all pages",
  "read, check, all pages", "x", "memory, MB",
  "pandoc", "x", "its MB",
]
print("| \(columns.joined(separator: " | ")) |")
print("|---|\(String(repeating: "---:|", count: columns.count - 1))")

/// Measures one source and prints its row; gives the time of everything but the writing.
func row(_ name: String, _ source: String, markdown: [String]) -> Double? {
  guard let cmark = Measurement.best(of: runs, ["cmark"] + markdown), let made = build(source),
    let read = made.step("read"), let check = made.step("check"), let page = made.step("procedure page"),
    let pages = made.step("pages")
  else {
    print("| \(name) | could not be measured |")
    return nil
  }
  let size = markdown.reduce(0.0) { sum, path in
    sum + Double((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0) / 1e6
  }
  let whole = read + check + pages
  var cells = [
    name, String(format: "%.2f", size), number(cmark.processor), number(read), number(read / cmark.processor),
    number(read + page), number((read + page) / cmark.processor), number(check), number(pages), number(whole),
    number(whole / cmark.processor), number(made.memory),
  ]
  do throws(Measurement.Failure) {
    let pandoc = try Measurement.best(of: 2, within: 60, ["pandoc", "-f", "commonmark", "-t", "html"] + markdown)
    cells += [number(pandoc.processor), number(pandoc.processor / cmark.processor), number(pandoc.memory)]
  } catch {
    cells += [error == .stopped ? "stopped" : "failed", "-", "-"]
  }
  print("| \(cells.joined(separator: " | ")) |")
  return whole
}

let bundled = "Content/provider-failure/V03"
let parts = try FileManager.default.contentsOfDirectory(atPath: bundled).filter { $0.hasSuffix(".md") }.sorted()
_ = row("V03", bundled, markdown: parts.map { "\(bundled)/\($0)" })

var times: [Int: Double] = [:]
for clauses in [1_000, 10_000, 100_000] {
  let source = "\(folder)/\(clauses)"
  try FileManager.default.createDirectory(atPath: source, withIntermediateDirectories: true)
  try GeneratedProcedure.text(clauses: clauses).write(
    toFile: source + "/procedure.md", atomically: false, encoding: .utf8)
  times[clauses] = row("\(clauses) clauses", source, markdown: [source + "/procedure.md"])
}

if let small = times[10_000], let large = times[100_000] {
  print(
    "\nGrowth from 10,000 to 100,000 clauses: exponent \(String(format: "%.2f", log10(large / small))) (1 is linear).")
}
if let start = Measurement.best(of: 10, [binary, "--version"]),
  let other = Measurement.best(of: 10, ["cmark", "--version"]), let whole = build(bundled)
{
  print("Start-up (`--version`): \(number(start.wall)) ms; cmark: \(number(other.wall)) ms.")
  print(
    "V03 read, checked and built in one process: \(number(whole.wall)) ms from start to end, "
      + "\(number(whole.step("write"))) ms of them writing and syncing the disk.")
}
let board = [binary, "board", "Content/provider-failure/board/report-2020-12.md", "--output", "\(folder)/board"]
if let pack = Measurement.best(of: runs, board + ["--as-of", "2020-12-10"]) {
  print("The board's pack of V03, compared with V02: \(number(pack.wall)) ms, \(number(pack.memory)) MB.")
}
try ComparisonBenchmark(binary: binary, folder: folder).run()
try IncidentBenchmark(binary: binary, folder: folder).run()
end(growth.run())
