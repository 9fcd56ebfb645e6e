package import ProcedureModel
internal import SourceText

/// Opens a script for those it is written for: puts the values into the tree that Markdown gave, as far as the rules let
/// them be told, and leaves out what stands with a condition that is not met.
package struct ScriptOpening: Sendable {
  /// What is put into the blanks.
  package enum Values: Sendable {
    /// What is known, as far as it may be told.
    case known(IncidentValues)
    /// Nothing: the same page with its blanks, which tells a sweep what stands on it anyway.
    case none
  }

  private let rules: DisclosureRules
  private let values: Values
  /// Whether every conditional part stands, with the words of its condition.
  private let showsConditions: Bool

  /// For an incident.
  package init(_ rules: DisclosureRules, _ values: Values) {
    self.rules = rules
    self.values = values
    showsConditions = false
  }

  /// The blank edition: no value, and every part with what it stands with.
  package init(blank disclosure: Disclosure) {
    rules = DisclosureRules(disclosure)
    values = .none
    showsConditions = true
  }

  /// - Parameter suffix: what is added to the script's name: the service it is for.
  package func open(_ script: Script, suffix: String? = nil) -> OpenedScript {
    let audiences = script.audiences.map(\.text)
    let name = suffix.map { "\(script.name)-\($0)" } ?? script.name
    return OpenedScript(
      name: name, title: text(script.title, audiences), layout: script.layout,
      audiences: audiences.map { rules.disclosure.audience($0)?.title ?? $0 }, language: script.language?.text,
      blocks: blocks(script.blocks, audiences, under: []))
  }

  // MARK: Blocks

  /// - Parameter above: the conditions of the blocks before that still hold, so that each is said only once.
  private func blocks(
    _ blocks: [ScriptBlock], _ audiences: [String], under above: [ScriptCondition]
  ) -> [OpenedScript.Block] {
    var said = above
    return blocks.compactMap { block in
      guard stands(block.conditions) else { return nil }
      let only = only(block.conditions, said)
      said = above + block.conditions
      let content: OpenedScript.Block.Content
      switch block.content {
      case .heading(let level, let words): content = .heading(level: level, text(words, audiences))
      case .paragraph(let words): content = .paragraph(text(words, audiences))
      case .quote(let inner): content = .quote(self.blocks(inner, audiences, under: said))
      case .list(let bullets):
        let standing = bullets.filter { stands($0.conditions) }.map { bullet(of: $0, audiences, under: said) }
        guard !standing.isEmpty else { return nil }
        content = .list(standing)
      }
      return OpenedScript.Block(content: content, only: only)
    }
  }

  /// The words of a bullet's condition stand with its first paragraph.
  private func bullet(
    of bullet: ScriptBullet, _ audiences: [String], under above: [ScriptCondition]
  ) -> [OpenedScript.Block] {
    var inner = blocks(bullet.blocks, audiences, under: above)
    if let only = only(bullet.conditions, above), let first = inner.first {
      inner[0] = OpenedScript.Block(content: first.content, only: only)
    }
    return inner
  }

  private func stands(_ conditions: [ScriptCondition]) -> Bool {
    showsConditions || conditions.allSatisfy { $0.holds(rules.isMet) }
  }

  private func only(_ conditions: [ScriptCondition], _ said: [ScriptCondition]) -> String? {
    guard showsConditions else { return nil }
    let new = conditions.filter { condition in
      !said.contains { $0.name.text.hasSameBytes(as: condition.name.text) && $0.isNegated == condition.isNegated }
    }
    guard !new.isEmpty else { return nil }
    let words = new.map { condition in
      let means = rules.disclosure.condition(condition.name.text)?.means ?? condition.name.text
      return condition.isNegated ? "this is not so yet: \(means)" : means
    }
    return "Only if \(words.joined(separator: "; and "))"
  }

  // MARK: Running text

  private func text(_ inlines: [ScriptInline], _ audiences: [String]) -> [OpenedText] {
    inlines.map { inline in
      switch inline {
      case .text(let words): .words(words)
      case .softBreak: .softBreak
      case .emphasis(let content): .emphasis(text(content, audiences))
      case .strong(let content): .strong(text(content, audiences))
      case .link(let destination, let content): .link(destination: destination, text(content, audiences))
      case .field(let name): field(name.text, audiences)
      }
    }
  }

  private func field(_ name: String, _ audiences: [String]) -> OpenedText {
    let type = rules.disclosure.field(name)?.type ?? .text
    guard type != .blank, case .known(let values) = values,
      let clearance = rules.decision(name, for: audiences).clearance,
      let value = values[name].open(clearance).map({ OneLine.of($0) }), !value.isEmpty
    else { return .blank(type) }
    return .value(value, field: name, type)
  }
}
