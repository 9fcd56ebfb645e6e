import Incidents
import TestSupport

/// A log of random entries of every kind, late and early, with corrections of corrections, withdrawals, copies, kinds from
/// the future, lines that were torn and lines that somebody changed. Every text of it is a word of its own.
struct RandomLog {
  private(set) var log = SealedLog()
  /// The words that each line holds, by its number.
  private(set) var words: [Int: [String]] = [:]
  private(set) var lines = 0

  static let people = ["AB", "CD", "EF", ""]
  static let items = ["A1.1", "A1.2", "A1.3", "X1", "9.9"]
  static let services = ["main", "annexe"]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    add("start", &random)
    for _ in 0..<Int.random(in: 5...40, using: &random) {
      lines += 1
      switch Int.random(in: 0..<12, using: &random) {
      case 0: log.add(raw: #"{"n":\#(lines),"kind":"no"#)
      case 1: addUnknown(&random)
      case 2:
        let time = RandomLog.time(&random)
        log.add(
          raw: #"{"n":\#(lines),"kind":"note","at":"\#(time)","recorded":"\#(time)","by":"AB","text":"t\#(lines)x0","#
            + #""prev":"","hash":"00"}"#)
        words[lines] = ["t\(lines)x0"]
      case 3...5:
        let fields = ["text", "state", "to", "note", "because", "corrected-because"].shuffled(using: &random).prefix(2)
        let made = fields.enumerated().map { ($1, "t\(lines)x\($0)") }
        log.add(
          "correct", at: RandomLog.clock(&random), by: RandomLog.people.randomElement(using: &random) ?? "",
          [("corrects", "\(Int.random(in: 0...lines + 2, using: &random))")] + made
            + (Bool.random(using: &random) ? [("withdrawn", "yes")] : [])
            + (Bool.random(using: &random) ? [("done-by", "EF"), ("happened", RandomLog.time(&random))] : []))
        words[lines] = made.map(\.1)
      default:
        lines -= 1
        add(EntryKind.allCases.randomElement(using: &random)?.rawValue ?? "note", &random)
      }
    }
  }

  private mutating func add(_ kind: String, _ random: inout SeededGenerator) {
    lines += 1
    var made: [(String, String)] = []
    var own: [String] = []
    // Who typed it in, and from which sheet, is added below.
    let declared = (EntryKind(rawValue: kind)?.fields ?? []).filter { !["typed-by", "sheet"].contains($0.name) }
    for field in declared where field.isRequired || Bool.random(using: &random) {
      switch field.kind {
      case .text:
        own.append("t\(lines)x\(made.count)")
        made.append((field.name, own.last ?? ""))
      case .initials: made.append((field.name, RandomLog.people.randomElement(using: &random) ?? ""))
      case .item: made.append((field.name, RandomLog.items.randomElement(using: &random) ?? ""))
      case .service: made.append((field.name, RandomLog.services.randomElement(using: &random) ?? ""))
      case .moment: made.append((field.name, RandomLog.time(&random)))
      case .score, .count: made.append((field.name, "3"))
      case .person: made.append((field.name, "P001B"))
      case .oneOf(let choices): made.append((field.name, choices.randomElement(using: &random) ?? ""))
      case .line: made.append((field.name, "\(Int.random(in: 1...lines, using: &random))"))
      }
    }
    if kind == "state", Bool.random(using: &random) {
      made += [("typed-by", "CD"), ("sheet", "2026-11-20-a/V1/\(lines)-abcdef")]
      own.append("2026-11-20-a/V1/\(lines)-abcdef")
    }
    if kind == "facts" {
      made = [("services.main.name", "t\(lines)x0"), ("people.P001B.service", "annexe"), ("roles.DM.holder", "AB")]
      own = ["t\(lines)x0"]
    }
    log.add(
      kind, at: RandomLog.clock(&random), recorded: RandomLog.clock(&random),
      by: RandomLog.people.randomElement(using: &random) ?? "", made)
    words[lines] = own
  }

  private mutating func addUnknown(_ random: inout SeededGenerator) {
    log.add("balloon", at: RandomLog.clock(&random), [("colour", "t\(lines)x0"), ("role", "DM")])
    words[lines] = ["t\(lines)x0"]
  }

  /// Few minutes, so that many things happen at one time.
  private static func clock(_ random: inout SeededGenerator) -> String {
    "2026-11-20 0\(Int.random(in: 2...4, using: &random)):\(Int.random(in: 1...5, using: &random))0"
  }

  private static func time(_ random: inout SeededGenerator) -> String { SealedLog.iso(clock(&random)) }
}
