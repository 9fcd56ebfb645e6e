package import SourceText

/// A block of a script, with what it stands or falls with.
package struct ScriptBlock: Sendable {
  package indirect enum Content: Sendable {
    /// A heading of level 2 to 6.
    case heading(level: Int, [ScriptInline])
    case paragraph([ScriptInline])
    case list([ScriptBullet])
    /// A block quote: in a script that is read aloud, what is said.
    case quote([ScriptBlock])
  }

  package let content: Content
  /// All of these must hold for the block to stand: its own condition and those of the headings above it.
  package let conditions: [ScriptCondition]
  package let range: SourceRange

  /// The fields it names, in the order written.
  package var fields: [PlacedText] {
    switch content {
    case .heading(_, let text), .paragraph(let text): ScriptInline.fields(in: text)
    case .list(let bullets): bullets.flatMap { $0.blocks.flatMap(\.fields) }
    case .quote(let blocks): blocks.flatMap(\.fields)
    }
  }

  /// Its conditions and those of what is inside it.
  package var allConditions: [ScriptCondition] {
    switch content {
    case .heading, .paragraph: conditions
    case .list(let bullets): conditions + bullets.flatMap { $0.conditions + $0.blocks.flatMap(\.allConditions) }
    case .quote(let blocks): conditions + blocks.flatMap(\.allConditions)
    }
  }
}

/// A bullet of a script.
package struct ScriptBullet: Sendable {
  package let conditions: [ScriptCondition]
  package let blocks: [ScriptBlock]
  package let range: SourceRange
}

/// What part of a script stands or falls with: the closing span `if closure-confirmed` or `if not closure-confirmed`.
package struct ScriptCondition: Sendable, Hashable {
  /// The condition's name, as `disclosure.yaml` declares it.
  package let name: PlacedText
  package let isNegated: Bool

  /// Whether what bears it stands.
  /// - Parameter isMet: whether a condition is met.
  package func holds(_ isMet: (String) -> Bool) -> Bool { isMet(name.text) != isNegated }
}
