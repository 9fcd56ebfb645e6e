package import SourceText

/// A field that a script names although the rules never open it to all who are given the script, or who hear it read
/// aloud: a slip of the author, which no condition mends.
package struct ScriptFault: Sendable {
  package let field: PlacedText
  /// The titles of the audiences that it stays closed to; nil where no such field is declared.
  package let closedTo: [String]?
  /// Whether it would be wrong only because it is read aloud.
  package let isHeard: Bool
}

extension Disclosure {
  /// The faults of a script, in the order of reading.
  package func faults(in script: Script) -> [ScriptFault] {
    script.runs.flatMap { run in
      ScriptInline.fields(in: run.text).compactMap { fault($0, in: script, isSpoken: run.isSpoken) }
    }
  }

  private func fault(_ name: PlacedText, in script: Script, isSpoken: Bool) -> ScriptFault? {
    guard let field = field(name.text) else { return ScriptFault(field: name, closedTo: nil, isHeard: false) }
    func closed(to audiences: [PlacedText]) -> [String] {
      audiences.filter { !field.isEverOpen(to: $0.text) }.map { audience($0.text)?.title ?? $0.text }
    }
    let closedToReaders = closed(to: script.audiences)
    if !closedToReaders.isEmpty { return ScriptFault(field: name, closedTo: closedToReaders, isHeard: false) }
    let heard = isSpoken ? closed(to: script.spokenTo) : []
    return heard.isEmpty ? nil : ScriptFault(field: name, closedTo: heard, isHeard: true)
  }
}
