internal import SourceText

/// Holds the names in scripts against what `disclosure.yaml` declares: audiences and conditions. Which fields an audience
/// may have is a question for `check`, since a slip there must stop one audience's set and no other.
enum ScriptNames {
  /// - Parameter folder: the version's folder, for messages.
  static func diagnostics(_ scripts: [Script], _ disclosure: Disclosure?, folder: String) -> [Diagnostic] {
    guard let first = scripts.first else { return [] }
    guard let disclosure else {
      return [
        Diagnostic(
          rule: "no-disclosure", path: "\(folder)/\(first.path)", range: SourceRange(at: first.range.start),
          message: "this folder has scripts, and no rules of who may be told what",
          hint: "Write \(DisclosureReader.name) beside the procedure: its audiences, and the fields open to each.")
      ]
    }
    let audiences = disclosure.audiences.map(\.name.text)
    let conditions = disclosure.conditions.map(\.name.text)
    var found: [Diagnostic] = []
    var names: [(name: String, path: String)] = []
    for script in scripts {
      func report(_ rule: String, _ name: PlacedText, _ message: String, _ known: [String]) {
        found.append(
          Diagnostic(
            rule: rule, path: "\(folder)/\(script.path)", range: name.range, message: message,
            hint: Suggestion.nearest(to: name.text, among: known).map { "Did you mean '\($0)'?" }
              ?? "\(DisclosureReader.name) declares: \(known.joined(separator: ", "))."))
      }
      for name in script.audiences + script.spokenTo + script.after where disclosure.audience(name.text) == nil {
        report("unknown-audience", name, "'\(name.text)' is not an audience that is declared", audiences)
      }
      // What stands below a heading has its conditions too.
      var seen: [SourceRange] = []
      for name in script.conditions.map(\.name) where disclosure.condition(name.text) == nil {
        if seen.contains(name.range) { continue }
        seen.append(name.range)
        report("unknown-condition", name, "'\(name.text)' is not a condition that is declared", conditions)
      }
      if !isFileName(script.name) {
        found.append(
          Diagnostic(
            rule: "script-name", path: "\(folder)/\(script.path)", range: SourceRange(at: script.range.start),
            message: "its pages cannot be named after this file",
            hint: "Name the file with small letters, digits and hyphens, but not index."))
      }
      if let other = names.first(where: { $0.name.isSameWord(as: script.name) }) {
        found.append(
          Diagnostic(
            rule: "second-script", path: "\(folder)/\(script.path)", range: SourceRange(at: script.range.start),
            message: "there is another script of this name: \(other.path)",
            hint: "Give each file a name of its own, whatever its folder."))
      }
      names.append((script.name, script.path))
    }
    return found
  }

  /// Pages are named after it, whatever the system; `index` is the list of a set.
  private static func isFileName(_ name: String) -> Bool { isName(name) && !name.hasSameBytes(as: "index") }

  /// `[a-z0-9-]+`.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }
}
