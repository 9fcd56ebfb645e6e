package import ProcedureModel
internal import SourceText

/// Why a script must not go out yet: those who must be told before.
package struct ScriptHold: Sendable {
  /// The audiences that have not been told, in the order of the script.
  package let waiting: [Telling]
  /// The entry that let it go all the same; nil where none did.
  package let release: EffectiveEntry?

  /// Whether those whom the script is for may know how many have been told.
  package let showsCounts: Bool

  package var isHeld: Bool { !waiting.isEmpty && release == nil }

  package init(_ script: Script, _ rules: DisclosureRules, _ situation: Situation) {
    let audiences = script.audiences.map(\.text)
    showsCounts = ["counts.people", "counts.told"].allSatisfy { rules.decision($0, for: audiences).clearance != nil }
    waiting = script.after.compactMap { rules.disclosure.audience($0.text) }.map { Telling($0, situation) }.filter {
      !$0.isDone
    }
    release = situation.state.entries(.release).last {
      ($0["script"]?.hasSameBytes(as: script.name) ?? false) && ($0["what"]?.hasSameBytes(as: "order") ?? false)
    }
  }
}
