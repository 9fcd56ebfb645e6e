internal import ProcedureModel
internal import SourceText

/// What changed in the scripts of a procedure, and in who may be told what. They are no items of the procedure's text, so
/// that no count of items holds them.
package struct ScriptChanges: Sendable {
  /// The names of scripts, in the order of their paths.
  package let added: [String]
  package let removed: [String]
  package let changed: [String]
  /// What changed in the rules of disclosure, each a sentence.
  package let disclosure: [String]

  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty && disclosure.isEmpty }

  /// All of it, each a sentence.
  package var sentences: [String] {
    let scripts = [("New scripts", added), ("Scripts that are gone", removed), ("Scripts with other words", changed)]
    return scripts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))." } + disclosure
  }

  /// In one line: `3 scripts new, 4 changed; 5 changes in who may be told what`. Empty where nothing is.
  package var summary: String {
    let counts = [("new", added.count), ("gone", removed.count), ("changed", changed.count)].filter { $0.1 > 0 }
    let scripts = counts.enumerated().map { index, count in
      index == 0 ? "\(count.1) script\(count.1 == 1 ? "" : "s") \(count.0)" : "\(count.1) \(count.0)"
    }.joined(separator: ", ")
    let rules =
      disclosure.isEmpty
      ? [] : ["\(disclosure.count) change\(disclosure.count == 1 ? "" : "s") in who may be told what"]
    return ((scripts.isEmpty ? [] : [scripts]) + rules).joined(separator: "; ")
  }

  init(old: Procedure, new: Procedure) {
    func script(_ name: String, of procedure: Procedure) -> Script? {
      procedure.scripts.first { $0.name.hasSameBytes(as: name) }
    }
    added = new.scripts.map(\.name).filter { script($0, of: old) == nil }
    removed = old.scripts.map(\.name).filter { script($0, of: new) == nil }
    changed = new.scripts.filter { after in
      script(after.name, of: old).map { !$0.fingerprint.hasSameBytes(as: after.fingerprint) } ?? false
    }.map(\.name)
    let none = Disclosure(audiences: [], conditions: [], fields: [], path: "")
    disclosure = ScriptChanges.sentences(old.disclosure ?? none, new.disclosure ?? none)
  }

  // MARK: Who may be told what

  private static func sentences(_ old: Disclosure, _ new: Disclosure) -> [String] {
    let fresh = new.audiences.filter { old.audience($0.name.text) == nil }
    let gone = old.audiences.filter { new.audience($0.name.text) == nil }
    let forAll = new.fields.filter { $0.isOpenToAll && old.field($0.name.text) == nil }
    var sentences: [String] = []
    func say(_ words: String, _ names: [String], between mark: String = ", ") {
      if !names.isEmpty { sentences.append("\(words): \(names.joined(separator: mark)).") }
    }
    say("New audiences", fresh.map(\.title), between: "; ")
    say("Audiences that are gone", gone.map(\.title), between: "; ")
    say("New, and open to everybody", forAll.map(\.name.text))
    say("Fields that are gone", old.fields.map(\.name.text).filter { new.field($0) == nil })
    for audience in new.audiences {
      let name = audience.name.text
      let before = old.audience(name) == nil ? [] : open(old, to: name)
      let after = open(new, to: name)
      say(
        "\(audience.title) may now be told",
        after.filter { field in !has(before, field) && !has(forAll.map(\.name.text), field) })
      // What is gone is said once above.
      say("\(audience.title) may no longer be told", before.filter { !has(after, $0) && new.field($0) != nil })
    }
    for field in new.fields {
      guard let before = old.field(field.name.text) else { continue }
      let (was, needs) = (before.needs.map(\.text), field.needs.map(\.text))
      say("\(field.name.text) now needs", needs.filter { !has(was, $0) })
      say("\(field.name.text) no longer needs", was.filter { !has(needs, $0) })
    }
    say("New conditions", new.conditions.map(\.name.text).filter { old.condition($0) == nil })
    say("Conditions that are gone", old.conditions.map(\.name.text).filter { new.condition($0) == nil })
    say("Explained in other words", reworded(old, new))
    return sentences
  }

  private static func open(_ disclosure: Disclosure, to audience: String) -> [String] {
    disclosure.fields.filter { $0.isEverOpen(to: audience) }.map(\.name.text)
  }

  private static func has(_ names: [String], _ name: String) -> Bool { names.contains { $0.hasSameBytes(as: name) } }

  /// Audiences, conditions and fields that stayed and are not said in the same words.
  private static func reworded(_ old: Disclosure, _ new: Disclosure) -> [String] {
    func differ(_ left: [String?], _ right: [String?]) -> Bool {
      !left.map { Array(($0 ?? "").utf8) }.elementsEqual(right.map { Array(($0 ?? "").utf8) })
    }
    let audiences = new.audiences.filter { after in
      old.audience(after.name.text).map {
        differ([$0.title], [after.title]) || $0.isPlain != after.isPlain || $0.isToldByPerson != after.isToldByPerson
      } ?? false
    }
    let conditions = new.conditions.filter { after in
      old.condition(after.name.text).map { differ([$0.means, $0.setBy], [after.means, after.setBy]) } ?? false
    }
    func words(_ field: Disclosure.Field) -> [String?] {
      [field.type.rawValue, field.means, field.classOfInformation, field.reason, field.decides]
    }
    let fields = new.fields.filter { after in
      old.field(after.name.text).map { differ(words($0), words(after)) } ?? false
    }
    return audiences.map(\.name.text) + conditions.map(\.name.text) + fields.map(\.name.text)
  }
}
