import Foundation
import ProcedureModel
import TestSupport

/// What `disclosure.yaml` and the scripts of a version say, read line by line and without any of the code under test.
struct DisclosureOracle {
  struct Field {
    var audiences: [String] = []
    var needs: [String] = []
    /// A line to write on, which never has a value.
    var isBlank = false
    var isOpenToAll: Bool { audiences == ["all"] }

    func isEverOpen(to audience: String) -> Bool { isOpenToAll || audiences.contains(audience) }
  }

  struct Script {
    var audiences: [String] = []
    /// Each place where a field stands, with the conditions that must hold there.
    var places: [(field: String, conditions: [(name: String, isNegated: Bool)])] = []
  }

  private(set) var audiences: [String] = []
  private(set) var conditions: [String] = []
  private(set) var fields: [String: Field] = [:]
  private(set) var scripts: [String: Script] = [:]

  /// - Parameter files: the paths and texts of a version's folder.
  init(_ files: [String: String]) {
    read(rules: files["disclosure.yaml"] ?? "")
    for (path, text) in files where path.hasPrefix("scripts/") {
      scripts[String(path.dropFirst(8).dropLast(3))] = DisclosureOracle.script(text)
    }
  }

  init(folder: String) throws {
    var files: [String: String] = [:]
    for source in try PackageRoot.sources(in: folder) {
      files[source.path] = String(decoding: source.bytes, as: UTF8.self)
    }
    self.init(files)
  }

  var fieldNames: [String] { fields.keys.sorted() }

  /// Whether an audience may be told a field once some conditions are met.
  func mayHave(_ audience: String, _ field: String, _ met: Set<String>) -> Bool {
    guard let rule = fields[field] else { return false }
    return rule.isEverOpen(to: audience) && rule.needs.allSatisfy(met.contains)
  }

  /// The fields whose values stand in a script.
  func told(_ script: String, _ met: Set<String>) -> Set<String> {
    guard let script = scripts[script] else { return [] }
    return Set(
      script.places.filter { place in
        place.conditions.allSatisfy { met.contains($0.name) != $0.isNegated }
          && fields[place.field]?.isBlank == false
          && script.audiences.allSatisfy { mayHave($0, place.field, met) }
      }.map(\.field))
  }

  /// The scripts of an audience; nil where one of them names what is never open to all that it is for.
  func set(_ audience: String) -> [String]? {
    let own = scripts.filter { $0.value.audiences.contains(audience) }
    let isAtFault = own.values.contains { script in
      script.places.contains { place in
        script.audiences.contains { !(fields[place.field]?.isEverOpen(to: $0) ?? false) }
      }
    }
    return isAtFault ? nil : own.keys.sorted()
  }

  // MARK: Reading

  private mutating func read(rules: String) {
    var part = ""
    var field = ""
    var list = ""
    for line in rules.split(separator: "\n").map(String.init)
    where !line.trimmingCharacters(in: .whitespaces).hasPrefix("#") {
      let indent = line.prefix { $0 == " " }.count
      let text = line.trimmingCharacters(in: .whitespaces)
      let pair = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let isItem = text.hasPrefix("- ")
      if indent == 0 {
        part = pair[0]
        if part == "audiences", pair.count > 1, !pair[1].isEmpty { audiences = DisclosureOracle.list(pair[1]) }
      } else if indent == 2, !isItem {
        switch part {
        case "audiences": audiences.append(pair[0])
        case "conditions": conditions.append(pair[0])
        default:
          field = pair[0]
          fields[field] = Field()
          if pair.count > 1, pair[1].hasPrefix("{") { flow(pair[1], field) }
        }
      } else if part == "fields" {
        if isItem {
          set(list, [String(text.dropFirst(2))], in: field)
        } else {
          list = pair[0]
          if !pair[1].isEmpty { set(list, DisclosureOracle.list(pair[1]), in: field) }
        }
      }
    }
  }

  private mutating func set(_ key: String, _ names: [String], in field: String) {
    if key == "to" { fields[field]?.audiences += names }
    if key == "needs" { fields[field]?.needs += names }
    if key == "type" { fields[field]?.isBlank = names == ["blank"] }
  }

  /// `{type: name, to: [a, b], needs: c}`.
  private mutating func flow(_ text: String, _ field: String) {
    for match in text.matches(of: #/(to|needs|type): (\[[^\]]*\]|[a-z-]+)/#) {
      set(String(match.1), DisclosureOracle.list(String(match.2)), in: field)
    }
  }

  private static func list(_ text: String) -> [String] {
    text.split { "[], ".contains($0) }.map(String.init)
  }

  private static func script(_ text: String) -> Script {
    let parts = text.components(separatedBy: "---\n")
    var script = Script()
    for line in parts[1].split(separator: "\n") {
      if line.hasPrefix("audience:") { script.audiences = list(String(line.dropFirst(9))) }
      if line.hasPrefix("title:") { script.places += names(in: String(line)).map { ($0, []) } }
    }
    var headings: [(level: Int, conditions: [(name: String, isNegated: Bool)])] = []
    for block in blocks(parts.dropFirst(2).joined(separator: "---\n")) {
      let own = block.matches(of: #/`if (not )?([a-z-]+)`/#).map { (name: String($0.2), isNegated: $0.1 != nil) }
      let level = block.prefix { $0 == "#" }.count
      if level > 0 {
        headings.removeAll { $0.level >= level }
        headings.append((level, own))
      }
      let all = headings.flatMap(\.conditions) + (level > 0 ? [] : own)
      script.places += names(in: block).map { ($0, all) }
    }
    return script
  }

  /// Paragraphs, headings and bullets, each as one text.
  private static func blocks(_ text: String) -> [String] {
    var blocks = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let words = line.drop { "> ".contains($0) }
      if words.isEmpty || words.hasPrefix("- ") || words.hasPrefix("#")
        || line.hasPrefix(">") != (blocks.last ?? "").hasPrefix(">")
      {
        blocks.append("")
      }
      blocks[blocks.count - 1] += (blocks.last ?? "").isEmpty ? line : " " + words
    }
    return blocks
  }

  private static func names(in text: String) -> [String] {
    text.matches(of: #/\{\{([a-z0-9.-]+)\}\}/#).map { String($0.1) }
  }
}
